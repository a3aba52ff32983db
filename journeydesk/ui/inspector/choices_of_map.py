"""The records of the map that can be chosen in a field, by names that tell them apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from journeydesk.i18n import _
from journeydesk.keeping import Keeper
from journeydesk.model import (
    Card,
    CardKind,
    Channel,
    Emotion,
    Evidence,
    Image,
    Lane,
    Map,
    Metric,
    Moment,
    Path,
    Persona,
    Record,
    RecordId,
    Records,
    Stage,
    Touchpoint,
    map_of,
)
from journeydesk.ui.inspector.choices import Choices, Option
from journeydesk.ui.inspector.naming import option_of

ANYTHING: tuple[type[Record], ...] = (
    Card,
    Touchpoint,
    Emotion,
    Stage,
    Persona,
    Lane,
    Channel,
    Path,
    Metric,
    Moment,
)


_names = Keeper()


def here(cls: type[Record]) -> Choices:
    """All of a type in the map, in its order."""
    return lambda group, records: _options(_listed(cls, group, records), records)


def evidence_of_map(group: Sequence[Record], records: Records) -> tuple[Option, ...]:
    """Its names follow from nothing else, so they are made anew only where some of it changed: of
    10,000 pieces that takes 80 ms, at each change of the map."""
    every = tuple(_listed(Evidence, group, records))
    return _names.keep("evidence", (every,), (), lambda: _options(every, records))


def cards_of_kind(kind: CardKind) -> Choices:
    """The cards of a kind, stage by stage."""

    def choices(group: Sequence[Record], records: Records) -> tuple[Option, ...]:
        cards = _listed(Card, group, records)
        return _options((c for c in cards if getattr(c, "kind", None) == kind), records)

    return choices


def anything_of_map(group: Sequence[Record], records: Records) -> tuple[Option, ...]:
    """Whatever evidence can speak for or against."""
    found = (r for cls in ANYTHING for r in _listed(cls, group, records))
    return _options(found, records)


def images_of_map(group: Sequence[Record], records: Records) -> tuple[Option, ...]:
    """With none before them."""
    return (Option(_("No picture"), None), *here(Image)(group, records))


def _options(found: Iterable[Record], records: Records) -> tuple[Option, ...]:
    """Each under a name of its own: those that share one are numbered."""
    taken: dict[str, int] = {}
    options = []
    for option in (option_of(record, records) for record in found):
        n = taken[option.label] = taken.get(option.label, 0) + 1
        options.append(replace(option, label=f"{option.label} ({n})") if n > 1 else option)
    return tuple(options)


def _listed(cls: type[Record], group: Sequence[Record], records: Records) -> Iterator[Record]:
    """In the order of reading. What belongs to no map can name what belongs to any."""
    map_id = map_of(group[0], records.find)
    for id_ in [map_id] if map_id else [m.id for m in records.at(Map)]:
        yield from _in_map(cls, id_, records)


def _in_map(cls: type[Record], map_id: RecordId, records: Records) -> Iterator[Record]:
    if cls.placed_in == ("map",):
        yield from records.at(cls, map_id)
        return
    for stage in records.at(Stage, map_id):
        steps = records.at(Touchpoint, stage.id)
        if cls is Touchpoint:
            yield from steps
        elif cls is Emotion:
            yield from (e for step in steps for e in records.at(Emotion, step.id))
        else:
            lanes = records.at(Lane, map_id)
            yield from (card for lane in lanes for card in records.at(Card, lane.id, stage.id))
