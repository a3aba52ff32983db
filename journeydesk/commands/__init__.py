"""The verbs: what a user does to a map, as steps of one transaction."""

from journeydesk.commands.cards import add_card, duplicate_cards, move_cards, retext, wording
from journeydesk.commands.emotions import add_emotion, set_emotion
from journeydesk.commands.fields import set_field
from journeydesk.commands.members import add_channel, add_persona
from journeydesk.commands.remove import remove_records
from journeydesk.commands.structure import (
    add_lane,
    add_stage,
    add_touchpoint,
    move_lane,
    move_stage,
    move_touchpoint,
)

__all__ = [
    "add_card",
    "add_channel",
    "add_emotion",
    "add_lane",
    "add_persona",
    "add_stage",
    "add_touchpoint",
    "duplicate_cards",
    "move_cards",
    "move_lane",
    "move_stage",
    "move_touchpoint",
    "remove_records",
    "retext",
    "set_emotion",
    "set_field",
    "wording",
]
