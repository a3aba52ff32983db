"""Blueprints as a list of phases, each with five rows of items. After the schema of
service-blueprint-skill (j-clegg, MIT).

Phases are stages and rows lanes. A moment of truth in a row that the customer sees is a touchpoint
with its card below it; what may fail has a card among the failure points as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import JsonValue

from journeydesk.i18n import _
from journeydesk.interchange.checks import Refuse, check_consistent
from journeydesk.interchange.look import Look
from journeydesk.interchange.members import Object, check_size, kept, object_in, objects_in, text_in
from journeydesk.interchange.ranked import ranked
from journeydesk.interchange.report import Imported
from journeydesk.interchange.source import Source
from journeydesk.model import (
    Card,
    Lane,
    LaneKind,
    Link,
    Map,
    MapType,
    Moment,
    Record,
    Scenario,
    Stage,
    Touchpoint,
    card_kind_of,
)

K = LaneKind
ROWS = ("evidence", "customer", "frontstage", "backstage", "support")
SEEN = ("evidence", "customer", "frontstage")  # by the customer
_LANES: tuple[tuple[str, LaneKind], ...] = (
    ("evidence", K.PHYSICAL_EVIDENCE),
    ("customer", K.CUSTOMER_ACTION),
    ("touchpoints", K.TOUCHPOINT),
    ("frontstage", K.FRONTSTAGE_PEOPLE),
    ("backstage", K.BACKSTAGE_PEOPLE),
    ("support", K.SUPPORT_PROCESS),
    ("failures", K.FAILURE_POINT),
    ("duration", K.FREE_TEXT),
)


def read_phases(source: Source) -> Imported:
    """One map. Raises InputRefused."""
    records = tuple(_Blueprint(source.json, source.refuse).records())
    check_consistent(records, source.refuse)
    look = Look(source.choices.model_copy(update={"format": "blueprint"}), facts=_facts(records))
    return Imported(records, (), look=look)


def _facts(records: tuple[Record, ...]) -> tuple[tuple[str, str], ...]:
    counted = ((_("Stages"), Stage), (_("Cards"), Card), (_("Moments of truth"), Moment))
    return tuple((name, str(sum(isinstance(r, cls) for r in records))) for name, cls in counted)


class _Blueprint:
    """A document on its way to records."""

    def __init__(self, found: Object, refuse: Refuse) -> None:
        self._found, self._refuse = found, refuse
        said: dict[str, JsonValue] = {}
        if updated := text_in(found, "lastUpdated"):
            said["last_updated"] = updated
        self._map = Map(
            title=self._text(found, "title"),
            rank="V",
            type=MapType.SERVICE_BLUEPRINT,
            version_label=self._text(found, "version"),
            extra=said,
        )
        self._lanes = {
            row: Lane(map=self._map.id, rank=rank, kind=kind, label=_label(row))
            for (row, kind), rank in ranked(_LANES)
        }
        self._variants = {
            text_in(each, "id"): self._text(each, "label") or text_in(each, "id")
            for each in objects_in(found, "variants")
        }

    def records(self) -> Iterator[Record]:
        phases = objects_in(self._found, "phases")
        items = sum(len(objects_in(phase, row)) for phase in phases for row in ROWS)
        check_size(items + len(phases), self._refuse)
        inside = [r for phase, rank in ranked(phases) for r in self._phase(phase, rank)]
        used = {record.lane for record in inside if isinstance(record, Card)}
        has_steps = any(isinstance(record, Touchpoint) for record in inside)
        yield self._map
        if situation := self._text(self._found, "subtitle"):
            yield Scenario(map=self._map.id, rank="V", situation=situation)
        for row, lane in self._lanes.items():
            if row in ROWS or lane.id in used or (row == "touchpoints" and has_steps):
                yield lane
        yield from inside

    def _phase(self, phase: Object, rank: str) -> Iterator[Record]:
        arrow = text_in(phase, "arrowType")
        stage = Stage(
            map=self._map.id,
            rank=rank,
            title=self._text(phase, "name"),
            extra={"arrow_type": arrow} if arrow else {},
        )
        yield stage
        if duration := self._duration(phase):
            yield Card(lane=self._lanes["duration"].id, stage=stage.id, rank="V", text=duration)
        items = [(row, item) for row in ROWS for item in objects_in(phase, row)]
        for (row, item), item_rank in ranked(items):
            yield from self._item(row, item, stage, item_rank)

    def _item(self, row: str, item: Object, stage: Stage, rank: str) -> Iterator[Record]:
        text = self._text(item, "text")
        if not text:
            return
        step = None
        if item.get("momentOfTruth") is True and row in SEEN:
            step = Touchpoint(stage=stage.id, rank=rank, title=text)
            yield step
            yield Moment(map=self._map.id, rank=rank, touchpoint=step.id)
        card = Card(
            lane=self._lanes[row].id,
            stage=stage.id,
            touchpoint=step.id if step else None,
            rank=rank,
            kind=card_kind_of(self._lanes[row].kind),
            text=text,
            tags=tuple(self._tags(row, item)),
            extra={"item": item} if item.keys() - {"text"} else {},
        )
        yield card
        if item.get("failurePoint") is True:
            yield from self._failure(card)

    def _failure(self, card: Card) -> Iterator[Record]:
        lane = self._lanes["failures"]
        kind = card_kind_of(lane.kind)
        failure = Card(lane=lane.id, stage=card.stage, rank=card.rank, kind=kind, text=card.text)
        yield failure
        yield Link(map=self._map.id, rank=card.rank, source=card.id, target=failure.id)

    def _tags(self, row: str, item: Object) -> Iterator[str]:
        if variant := text_in(item, "variant"):
            yield self._variants.get(variant, kept(variant, self._refuse))
        if item.get("muted") is True:
            yield _("not in use")
        if item.get("momentOfTruth") is True and row not in SEEN:
            yield _("moment of truth")

    def _duration(self, phase: Object) -> str:
        """That of all, then a line for each variant."""
        each = object_in(phase, "durationByVariant")
        lines = [f"{self._variants.get(name, name)}: {text_in(each, name)}" for name in each]
        return kept("\n".join(filter(None, [text_in(phase, "duration"), *lines])), self._refuse)

    def _text(self, found: Object, name: str) -> str:
        return kept(text_in(found, name), self._refuse)


def _label(row: str) -> str:
    """Only what has no name by its kind needs one."""
    return _("Duration") if row == "duration" else ""
