"""Records, theme and ruler become groups and slots; pure functions."""

from journeydesk.layout.grid import layout_map
from journeydesk.layout.labels import label_of_card, label_of_lane, label_of_map_type
from journeydesk.layout.memo import Memo
from journeydesk.layout.metrics import LOOK
from journeydesk.layout.result import CellKey, Column, Found, MapLayout, Row, Step
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

__all__ = [
    "LOOK",
    "CardSlot",
    "CellKey",
    "Column",
    "FeelingSlot",
    "Found",
    "LaneSlot",
    "MapLayout",
    "Memo",
    "Row",
    "Slot",
    "StageSlot",
    "Step",
    "StepSlot",
    "card_slot",
    "feeling_slot",
    "holds_cards",
    "label_of_card",
    "label_of_lane",
    "label_of_map_type",
    "lane_slot",
    "layout_map",
    "stage_slot",
    "step_slot",
]
