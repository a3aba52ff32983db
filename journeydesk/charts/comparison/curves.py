"""Both curves over the aligned stages, with what lies between them shaded and in numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from journeydesk.analysis.compare import AlignedStage, AlignedStep, Comparison
from journeydesk.charts.comparison.shading import shading
from journeydesk.charts.comparison.words import gain, state_of, with_state
from journeydesk.charts.pen import HEAD, SMALL, Pen
from journeydesk.charts.rows import Row
from journeydesk.drawing import Box, Color, Op, Path, Point, Rect, Stroke, rounded
from journeydesk.drawing.curve import curve_through
from journeydesk.i18n import _
from journeydesk.layout import signed

LABEL = 34.0  # the room of the scale
BAND, TITLES, PILL = 24.0, 34.0, 16.0
INSET, DOT = 10.0, 4.0
WIDE = 64.0  # a step that has room for its title
BEFORE_DASH = (4.0, 3.5)
SHADE = 64  # of 255


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the steps stand: a stage without any is as wide as one."""

    pen: Pen
    stages: Sequence[AlignedStage]
    height: float  # of the field

    @property
    def step(self) -> float:
        return (self.pen.width - LABEL) / max(1, slots_of(self.stages))

    @property
    def top(self) -> float:
        return BAND + 6.0

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def bands(self) -> Iterator[tuple[AlignedStage, Rect]]:
        x = LABEL
        for stage in self.stages:
            width = self.step * max(1, len(stage.steps))
            yield stage, Rect(x, 0.0, width, BAND)
            x += width

    def steps(self) -> Iterator[tuple[AlignedStep, float]]:
        """Each with its middle."""
        for stage, band in self.bands():
            for i, step in enumerate(stage.steps):
                yield step, band.x + self.step * (i + 0.5)

    def y(self, value: float) -> float:
        return self.top + INSET + (2 - value) / 4 * (self.height - 2 * INSET)


def slots_of(stages: Sequence[AlignedStage]) -> int:
    return sum(max(1, len(stage.steps)) for stage in stages)


def curves(pen: Pen, found: Comparison, height: float) -> Row:
    """As all personas together feel it."""
    grid = Grid(pen, found.stages, height)
    ops = [
        *_field(grid),
        *_stages(grid),
        *_between(grid),
        *_curve(grid, "before", pen.dim, Stroke(pen.dim, 1.6, BEFORE_DASH)),
        *_curve(grid, "after", accent(pen), Stroke(accent(pen), 2.4)),
        *_numbers(grid),
    ]
    label = _("Emotion of all personas together, from −2 to +2: {gains}").format(
        gains="; ".join(f"{step.touchpoint.title[:80]} {gain(step)}" for step in found.steps)
    )
    return Row(grid.bottom + PILL + 8.0 + TITLES, tuple(ops), label)


def legend(pen: Pen) -> Row:
    """What the lines and the shades say."""
    better, worse = shades(pen)
    y, x = 7.0, 0.0
    ops: list[Op] = []
    for words, color, stroke in (
        (_("before"), pen.memo.theme.map["paper"], Stroke(pen.dim, 1.6, BEFORE_DASH)),
        (_("after"), accent(pen), Stroke(accent(pen), 2.4)),
    ):
        ops += [pen.way([Point(x, y), Point(x + 30.0, y)], stroke), _dot(pen, x + 15.0, y, color)]
        ops += pen.line(words, SMALL, x + 36.0, y + 3.0, 90.0, pen.ink)
        x += 110.0
    for words, color in (
        (_("better (+)"), better),
        (_("worse (−)"), worse),
    ):
        ops.append(pen.box(Rect(x, y - 6.0, 30.0, 12.0), color, Stroke(pen.dim, 0.6)))
        ops += pen.line(words, SMALL, x + 36.0, y + 3.0, 90.0, pen.ink)
        x += 110.0
    rest = _(
        "Number: what all personas together gain; new and gone: only one map has it; ?: unknown"
    )
    ops += pen.line(rest, SMALL, x, y + 3.0, pen.width - x, pen.dim)
    return Row(15.0, tuple(ops), rest)


def accent(pen: Pen) -> Color:
    return pen.memo.theme.map["stage"]


def shades(pen: Pen) -> tuple[Color, Color]:
    """Of better and worse: the map's best and worst emotion, let through by any ground."""
    worst, *_others, best = pen.memo.theme.emotions
    return best._replace(a=SHADE), worst._replace(a=SHADE)


def _field(grid: Grid) -> Iterator[Op]:
    pen, colors = grid.pen, grid.pen.memo.theme.map
    room = Rect(LABEL, grid.top, pen.width - LABEL, grid.height)
    yield pen.box(room, colors["lane"], Stroke(colors["separator"], 1.0), 6.0)
    for value in range(-2, 3):
        y = grid.y(value)
        stroke = Stroke(colors["zero"], 1.0, () if value == 0 else (1.0, 4.0))
        yield pen.way([Point(LABEL + 2.0, y), Point(pen.width - 2.0, y)], stroke)
        yield from pen.line(signed(value), SMALL, 4.0, y + 3.0, LABEL - 8.0, pen.dim)


def _stages(grid: Grid) -> Iterator[Op]:
    pen, colors = grid.pen, grid.pen.memo.theme.map
    for i, (stage, band) in enumerate(grid.bands()):
        shown = Rect(band.x + 1.0, band.y, band.w - 2.0, band.h)
        is_here = state_of(stage) is None
        border = Stroke(accent(pen), 1.2, () if is_here else BEFORE_DASH)
        yield pen.box(shown, accent(pen) if is_here else colors["paper"], border, 5.0)
        ink = colors["stage_ink"] if is_here else pen.ink
        words = with_state(stage.stage.title or _("Untitled stage"), stage)
        yield from pen.middled(words, HEAD, band.center.x, 15.5, band.w - 12.0, ink)
        if i:
            rule = Stroke(colors["separator"], 1.0)
            yield pen.way([Point(band.x, grid.top), Point(band.x, grid.bottom)], rule)


def _between(grid: Grid) -> Iterator[Op]:
    """Also over a step that only one side has, for the other goes on below it."""
    frame = grid.pen.memo.frame(grid.pen.width)
    was, now = (list(_pieces(grid, side)) for side in ("before", "after"))
    for path in shading(was, now, *shades(grid.pen)):
        yield frame.shape(path)


def _curve(grid: Grid, side: str, color: Color, stroke: Stroke) -> Iterator[Op]:
    pen = grid.pen
    frame = pen.memo.frame(pen.width)
    fill = pen.memo.theme.map["paper"] if side == "before" else color
    pieces = list(_pieces(grid, side))
    for piece in pieces:
        if len(piece) > 1:
            yield frame.shape(Path(curve_through(piece), stroke=stroke))
    for point in (point for piece in pieces for point in piece):
        yield _dot(pen, point.x, point.y, fill, color)


def _pieces(grid: Grid, side: str) -> Iterator[list[Point]]:
    """The runs of a side's steps at which the value is known."""
    here = [(step, x) for step, x in grid.steps() if getattr(step, side)]
    felt = [(x, getattr(step.together, side).value) for step, x in here]
    for is_known, run in groupby(felt, lambda at: at[1] is not None):
        if is_known:
            yield [Point(rounded(x), rounded(grid.y(value))) for x, value in run]


def _dot(pen: Pen, x: float, y: float, fill: Color, color: Color | None = None) -> Op:
    place = Rect(rounded(x - DOT), rounded(y - DOT), 2 * DOT, 2 * DOT)
    stroke = Stroke(color or (pen.dim if fill == pen.memo.theme.map["paper"] else fill), 1.8)
    return pen.memo.frame(pen.width).shape(Box(place, fill, stroke, DOT))


def _numbers(grid: Grid) -> Iterator[Op]:
    """Below each step its number, what it gains, and its title where there is room."""
    pen, colors = grid.pen, grid.pen.memo.theme.map
    y, room = grid.bottom + 4.0, grid.step - 4.0
    yield from pen.line(_("gain"), SMALL, 0.0, y + 11.5, LABEL - 4.0, pen.dim)
    for number, (step, x) in enumerate(grid.steps(), 1):
        width = min(room, 46.0)
        pill = Rect(x - width / 2, y, width, PILL)
        yield pen.box(pill, colors["chip"], Stroke(colors["chip_border"], 0.8), 7.0)
        yield from pen.middled(gain(step), HEAD, x, y + 11.5, width - 2.0, colors["chip_ink"])
        top = y + PILL + 3.0
        if grid.step < WIDE:
            yield from pen.middled(str(number), SMALL, x, top + 9.0, room, pen.dim)
        else:
            words = _("{n}  {title}").format(n=number, title=step.touchpoint.title)
            yield from _title(pen, words, x, top, room)


def _title(pen: Pen, words: str, x: float, top: float, room: float) -> Iterator[Op]:
    text = pen.text(words, SMALL, room)
    for line, baseline in zip(text.lines, text.baselines, strict=True):
        yield from pen.middled(line.text, SMALL, x, top + baseline, room, pen.dim)
