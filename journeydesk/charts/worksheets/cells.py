"""One empty cell of a worksheet: its code, and what guides the hand."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.charts.pen import BODY, SMALL, Pen
from journeydesk.charts.worksheets.area import Area
from journeydesk.charts.worksheets.notes import notes_in, places
from journeydesk.charts.worksheets.sheet import part, words_in
from journeydesk.charts.worksheets.workshop import Cell, name_of_lane, name_of_stage
from journeydesk.drawing import Group, Op, Point, Rect, Stroke
from journeydesk.i18n import _
from journeydesk.layout import Memo
from journeydesk.model import LaneKind, Touchpoint

CODE = 13.0  # the height of the code's line, at the top
EDGE = 5.0
LINE = 8.0  # millimetres from one line to write on to the next
CURVES = frozenset((LaneKind.EMOTION_CURVE, LaneKind.ENGAGEMENT_CURVE, LaneKind.EMPLOYEE_EMOTION))
FREE = CURVES | {LaneKind.IMAGE}  # of lines to write on: something is drawn there
DASH = (3.0, 3.0)


def cell_part(
    cell: Cell, place: Rect, given: Sequence[Touchpoint], area: Area, memo: Memo
) -> Group:
    """`given` are the touchpoints that are named there already."""
    pen, colors = Pen(memo, place.w), memo.theme.map
    whole = Rect(0.0, 0.0, place.w, place.h)
    ops = [pen.box(whole, colors["paper"], Stroke(colors["chip_border"], 0.8), 4.0)]
    named = _named(given)
    if cell.lane.kind in CURVES:
        ops += _scale(pen, place)
    elif given:
        inner = Rect(EDGE, CODE, place.w - 2 * EDGE, place.h - CODE - 3.0)
        ops += words_in(pen, named, BODY, inner, pen.ink)
    elif cell.lane.kind not in FREE:
        ops += _guides(pen, place, area)
    room = place.w - 2 * EDGE
    ops += pen.line_to(cell.code, SMALL, place.w - EDGE, 10.5, room, pen.dim)
    where = _("{stage}, {lane}").format(
        stage=name_of_stage(cell.stage), lane=name_of_lane(cell.lane)
    )
    said = ": ".join(filter(None, (f"{cell.code} {where}", named)))
    return part(f"cell {cell.stage.id} {cell.lane.id}", place, ops, said)


def room_for_notes(width: float, height: float) -> tuple[float, float]:
    """Of a cell, below its code."""
    return width - 2.0, height - CODE - 2.0


def _named(given: Sequence[Touchpoint]) -> str:
    return "\n".join(f"• {step.title or _('Untitled touchpoint')}" for step in given)


def _guides(pen: Pen, place: Rect, area: Area) -> list[Op]:
    """Where sticky notes go; lines to write on where they are too large."""
    colors = pen.memo.theme.map
    width, height = room_for_notes(place.w, place.h)
    if notes := notes_in(width, height, area):
        edge = Stroke(colors["zero"], 0.7, DASH)
        room = Rect((place.w - width) / 2, CODE, width, height)
        return [pen.box(note, None, edge, 2.0) for note in places(notes, room, area)]
    step, stroke = area.mm(LINE), Stroke(colors["separator"], 0.7)
    count = 1 + int((place.h - 2 * EDGE - CODE) // step)
    ys = [place.h - 4.0 - i * step for i in range(count)]
    return [pen.way([Point(EDGE, y), Point(place.w - EDGE, y)], stroke) for y in ys]


def _scale(pen: Pen, place: Rect) -> list[Op]:
    """Pleasant above, unpleasant below, and the line between them."""
    colors, middle = pen.memo.theme.map, place.h / 2
    inset = 1.0
    upper = Rect(inset, inset, place.w - 2 * inset, middle - inset)
    lower = Rect(inset, middle, place.w - 2 * inset, middle - inset)
    zero = Stroke(colors["zero"], 0.8, DASH)
    ops = [
        pen.box(upper, colors["pleasant"], None, 3.0),
        pen.box(lower, colors["unpleasant"], None, 3.0),
        pen.way([Point(EDGE, middle), Point(place.w - EDGE, middle)], zero),
    ]
    for words, y in (("+2", 10.5), ("−2", place.h - 4.0)):
        ops += pen.line(words, SMALL, EDGE, y, 20.0, pen.dim)
    return ops
