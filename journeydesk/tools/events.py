"""What a tool is told: where the pointer is, and what the map looks like."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from journeydesk.layout import Found, MapLayout
from journeydesk.model import RecordId, Records


class Phase(Enum):
    PRESS = auto()
    MOVE = auto()
    RELEASE = auto()
    ESCAPE = auto()


@dataclass(frozen=True, slots=True)
class PointerEvent:
    """The pointer, in map coordinates. `found` is what lies under it."""

    phase: Phase
    x: float
    y: float
    found: Found | None = None
    is_adding: bool = False  # Shift: to what is selected


@dataclass(frozen=True, slots=True)
class Context:
    """The map as it is now; `pixel` is the size of a screen pixel in points."""

    layout: MapLayout
    records: Records
    map_id: RecordId
    selected: tuple[RecordId, ...]
    pixel: float = 1.0
