"""What one map holds, in its order: where layout begins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journeydesk.layout.findings import ByCard, findings_by_card
from journeydesk.layout.memo import Memo
from journeydesk.model import (
    Lane,
    LaneKind,
    Map,
    Persona,
    RecordId,
    Records,
    Scenario,
    Stage,
    Touchpoint,
)

CURVE_LANES = frozenset({LaneKind.EMOTION_CURVE})
LANEWIDE = CURVE_LANES | {LaneKind.CHANNEL}  # drawn across all stages, not cell by cell


@dataclass(frozen=True, slots=True)
class Contents:
    """The records of one map, in their order."""

    map: Map
    scenario: Scenario | None
    personas: tuple[Persona, ...]
    stages: tuple[Stage, ...]
    lanes: tuple[Lane, ...]
    touchpoints: Mapping[RecordId, tuple[Touchpoint, ...]]  # by stage
    findings: ByCard  # of the whole document
    records: Records


def contents_of(records: Records, map_id: RecordId, memo: Memo) -> Contents:
    stages = records.at(Stage, map_id)
    return Contents(
        map=records.get(Map, map_id),
        scenario=next(iter(records.at(Scenario, map_id)), None),
        personas=records.at(Persona, map_id),
        stages=stages,
        lanes=tuple([lane for lane in records.at(Lane, map_id) if lane.visible]),
        touchpoints={stage.id: records.at(Touchpoint, stage.id) for stage in stages},
        findings=findings_by_card(records, memo),
        records=records,
    )
