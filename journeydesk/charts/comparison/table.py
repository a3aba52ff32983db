"""Every touchpoint in numbers, then what is remembered, what switching costs, and the evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

from journeydesk.analysis.compare import AlignedStep, ChangeKind, Comparison, Shift
from journeydesk.analysis.number import Figure
from journeydesk.charts.comparison.words import NONE, short, state_of, with_state
from journeydesk.charts.pen import HEAD, SMALL, Pen
from journeydesk.charts.rows import Row
from journeydesk.drawing import Op, Point, Rect, Stroke
from journeydesk.fonts import Style
from journeydesk.i18n import _

STRONG = Style(8.5, weight=700, leading=1.3)
TITLE, CELL, GAP = 190.0, 31.0, 8.0
LINE = 15.0
PLACE = 18.0  # the room of a step's number
EDGE = 20.0  # the least that a title is cut to


@dataclass(frozen=True, slots=True)
class Cells:
    """Three numbers for all together, and for each persona."""

    pen: Pen
    groups: int

    @property
    def width(self) -> float:
        """Of a group."""
        return min(3 * CELL + GAP, (self.pen.width - EDGE) / self.groups)

    @property
    def title(self) -> float:
        return self.pen.width - self.groups * self.width

    def start(self, group: int) -> float:
        return self.title + group * self.width

    def end(self, group: int, cell: int) -> float:
        return self.start(group) + GAP + (cell + 1) * self.cell

    @property
    def cell(self) -> float:
        return (self.width - GAP) / 3


def width_of_table(found: Comparison) -> float:
    return TITLE + (1 + len(found.personas)) * (3 * CELL + GAP)


def table(pen: Pen, found: Comparison) -> list[Row]:
    """Its rows lie one right below the other."""
    cells = Cells(pen, 1 + len(found.personas))
    rows, numbers = [_head(cells, found)], count(1)
    for stage in found.stages:
        words = with_state(stage.stage.title or _("Untitled stage"), stage)
        rows.append(_part(cells, words, stage.stage.id))
        for step in stage.steps:
            title = with_state(step.touchpoint.title or _("Untitled touchpoint"), step)
            told = [_told(shift, step) for shift in (step.together, *step.each)]
            rows.append(_row(cells, title, told, str(next(numbers)), step.touchpoint.id))
    return [*rows, *_sums(cells, found)]


def _sums(cells: Cells, found: Comparison) -> list[Row]:
    ordered = [found.totals[-1], *found.totals[:-1]]
    peaks, means = [t.peak_end for t in ordered], [t.mean for t in ordered]
    frictions = [t.friction for t in ordered]
    return [
        _part(cells, _("The whole journey")),
        _row(cells, _("Peak and end, −2…+2"), [_told(shift) for shift in peaks]),
        _row(cells, _("Mean emotion, −2…+2"), [_told(shift) for shift in means]),
        _row(cells, _friction(found), [_told(shift, is_signed=False) for shift in frictions]),
        _row(cells, _("Evidence coverage, %"), [_told(_percent(found.coverage), is_signed=False)]),
    ]


def _told(
    shift: Shift, step: AlignedStep | None = None, *, is_signed: bool = True
) -> tuple[str, str, str]:
    """Before, after, and the gain; – where the step is not there."""
    before = short(shift.before, is_signed=is_signed)
    after = short(shift.after, is_signed=is_signed)
    match step and state_of(step):
        case ChangeKind.ADDED:
            return NONE, after, NONE
        case ChangeKind.REMOVED:
            return before, NONE, NONE
    return before, after, short(shift.delta)


def _friction(found: Comparison) -> str:
    """Sums of switches of which not all are known are at least that."""
    known = [
        side.known for side in (found.totals[-1].friction.before, found.totals[-1].friction.after)
    ]
    told = _("Friction of switches (known: {a} of {b}, then {c} of {d})")
    return told.format(a=known[0][0], b=known[0][1], c=known[1][0], d=known[1][1])


def _percent(shift: Shift) -> Shift:
    return Shift(*(_hundredfold(figure) for figure in (shift.before, shift.after)))


def _hundredfold(figure: Figure) -> Figure:
    value = None if figure.value is None else 100 * figure.value
    return Figure(value, figure.known, figure.reason)


def _head(cells: Cells, found: Comparison) -> Row:
    pen = cells.pen
    ops: list[Op] = []
    names = [_("All together"), *(p.name or _("Unnamed persona") for p in found.personas)]
    for group, name in enumerate(names):
        room = cells.width - GAP
        ops += pen.line(name, HEAD, cells.start(group) + GAP, 10.0, room, pen.ink)
        for cell, words in enumerate((_("before"), _("after"), _("gain"))):
            end = cells.end(group, cell)
            ops += pen.line_to(words, SMALL, end, 22.0, cells.cell - 2.0, pen.dim)
    return Row(27.0, tuple(ops), _("Emotions before, after, and what they gain"))


def _part(cells: Cells, words: str, id_: str = "") -> Row:
    pen = cells.pen
    rule = Stroke(pen.memo.theme.map["zero"], 0.8)
    ops = [
        pen.way([Point(0.0, 1.0), Point(pen.width, 1.0)], rule),
        *pen.line(words, HEAD, 0.0, 13.0, pen.width, pen.ink),
    ]
    return Row(LINE + 3.0, tuple(ops), words, id_)


def _row(
    cells: Cells,
    title: str,
    shifts: Sequence[tuple[str, str, str]],
    number: str = "",
    id_: str = "",
) -> Row:
    pen = cells.pen
    start = PLACE if number else 0.0
    ops = _ground(pen, number)
    ops += pen.line(number, SMALL, 2.0, 10.5, PLACE, pen.dim)
    ops += pen.line(title, SMALL, start, 10.5, cells.title - start - 4.0, pen.ink)
    for group, words in enumerate(shifts):
        for cell, (text, style) in enumerate(zip(words, (SMALL, SMALL, STRONG), strict=True)):
            end = cells.end(group, cell)
            ops += pen.line_to(text, style, end, 10.5, cells.cell - 2.0, pen.ink)
    told = "; ".join(", ".join(words) for words in shifts)
    return Row(LINE, tuple(ops), f"{number} {title}: {told}".strip(), id_)


def _ground(pen: Pen, number: str) -> list[Op]:
    """Every second row lies on one, to lead the eye along it."""
    if not number or int(number) % 2:
        return []
    return [pen.box(Rect(0.0, 0.0, pen.width, LINE), pen.memo.theme.map["chip"])]
