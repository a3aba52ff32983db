"""A map as a tree: stages, their touchpoints, the cards under each, lane by lane."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.model import Card, Lane, Record, RecordId, Records, Stage, Touchpoint


def children_of(records: Records, map_id: RecordId, parent: Record | None) -> list[RecordId]:
    """What lies under a record of the outline; under None, the stages."""
    match parent:
        case None:
            return [stage.id for stage in records.at(Stage, map_id)]
        case Stage(id=stage):
            steps = [step.id for step in records.at(Touchpoint, stage)]
            return steps + [card.id for card in _cards(records, parent, None)]
        case Touchpoint(stage=stage):
            above = records.get(Stage, stage)
            return [card.id for card in _cards(records, above, parent.id)]
    return []


def has_children(records: Records, parent: Record) -> bool:
    """As soon as one is found: a stage may hold 500 cards."""
    match parent:
        case Stage(id=stage):
            is_split = bool(records.at(Touchpoint, stage))
            return is_split or any(True for _card in _cards(records, parent, None))
        case Touchpoint(stage=stage):
            above = records.get(Stage, stage)
            return any(True for _card in _cards(records, above, parent.id))
    return False


def parent_of(record: Record) -> RecordId | None:
    """The record of the outline that it lies under; None for a stage."""
    match record:
        case Card(touchpoint=touchpoint, stage=stage):
            return touchpoint or stage
        case Touchpoint(stage=stage):
            return stage
    return None


def _cards(records: Records, stage: Stage, touchpoint: RecordId | None) -> Iterator[Card]:
    """Those in lanes that are shown, in the order of the lanes."""
    for lane in records.at(Lane, stage.map):
        for card in records.at(Card, lane.id, stage.id) if lane.visible else ():
            if card.touchpoint == touchpoint:
                yield card
