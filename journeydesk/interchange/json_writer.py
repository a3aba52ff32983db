"""Maps as JSON: the stable contract that other programs read.

In reading order: stages left to right, lanes top to bottom, touchpoints in the journey's order.
Ranks and stamps are left out: order is the order of the lists. Unknown numbers are null.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from journeydesk.model import (
    Card,
    CardKind,
    Channel,
    Emotion,
    Lane,
    Map,
    Persona,
    Project,
    Record,
    RecordId,
    Records,
    Scenario,
    Stage,
    Touchpoint,
)

FORMAT, VERSION = "journeydesk", 1
NOT_WRITTEN = {"rank", "created_at", "created_by", "modified_at", "modified_by"}
# Kinds of record of the contract that maps do not have yet: always there, always empty.
RESERVED = ("expectations", "evidence", "metrics", "moments", "paths")


def write_json(records: Records, map_ids: Sequence[RecordId] = ()) -> str:
    """These maps, or all of the document's."""
    chosen = [m for m in _maps(records) if not map_ids or m.id in map_ids]
    project = next(iter(records.of(Project)), None)
    document = {
        "format": FORMAT,
        "version": VERSION,
        "project": _object(project) if project else {},
        "maps": [_map(records, map_) for map_ in chosen],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _maps(records: Records) -> tuple[Map, ...]:
    return records.at(Map)


def _map(records: Records, map_: Map) -> dict[str, Any]:
    stages = records.at(Stage, map_.id)
    lanes = records.at(Lane, map_.id)
    touchpoints = [t for stage in stages for t in records.at(Touchpoint, stage.id)]
    cards = [c for s in stages for lane in lanes for c in records.at(Card, lane.id, s.id)]
    scenario = next(iter(records.at(Scenario, map_.id)), None)
    return {
        **_object(map_),
        "personas": _objects(records.at(Persona, map_.id)),
        "scenario": _object(scenario) if scenario else None,
        "stages": _objects(stages),
        "lanes": _objects(lanes),
        "channels": _objects(records.at(Channel, map_.id)),
        "touchpoints": _objects(touchpoints),
        "cards": _objects(cards),
        "emotions": _objects(e for t in touchpoints for e in records.at(Emotion, t.id)),
        "pain_points": [_pain_point(c) for c in cards if c.kind == CardKind.PAIN_POINT],
        "opportunities": [_opportunity(c) for c in cards if c.kind == CardKind.OPPORTUNITY],
        **{name: [] for name in RESERVED},
    }


def _objects(records: Iterable[Record]) -> list[dict[str, Any]]:
    return [_object(record) for record in records]


def _object(record: Record) -> dict[str, Any]:
    """A record's fields; those that are implied by where it is written are left out."""
    found = record.model_dump(mode="json", exclude=NOT_WRITTEN)
    if record.lineage_id == record.id:
        del found["lineage_id"]
    if not record.extra:
        del found["extra"]
    if record.placed_in == ("map",):
        del found["map"]
    return found


def _pain_point(card: Card) -> dict[str, Any]:
    """A view of a card, for readers that look for pain points; not read back."""
    touchpoints = [card.touchpoint] if card.touchpoint else []
    return {"id": card.id, "title": card.text, "touchpoints": touchpoints, "status": card.status}


def _opportunity(card: Card) -> dict[str, Any]:
    return {"id": card.id, "title": card.text, "status": card.status}
