"""Rows whose numbers stand in columns: beside the words where there is room, else below them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import inf

from journeydesk.analysis.number import Figure
from journeydesk.charts.pen import HEAD, SMALL, Pen
from journeydesk.charts.rows import Row, note
from journeydesk.charts.words import unknown
from journeydesk.drawing import Color, Op, Point, Stroke
from journeydesk.i18n import _

COLUMN, WORDS = 54.0, 120.0  # a number's room, and the least of the words beside them
STRIP, RULE = 18.0, 8.0  # what is drawn below the words, and the way to the line below a row
Draw = Callable[[float, float], Sequence[Op]]  # into a room, at a height


def columns(pen: Pen, words: str, names: Sequence[str]) -> Row:
    """What the numbers below it are."""
    ops: list[Op] = []
    room = beside(pen, len(names))
    if room < inf:
        ops += pen.line(words, SMALL, 0.0, 9.0, room, pen.dim)
    for end, name in zip(_ends(pen, len(names)), names, strict=True):
        ops += pen.number(name, SMALL, end, 9.0, COLUMN - 4.0, pen.dim)
    ops.append(pen.way([Point(0.0, 16.0), Point(pen.width, 16.0)], pen.rule))
    return Row(16.0, tuple(ops), ", ".join((words, *names)), gap=RULE)


def entry(
    pen: Pen,
    words: str,
    numbers: Sequence[str],
    about: str,
    said: str,
    id_: str,
    strip: Draw | None = None,
) -> Row:
    """Words, what is drawn below them and a small line, with the numbers; `said` is all of it."""
    room = min(pen.width, beside(pen, len(numbers)))
    text = pen.text(words, HEAD, room)
    ops = pen.put(text, 0.0, 0.0, room, pen.ink)
    y = text.height
    if strip:
        ops += strip(room, y + 4.0)
        y += STRIP
    if about:
        small = pen.text(about, SMALL, room)
        ops += pen.put(small, 0.0, y + 2.0, room, pen.dim)
        y += small.height + 2.0
    baseline = 10.0
    if room == pen.width:
        baseline, y = y + 13.0, y + 16.0
    ops += _numbers(pen, numbers, baseline)
    y += RULE
    ops.append(pen.way([Point(0.0, y), Point(pen.width, y)], pen.rule))
    return Row(y, tuple(ops), said, id_, gap=RULE)


def legend(pen: Pen, signs: Sequence[tuple[Color, Stroke | None, str]]) -> Row:
    """What the marks are, beside each other; each has an equal room."""
    room = pen.width / len(signs)
    ops: list[Op] = []
    for i, (fill, stroke, words) in enumerate(signs):
        ops.append(pen.dot(Point(i * room + 5.0, 6.0), 4.0, fill, stroke))
        ops += pen.line(words, SMALL, i * room + 14.0, 9.0, room - 20.0, pen.dim)
    return Row(12.0, tuple(ops), ", ".join(words for _fill, _stroke, words in signs))


def _numbers(pen: Pen, numbers: Sequence[str], baseline: float) -> list[Op]:
    """Each ends where its column does."""
    ops: list[Op] = []
    for end, number in zip(_ends(pen, len(numbers)), numbers, strict=True):
        ops += pen.number(number, HEAD, end, baseline, COLUMN - 4.0, pen.ink)
    return ops


def beside(pen: Pen, numbers: int) -> float:
    """The room of words beside so many numbers; infinite where the numbers go below."""
    room = pen.width - COLUMN * numbers - 8.0
    return room if room >= WORDS else inf


def unknowns(pen: Pen, figures: Iterable[Figure]) -> list[Row]:
    """What a question mark stands for, once for each reason."""
    found = dict.fromkeys(unknown(figure) for figure in figures if figure.value is None)
    if not found:
        return []
    return [note(pen, _("? {reasons}").format(reasons="; ".join(found)))]


def _ends(pen: Pen, count: int) -> list[float]:
    return [pen.width - COLUMN * i for i in reversed(range(count))]
