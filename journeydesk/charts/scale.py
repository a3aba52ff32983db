"""From −2 to +2: the ground that emotions are drawn on, and where a value lies on it."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.analysis.curve import bridges, pieces
from journeydesk.charts.pen import SMALL, Pen
from journeydesk.drawing import Op, Path, Point, Rect, Stroke
from journeydesk.drawing.curve import curve_through

HEIGHT, INSET = 160.0, 24.0
LABELS = 30.0  # the room of the scale
BRIDGE = (1.5, 3.0)


def y_of(value: float) -> float:
    """From the top; the inset leaves room for a label above +2 and below −2."""
    return INSET + (2.0 - value) / 4.0 * (HEIGHT - 2 * INSET)


def ground(pen: Pen) -> list[Op]:
    """Pleasant above, unpleasant below, a line for each whole value."""
    colors, zero = pen.memo.theme.map, y_of(0.0)
    ops: list[Op] = [
        pen.box(Rect(LABELS, 0.0, pen.width - LABELS, zero), colors["pleasant"]),
        pen.box(Rect(LABELS, zero, pen.width - LABELS, HEIGHT - zero), colors["unpleasant"]),
    ]
    for value in (2, 1, 0, -1, -2):
        y = y_of(value)
        stroke = Stroke(colors["separator" if value else "zero"], 0.8)
        ops.append(pen.way([Point(LABELS, y), Point(pen.width, y)], stroke))
        words = f"{value:+d}".replace("-", "−") if value else "0"
        ops += pen.line_to(words, SMALL, LABELS - 6.0, y + 3.0, LABELS - 6.0, pen.dim)
    return ops


def line(pen: Pen, xs: Sequence[float], felt: Sequence[float | None], stroke: Stroke) -> list[Op]:
    """The curve of the map, broken where nothing is known, with dotted bridges."""
    found = pieces(xs, felt)
    ops = [
        pen.shape(Path(curve_through([Point(p.x, y_of(p.y)) for p in piece.points]), None, stroke))
        for piece in found
    ]
    dotted = Stroke(stroke.color, 1.0, BRIDGE)
    for a, b in bridges(found):
        ops.append(pen.way([Point(a.x, y_of(a.y)), Point(b.x, y_of(b.y))], dotted))
    return ops
