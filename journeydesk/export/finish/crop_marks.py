"""A sheet that is printed larger than it will be: ink beyond the cut, and marks where it goes."""

from __future__ import annotations

from dataclasses import replace

from journeydesk.drawing import Block, Color, Drawing, Group, Path, PathCommand, Rect, Stroke
from journeydesk.paint import MM, Page

LENGTH = 5 * MM
GAP = 1 * MM  # between the bleed and the marks, so that none is left on the cut sheet
LINE = Stroke(Color(0, 0, 0), 0.25)


def room_for_marks(bleed_mm: float) -> float:
    """Points that a sheet grows by on each side."""
    return bleed_mm * MM + GAP + LENGTH + GAP


def with_crop_marks(page: Page, bleed_mm: float) -> Page:
    """The sheet with room around it; what was all of it is its trim.

    One that is cut already, as a poster's tiles are, stays as it is.
    """
    if page.trim:
        return page
    bleed, room = bleed_mm * MM, room_for_marks(bleed_mm)
    width, height = page.width + 2 * room, page.height + 2 * room
    trim = Rect(room, room, page.width, page.height)
    return replace(
        page,
        width=width,
        height=height,
        x=page.x + room,
        y=page.y + room,
        shown=(page.shown or Rect(0.0, 0.0, page.width, page.height).grown(bleed)).moved(
            room, room
        ),
        marks=_marks(width, height, trim, bleed + GAP, page.drawing.background),
        trim=trim,
        bleed=trim.grown(bleed),
    )


def _marks(width: float, height: float, trim: Rect, off: float, ground: Color) -> Drawing:
    """Two lines at each corner of the trim, `off` points away from it."""
    sheet = Rect(0.0, 0.0, width, height)
    commands: list[PathCommand] = []
    for x, out in ((trim.x, -1), (trim.right, 1)):
        for y, down in ((trim.y, -1), (trim.bottom, 1)):
            commands += _line(x + out * off, y, x + out * (off + LENGTH), y)
            commands += _line(x, y + down * off, x, y + down * (off + LENGTH))
    group = Group("crop-marks", sheet, (Path(tuple(commands), stroke=LINE),))
    return Drawing(width, height, ground, (Block("crop-marks", sheet, (group,)),))


def _line(x1: float, y1: float, x2: float, y2: float) -> list[PathCommand]:
    return [("M", x1, y1), ("L", x2, y2)]
