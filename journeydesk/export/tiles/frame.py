"""How much of a poster a sheet holds: its paper less the printer's margin, marks and tab."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

from journeydesk.errors import UserError
from journeydesk.export.request import Sheet, paper_size
from journeydesk.export.tiles.request import Orientation, Tiling
from journeydesk.i18n import _
from journeydesk.paint import MM

BAND_MM = 6.0  # at the left and the top: marks, the sheet's name, a ruler
TICKS_MM = 3.0  # at the right and the bottom: marks alone
LEAST_MM = 20.0  # of the poster that a sheet holds; less is not worth its paper


@dataclass(frozen=True, slots=True)
class Room:
    """What sheets in a line hold, in whole points: at least, and at most if another follows."""

    least: int
    most: int
    last: int  # at most if none follows, which needs no tab

    def fewest(self, length: float) -> int:
        """Sheets that hold a length."""
        return 1 + max(0, ceil((length - self.last) / self.most))


@dataclass(frozen=True, slots=True)
class Frame:
    """A sheet of `width` × `height` points that keeps what begins at (left, top).

    Those, the tab and the rooms are whole points, so that joined sheets agree to the pixel at any
    multiple of 72 dpi.
    """

    paper: str
    width: float
    height: float
    left: int
    top: int
    tab: int
    across: Room
    down: Room

    @property
    def is_landscape(self) -> bool:
        return self.width > self.height


def frames_of(tiling: Tiling) -> tuple[Frame, ...]:
    """A sheet either way up, or the one asked for.

    Raises UserError for a paper nobody knows, and where margin and tab leave no room.
    """
    size = paper_size(Sheet(tiling.paper))
    if size is None:
        raise UserError(
            _("A poster needs sheets of a size; choose A4, A3 or Letter, not “{paper}”").format(
                paper=tiling.paper
            )
        )
    upright, across = sorted(size), sorted(size, reverse=True)
    sizes = {
        Orientation.PORTRAIT: (upright,),
        Orientation.LANDSCAPE: (across,),
        Orientation.AUTO: (upright, across) if upright != across else (upright,),
    }
    return tuple([_frame(width, height, tiling) for width, height in sizes[tiling.orientation]])


def _frame(width: float, height: float, tiling: Tiling) -> Frame:
    start = ceil((tiling.margin_mm + BAND_MM) * MM)
    end = ceil((tiling.margin_mm + TICKS_MM) * MM)
    tab = round(tiling.tab_mm * MM)
    rooms = [_room(floor(side) - start - end, tab) for side in (width, height)]
    if min(tiling.margin_mm, tiling.tab_mm) < 0 or any(r.most <= r.least for r in rooms):
        raise UserError(
            _(
                "A margin of {margin:g} mm and a tab of {tab:g} mm leave no room on {paper}; "
                "choose smaller ones, or larger paper"
            ).format(margin=tiling.margin_mm, tab=tiling.tab_mm, paper=tiling.paper)
        )
    # As a PDF says them: its top, from which all is measured, is exactly where it says.
    return Frame(tiling.paper, round(width, 3), round(height, 3), start, start, tab, *rooms)


def _room(free: int, tab: int) -> Room:
    """A tab goes under one neighbour, and never reaches the one after it."""
    return Room(max(round(LEAST_MM * MM), tab), free - tab, free)
