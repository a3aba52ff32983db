"""Records, theme and ruler become groups and slots; pure functions."""

from journeydesk.layout.grid import layout_map
from journeydesk.layout.labels import label_of_card, label_of_lane, label_of_map_type
from journeydesk.layout.memo import Memo
from journeydesk.layout.result import Column, Found, MapLayout, Row, Step
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
from journeydesk.layout.theme import Theme, load_theme

__all__ = [
    "CardSlot",
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
    "Theme",
    "card_slot",
    "feeling_slot",
    "holds_cards",
    "label_of_card",
    "label_of_lane",
    "label_of_map_type",
    "lane_slot",
    "layout_map",
    "load_theme",
    "stage_slot",
    "step_slot",
]
