"""What a persona lives through: the curve over the journey, and its pains by priority."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from journeydesk.analysis.report import Report
from journeydesk.charts.pen import HEAD, SMALL, Pen
from journeydesk.charts.scale import HEIGHT, LABELS, ground, line, y_of
from journeydesk.charts.words import mark, score, signed
from journeydesk.charts.worksheets.fitting import fitting
from journeydesk.charts.worksheets.persona_places import HEAD as HEADING
from journeydesk.charts.worksheets.persona_places import STEPS
from journeydesk.charts.worksheets.sheet import part, told, words_in
from journeydesk.drawing import Group, Op, Point, Rect, Stroke
from journeydesk.i18n import _, ngettext
from journeydesk.layout import Memo
from journeydesk.layout.markers import marker

ROW, BAR = 30.0, 90.0  # of a pain: its height; how wide its bar is with the number
LEGIBLE = 44.0  # points: a narrower step has its number only
MARKER = 4.4


def curve_parts(report: Report, place: Rect, memo: Memo) -> Iterator[Group]:
    """A heading, and the curve with a marker at every touchpoint it is known at."""
    yield _heading("curve heading", _("Emotions along the journey"), place, memo)
    pen = Pen(memo, place.w)
    points, persona = report.curve, report.persona
    step = (place.w - LABELS) / max(1, len(points))
    xs = [LABELS + step * (i + 0.5) for i in range(len(points))]
    felt = [point.value.value for point in points]
    style = persona.style if persona else 0
    ops = ground(pen) + line(pen, xs, felt, Stroke(memo.theme.personas[style], 2.2))
    for x, value in zip(xs, felt, strict=True):
        if value is not None:
            ops += marker(style, memo.frame(place.w).x(x), y_of(value), MARKER, memo.theme)
    said = "; ".join(f"{p.touchpoint.title}: {mark(p.value, signed)}" for p in points)
    below = Rect(place.x, place.y + HEADING, place.w, HEIGHT + STEPS)
    titles = [f"{i} {point.touchpoint.title}" for i, point in enumerate(points, 1)]
    yield part("curve", below, [*ops, *_steps(titles, xs, step, pen)], said)


def _steps(titles: Sequence[str], xs: Sequence[float], step: float, pen: Pen) -> list[Op]:
    """What the touchpoints are called, below them, all in type of one size."""
    ops: list[Op] = []
    room, height = step - 6.0, STEPS - 4.0
    if step < LEGIBLE or not titles:
        for i, x in enumerate(xs, 1):
            ops += pen.middled(str(i), SMALL, x, HEIGHT + 12.0, step, pen.dim)
        return ops
    styles = [fitting(title, SMALL, room, height, pen.memo.ruler) for title in titles]
    style = min(styles, key=attrgetter("size"))
    for title, x in zip(titles, xs, strict=True):
        ops += words_in(pen, title, style, Rect(x - room / 2, HEIGHT + 3.0, room, height), pen.dim)
    return ops


def pain_parts(report: Report, place: Rect, memo: Memo) -> Iterator[Group]:
    """The first ones, with their priority of 100; how many more there are is told."""
    yield _heading("pains heading", _("Pain points by priority"), place, memo)
    found = report.pains.by_priority
    rows = max(1, int((place.h - HEADING) // ROW))
    count = len(found) if len(found) <= rows else rows - 1
    pen = Pen(memo, place.w)
    for i, pain in enumerate(found[:count]):
        at = Rect(place.x, place.y + HEADING + i * ROW, place.w, ROW)
        words = Rect(0.0, 2.0, place.w - BAR - 10.0, ROW - 6.0)
        value = pain.priority.value
        share = None if value is None else value / 100
        number = mark(pain.priority, score)
        text = pain.pain.card.text or _("Untitled card")
        ops = [
            *words_in(pen, f"{i + 1}  {text}", HEAD, words, pen.ink, is_middled=True),
            *pen.bar(place.w - BAR, 10.0, BAR - 34.0, share, pen.bad),
            *pen.number(number, HEAD, place.w, 17.0, 32.0, pen.ink),
            pen.way([Point(0.0, ROW - 1.0), Point(place.w, ROW - 1.0)], pen.rule),
        ]
        yield part(f"pain {pain.pain.card.id}", at, ops, f"{i + 1} {text}: {number}")
    if count < len(found) or not found:
        at = Rect(place.x, place.y + HEADING + count * ROW + 4.0, place.w, 14.0)
        yield told("pains left", _left(len(found) - count), SMALL, at, pen, pen.dim)


def _left(more: int) -> str:
    if not more:
        return _("No pain points on this map.")
    return ngettext("{n} further pain point", "{n} further pain points", more).format(n=more)


def _heading(id_: str, words: str, place: Rect, memo: Memo) -> Group:
    pen = Pen(memo, place.w)
    return told(id_, words, HEAD, Rect(place.x, place.y, place.w, HEADING - 6.0), pen, pen.ink)
