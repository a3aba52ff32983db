"""Sticky notes at their true size: how many there is room for in a cell."""

from __future__ import annotations

from typing import NamedTuple

from journeydesk.charts.worksheets.area import Area
from journeydesk.drawing import Rect

# As they are sold, in millimetres: 3 × 3 inches, and 2 × 3 upright and lying.
SIZES = ((76, 76), (51, 76), (76, 51))
APART = 4.0  # millimetres


class Notes(NamedTuple):
    """Of one size in millimetres, so many beside and so many below each other."""

    width: int
    height: int
    across: int
    down: int

    @property
    def size(self) -> str:
        return f"{self.width} × {self.height} mm"


def notes_in(width: float, height: float, area: Area) -> Notes | None:
    """The largest that go into a room of that many units; None where none does."""
    for w, h in SIZES:
        across, down = _times(width, w, area), _times(height, h, area)
        if across and down:
            return Notes(w, h, across, down)
    return None


def places(notes: Notes, room: Rect, area: Area) -> list[Rect]:
    """Of each note, all in the middle of the room."""
    w, h, apart = area.mm(notes.width), area.mm(notes.height), area.mm(APART)
    left = room.x + (room.w - notes.across * (w + apart) + apart) / 2
    top = room.y + (room.h - notes.down * (h + apart) + apart) / 2
    return [
        Rect(left + i * (w + apart), top + j * (h + apart), w, h)
        for j in range(notes.down)
        for i in range(notes.across)
    ]


def _times(room: float, side: float, area: Area) -> int:
    apart = area.mm(APART)
    return int((room + apart) // (area.mm(side) + apart))
