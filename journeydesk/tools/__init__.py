"""Tools: a pointer event in, a verdict out. No Qt, no geometry of their own."""

from journeydesk.tools.bring import Bring
from journeydesk.tools.events import Context, Phase, PointerEvent
from journeydesk.tools.place import THINGS, FindSlot, Place, Thing
from journeydesk.tools.pointing import target_at, target_in, target_of, whole_cell
from journeydesk.tools.select import Select
from journeydesk.tools.verdicts import (
    Become,
    Cancel,
    Choose,
    Commit,
    Done,
    Keep,
    Overlay,
    Plan,
    Tool,
    Verdict,
)

__all__ = [
    "THINGS",
    "Become",
    "Bring",
    "Cancel",
    "Choose",
    "Commit",
    "Context",
    "Done",
    "FindSlot",
    "Keep",
    "Overlay",
    "Phase",
    "Place",
    "Plan",
    "PointerEvent",
    "Select",
    "Thing",
    "Tool",
    "Verdict",
    "target_at",
    "target_in",
    "target_of",
    "whole_cell",
]
