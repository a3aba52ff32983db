"""What is printed over a sheet's part of the map: where to cut, where to glue, which one it is.

Nothing of it lies on what the finished poster shows.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.charts.pen import Pen
from journeydesk.drawing import Block, Color, Drawing, Group, Op, Path, Rect, Stroke, rounded
from journeydesk.export.tiles.plan import Plan, Tile, tile_name
from journeydesk.export.tiles.rulers import SHORT_MM, short_ruler
from journeydesk.export.tiles.upright import upright
from journeydesk.fonts import Style
from journeydesk.i18n import _
from journeydesk.paint import MM

NAME, ABOUT, GLUE = Style(9.0, weight=700), Style(6.5), Style(7.0, weight=600)
WASH = Color(222, 226, 233, 190)  # the drawing under it can still be lined up
HATCH = Color(120, 130, 148, 110)
HATCH_STEP = 7.0
OFF, LONG, SHORT = 2.0, 11.0, 6.0  # ticks: from the art, and how long; at the right and below
HAIR = 0.4
RULER = SHORT_MM * MM
NARROWEST_WORDS = 14.0  # of a tab that has any


class SheetMarks:
    """Of one sheet, in its points."""

    def __init__(self, plan: Plan, tile: Tile, title: str, pen: Pen) -> None:
        self._plan, self._tile, self._title, self._pen = plan, tile, title, pen
        self.kept = kept_of(plan, tile)
        self.shown = shown_of(plan, tile)

    def drawing(self) -> Drawing:
        """Over the whole sheet."""
        frame = self._plan.frame
        whole = Rect(0.0, 0.0, frame.width, frame.height)
        parts = {
            "tabs": tuple(self._tabs()),
            "ticks": tuple(self._ticks()),
            "label": tuple(self._label()),
        }
        groups = tuple([Group(name, whole, ops, label=name) for name, ops in parts.items() if ops])
        return Drawing(
            frame.width,
            frame.height,
            self._pen.memo.theme.map["paper"],
            (Block("marks", whole, groups),),
        )

    def _tabs(self) -> Iterator[Op]:
        kept, shown, tile = self.kept, self.shown, self._tile
        if shown.right > kept.right:
            tab = Rect(kept.right, kept.y, shown.right - kept.right, shown.h)
            yield from self._tab(tab)
            yield from self._glue_beside(tab, tile_name(tile.row, tile.place + 1))
        if shown.bottom > kept.bottom:
            tab = Rect(kept.x, kept.bottom, kept.w, shown.bottom - kept.bottom)
            yield from self._tab(tab)
            yield from self._glue_below(tab)

    def _tab(self, tab: Rect) -> Iterator[Op]:
        yield self._pen.box(tab, WASH)
        yield Path(tuple(_hatching(tab)), stroke=Stroke(HATCH, HAIR))

    def _glue_beside(self, tab: Rect, name: str) -> Iterator[Op]:
        if tab.w < NARROWEST_WORDS:
            return
        pen = self._pen
        line = pen.memo.ruler.line(_("glue {name} here").format(name=name), GLUE)
        middle = self.kept.center.y
        pill = Rect(tab.center.x - 6.0, middle - line.width / 2 - 7.0, 12.0, line.width + 14.0)
        yield pen.box(pill, pen.memo.theme.map["paper"], None, 6.0)
        yield from upright(line, tab.center.x + 2.5, middle + line.width / 2, pen.ink)

    def _glue_below(self, tab: Rect) -> Iterator[Op]:
        """Rows cut at other places have no single sheet below."""
        if tab.h < NARROWEST_WORDS:
            return
        tile, pen = self._tile, self._pen
        words = _("glue {name} here").format(name=tile_name(tile.row + 1, tile.place))
        if not self._plan.is_grid:
            words = _("glue row {row} here").format(row=tile.row + 2)
        width = min(tab.w, pen.memo.ruler.line(words, GLUE).width + 14.0)
        at = tab.center
        pill = Rect(at.x - width / 2, at.y - 6.0, width, 12.0)
        yield pen.box(pill, pen.memo.theme.map["paper"], None, 6.0)
        yield from pen.middled(words, GLUE, at.x, at.y + 2.5, width, pen.ink)

    def _ticks(self) -> Iterator[Op]:
        """Two at each corner of what is kept, outside of all that is shown."""
        kept, shown = self.kept, self.shown
        for x in (kept.x, kept.right):
            yield self._tick(x, shown.y - OFF, x, shown.y - OFF - LONG)
            yield self._tick(x, shown.bottom + OFF, x, shown.bottom + OFF + SHORT)
        for y in (kept.y, kept.bottom):
            yield self._tick(shown.x - OFF, y, shown.x - OFF - LONG, y)
            yield self._tick(shown.right + OFF, y, shown.right + OFF + SHORT, y)

    def _tick(self, x: float, y: float, to_x: float, to_y: float) -> Op:
        ends = (("M", rounded(x), rounded(y)), ("L", rounded(to_x), rounded(to_y)))
        return Path(ends, stroke=Stroke(self._pen.ink, HAIR))

    def _label(self) -> Iterator[Op]:
        """In the band at the top, with a ruler where there is room."""
        pen, plan, tile = self._pen, self._plan, self._tile
        start, end = self._widest()
        baseline = self.kept.y - 5.0
        if end - start > 1.5 * RULER:
            end = rounded(end - RULER)
            yield from short_ruler(pen, end, baseline)
            yield from pen.line_to("50 mm", ABOUT, end - 4.0, baseline, 30.0, pen.dim)
            end -= 40.0
        name = pen.memo.ruler.line(tile.name, NAME)
        yield from pen.line(tile.name, NAME, start, baseline, end - start, pen.ink)
        about = _("row {row}/{rows}, sheet {sheet}/{sheets} · {title} · {percent:g} %").format(
            row=tile.row + 1,
            rows=len(plan.rows),
            sheet=tile.place + 1,
            sheets=len(plan.rows[tile.row]) - 1,
            title=self._title,
            percent=round(plan.scale * 100, 2),
        )
        left = start + name.width + 6.0
        if end - left > 20.0:
            yield from pen.line(about, ABOUT, left, baseline, end - left, pen.dim)

    def _widest(self) -> tuple[float, float]:
        """From tick to tick, or from the last tick to the end of the sheet's room."""
        frame, kept = self._plan.frame, self.kept
        room = [(kept.x, kept.right), (kept.right, float(frame.left + frame.across.last))]
        start, end = max(room, key=lambda zone: zone[1] - zone[0])
        return start + 6.0, end - 6.0


def kept_of(plan: Plan, tile: Tile) -> Rect:
    """Where the part that a sheet keeps lies on it."""
    return Rect(plan.frame.left, plan.frame.top, tile.kept.w, tile.kept.h)


def shown_of(plan: Plan, tile: Tile) -> Rect:
    """With the tabs, under the neighbours at the right and below."""
    kept, tab = kept_of(plan, tile), plan.frame.tab
    beside, below = (0 if tile.is_last else tab), (0 if tile.is_lowest else tab)
    return Rect(kept.x, kept.y, kept.w + beside, kept.h + below)


def _hatching(tab: Rect) -> Iterator[tuple[str | float, ...]]:
    """Slanted lines from one long side of a tab to the other."""
    thick, length = min(tab.w, tab.h), max(tab.w, tab.h)
    is_wide = tab.w > tab.h
    for i in range(1, int((length - thick) / HATCH_STEP)):
        at = i * HATCH_STEP
        if is_wide:
            ends = (tab.x + at, tab.bottom), (tab.x + at + thick, tab.y)
        else:
            ends = (tab.x, tab.y + at + thick), (tab.right, tab.y + at)
        for name, (x, y) in zip("ML", ends, strict=True):
            yield (name, rounded(x), rounded(y))
