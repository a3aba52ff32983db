"""What of a map is looked at: by kind, persona, channel, status and tag."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import product

from journeydesk.i18n import _
from journeydesk.layout import label_of_card
from journeydesk.layout.labels import STATUS_LABELS
from journeydesk.model import (
    Card,
    CardKind,
    Channel,
    Lane,
    Persona,
    RecordId,
    Records,
    Stage,
    Touchpoint,
)

TOUCHPOINTS = "touchpoint"  # a kind too, beside those of cards
MOST_TAGS = 30  # of which one can be chosen: the most used ones


class Facet(StrEnum):
    """What can be asked for; the values are the fields of a filter."""

    KIND = "kinds"
    PERSONA = "personas"
    CHANNEL = "channels"
    STATUS = "statuses"
    TAG = "tags"


@dataclass(frozen=True, slots=True)
class Filter:
    """Any of the values of each facet, and all facets; an empty facet asks for nothing."""

    kinds: frozenset[str] = frozenset()
    personas: frozenset[RecordId] = frozenset()
    channels: frozenset[RecordId] = frozenset()
    statuses: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()

    @property
    def is_on(self) -> bool:
        return self != Filter()

    def of(self, facet: Facet) -> frozenset[str]:
        values: frozenset[str] = getattr(self, facet)
        return values

    def toggled(self, facet: Facet, value: str) -> Filter:
        """With that value added, or taken out."""
        return replace(self, **{facet: self.of(facet) ^ {value}})

    def fits(self, record: Card | Touchpoint, touchpoint: Touchpoint | None) -> bool:
        """True for what is asked for; `touchpoint` is the record itself, or what it is under."""
        if isinstance(record, Card):
            own = self._fits_card(record)
        else:
            own = self._asks_only_for_touchpoints
        return own and self._fits_way(touchpoint)

    @property
    def _asks_only_for_touchpoints(self) -> bool:
        is_kind = not self.kinds or TOUCHPOINTS in self.kinds
        return is_kind and not self.statuses and not self.tags

    def _fits_card(self, card: Card) -> bool:
        return (
            (not self.kinds or card.kind in self.kinds)
            and (not self.statuses or card.status in self.statuses)
            and (not self.tags or not self.tags.isdisjoint(card.tags))
        )

    def _fits_way(self, touchpoint: Touchpoint | None) -> bool:
        """Who comes by, and over which channel; without any named it is everybody."""
        who = touchpoint.personas if touchpoint else ()
        if self.personas and who and self.personas.isdisjoint(who):
            return False
        return not self.channels or bool(touchpoint and touchpoint.channel in self.channels)


@dataclass(frozen=True, slots=True)
class Sifted:
    """What does not fit, how many cards there are, and how many of them fit."""

    misfits: frozenset[RecordId] = frozenset()
    cards: int = 0
    fitting: int = 0


@dataclass(frozen=True, slots=True)
class _Cell:
    """What it held when it was sifted: the same tuples as long as nothing in it changes."""

    cards: tuple[Card, ...]
    steps: tuple[Touchpoint, ...]
    misfits: frozenset[RecordId]


class Sieve:
    """Remembers each cell until something in it changes: 20,000 cards take 25 ms once, then 2."""

    def __init__(self, wanted: Filter) -> None:
        self.wanted = wanted
        self._cells: dict[tuple[RecordId, RecordId], _Cell] = {}

    def sift(self, records: Records, map_id: RecordId) -> Sifted:
        """The cards and touchpoints of a map that are asked for, and the others."""
        if not self.wanted.is_on:
            return Sifted()
        out: set[RecordId] = set()
        cards = fitting = 0
        for stage, lane in product(records.at(Stage, map_id), records.at(Lane, map_id)):
            steps = records.at(Touchpoint, stage.id)
            here = records.at(Card, lane.id, stage.id)
            gone = self._of_cell((lane.id, stage.id), here, steps)
            cards, fitting = cards + len(here), fitting + len(here) - len(gone)
            out |= gone
            out.update(step.id for step in steps if not self.wanted.fits(step, step))
        return Sifted(frozenset(out), cards, fitting)

    def _of_cell(
        self,
        key: tuple[RecordId, RecordId],
        cards: tuple[Card, ...],
        steps: tuple[Touchpoint, ...],
    ) -> frozenset[RecordId]:
        known = self._cells.get(key)
        if known and known.cards is cards and known.steps is steps:
            return known.misfits
        by_id = {step.id: step for step in steps}
        fits = self.wanted.fits
        out = frozenset(c.id for c in cards if not fits(c, by_id.get(c.touchpoint or "")))
        self._cells[key] = _Cell(cards, steps, out)
        return out


def choices(records: Records, map_id: RecordId, facet: Facet) -> list[tuple[str, str]]:
    """What a map has to choose from: values with their names."""
    match facet:
        case Facet.KIND:
            kinds = [(kind.value, label_of_card(kind)) for kind in CardKind]
            return [*kinds, (TOUCHPOINTS, _("Touchpoint"))]
        case Facet.PERSONA:
            people = records.at(Persona, map_id)
            return [(persona.id, persona.name or _("Untitled")) for persona in people]
        case Facet.CHANNEL:
            ways = records.at(Channel, map_id)
            return [(channel.id, channel.name or _("Untitled")) for channel in ways]
        case Facet.STATUS:
            return [(status.value, _(label)) for status, label in STATUS_LABELS.items()]
    return [(tag, tag) for tag in _tags(records, map_id)]


def _tags(records: Records, map_id: RecordId) -> list[str]:
    """The most used ones, by the alphabet."""
    used: Counter[str] = Counter()
    for stage, lane in product(records.at(Stage, map_id), records.at(Lane, map_id)):
        for card in records.at(Card, lane.id, stage.id):
            used.update(card.tags)
    return sorted((tag for tag, _times in used.most_common(MOST_TAGS)), key=str.casefold)
