"""Where copied records find a home: in the current cell, at their own places, or in new ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from journeydesk.commands.items import Items
from journeydesk.commands.matching import counterpart
from journeydesk.commands.order import ranks_before
from journeydesk.model import (
    Card,
    Cluster,
    Emotion,
    Link,
    Map,
    Record,
    RecordId,
    Stage,
    Touchpoint,
    new_id,
)
from journeydesk.store import Transaction


@dataclass(frozen=True, slots=True)
class Target:
    """Where to paste: a map, and as much of a cell as the user has pointed at.

    `before` is the card that would follow, or the stage, lane or touchpoint if such are pasted;
    None is the end.
    """

    map: RecordId
    stage: RecordId | None = None
    lane: RecordId | None = None
    touchpoint: RecordId | None = None
    before: RecordId | None = None


class Homes:
    """The new ids of what is pasted, and what stands for the records around it.

    What comes from one stage goes to the target's stage, what comes from one lane to its lane;
    what spans several keeps its own, found by id, lineage or name. A stage without a counterpart
    is the one at the same position; lanes, personas and channels without one are brought along.
    """

    def __init__(self, tx: Transaction, items: Items, target: Target) -> None:
        self._tx = tx
        self._target = target
        self.fresh = {record.id: new_id() for record in items.chosen}
        self._all = {record.id: record for record in (*items.context, *items.chosen)}
        self._stages = sorted(_of(Stage, self._all.values()), key=lambda s: (s.rank, s.id))
        self.roots = [record for record in items.chosen if self._is_root(record)]
        self._known: dict[RecordId, RecordId | None] = {}
        self._settle(target)

    def of(self, id_: RecordId | None) -> RecordId | None:
        """What stands for a record in the target map; None where nothing does."""
        if id_ is None or id_ in self.fresh:
            return id_ and self.fresh[id_]
        if id_ not in self._known:
            self._known[id_] = self._found(self._all[id_])
        return self._known[id_]

    def references(self, record: Record) -> dict[str, Any]:
        """All that a record refers to, in the target map; a missing one is None."""
        changes: dict[str, Any] = {}
        for field in record.refers_to:
            value = getattr(record, field)
            if isinstance(value, tuple):
                changes[field] = tuple(new for id_ in value if (new := self.of(id_)))
            else:
                changes[field] = self.of(value)
        if isinstance(record, Card):
            changes["touchpoint"] = self._step(record)
            changes["cluster"] = self.fresh.get(record.cluster or "")
        return changes

    def _is_root(self, record: Record) -> bool:
        """True for what was chosen by itself: it lies in no other chosen record, and joins none."""
        places = (*record.place, getattr(record, "touchpoint", None))
        is_bond = isinstance(record, Cluster | Link)
        return not is_bond and not any(place in self.fresh for place in places)

    def _settle(self, target: Target) -> None:
        """What was pointed at comes first."""
        stages = {stage for record in self.roots for stage in self._stage_of(record)}
        lanes = {record.lane for record in _of(Card, self.roots)}
        touchpoints = {record.touchpoint for record in _of(Emotion, self.roots)}
        self._is_moved = len(stages) == 1 and target.stage is not None
        if self._is_moved:
            self._known[stages.pop()] = target.stage
            if len(touchpoints) == 1 and target.touchpoint:
                self._known[touchpoints.pop()] = target.touchpoint
        if len(lanes) == 1 and target.lane:
            self._known[lanes.pop()] = target.lane

    def _stage_of(self, record: Record) -> Iterator[RecordId]:
        match record:
            case Card() | Touchpoint():
                yield record.stage
            case Emotion():
                yield from self._stage_of(self._all[record.touchpoint])

    def _step(self, card: Card) -> RecordId | None:
        """The touchpoint that a card comes under; it must be one of the card's new stage."""
        if card.touchpoint in self.fresh:
            return self.of(card.touchpoint)
        stage = self.of(card.stage)
        if self._is_moved and stage == self._target.stage:
            return self._target.touchpoint
        step = self._tx.records.find(self.of(card.touchpoint))
        return step.id if isinstance(step, Touchpoint) and step.stage == stage else None

    def _found(self, record: Record) -> RecordId | None:
        if isinstance(record, Map):
            return self._target.map
        place = tuple(self.of(id_) for id_ in record.place)
        here = self._tx.records.at(type(record), *(id_ for id_ in place if id_))
        found = counterpart(record, here)
        if found is None and isinstance(record, Stage) and here:
            found = here[min(self._stages.index(record), len(here) - 1)]
        if found is None and record.placed_in == ("map",):
            found = self._brought(record)
        return found.id if found else None

    def _brought(self, record: Record) -> Record:
        """A copy of what the pasted cannot be without."""
        here = self._tx.records.at(type(record), self._target.map)
        [rank] = ranks_before(here, None)
        copy = record.evolve(id=new_id(), rank=rank, map=self._target.map)
        self._tx.put(copy)
        return copy


def _of(cls: type[Any], records: Iterable[Record]) -> list[Any]:
    return [record for record in records if isinstance(record, cls)]
