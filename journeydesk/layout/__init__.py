"""Records, theme and ruler become groups and slots; pure functions."""

from journeydesk.layout.edges import (
    HeightSlot,
    SpanSlot,
    WidthSlot,
    height_slot,
    span_slot,
    width_slot,
)
from journeydesk.layout.grid import layout_map
from journeydesk.layout.labels import label_of_card, label_of_lane, label_of_map_type, signed
from journeydesk.layout.memo import Memo
from journeydesk.layout.metrics import LOOK
from journeydesk.layout.parts import CellKey, Column, Row, Step
from journeydesk.layout.result import Found, MapLayout
from journeydesk.layout.slots import (
    CardSlot,
    FeelingSlot,
    LaneSlot,
    Slot,
    StageSlot,
    StepSlot,
    card_slot,
    feeling_slot,
    holds_cards,
    lane_slot,
    stage_slot,
    step_slot,
)
from journeydesk.layout.structure import structure_of

__all__ = [
    "LOOK",
    "CardSlot",
    "CellKey",
    "Column",
    "FeelingSlot",
    "Found",
    "HeightSlot",
    "LaneSlot",
    "MapLayout",
    "Memo",
    "Row",
    "Slot",
    "SpanSlot",
    "StageSlot",
    "Step",
    "StepSlot",
    "WidthSlot",
    "card_slot",
    "feeling_slot",
    "height_slot",
    "holds_cards",
    "label_of_card",
    "label_of_lane",
    "label_of_map_type",
    "lane_slot",
    "layout_map",
    "signed",
    "span_slot",
    "stage_slot",
    "step_slot",
    "structure_of",
    "width_slot",
]
