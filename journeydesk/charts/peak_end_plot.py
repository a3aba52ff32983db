"""The curve with its peak and its end, as it is and as it would be; a lever below each step."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.analysis.number import Figure
from journeydesk.charts.pen import HEAD, SMALL, Pen
from journeydesk.charts.rows import Row
from journeydesk.charts.scale import HEIGHT, LABELS, ground, line, y_of
from journeydesk.charts.trial import Trial
from journeydesk.charts.words import lever_of, signed
from journeydesk.drawing import Color, Op, Point, Rect, Stroke
from journeydesk.i18n import _
from journeydesk.model import Persona

STEP = 30.0  # the least between two touchpoints: a lever is as wide
RAISED = (4.0, 3.5)  # the dashes of what is tried
TAG, AWAY = 14.0, 9.0  # the height of a label, and how far from its point it is
BELOW = 34.0  # numbers and levers


def plot(pen: Pen, trial: Trial, persona: Persona | None) -> Row:
    step = (pen.width - LABELS) / len(trial.now)
    xs = [LABELS + step * (i + 0.5) for i in range(len(trial.now))]
    color = pen.memo.theme.personas[persona.style] if persona else pen.ink
    ops = ground(pen)
    ops += line(pen, xs, trial.now, Stroke(color, 2.2))
    if not trial.is_idle:
        ops += line(pen, xs, trial.then, Stroke(color, 1.8, RAISED))
    ops += _dots(pen, xs, trial, color)
    ops += _tags(pen, xs, trial)
    ops += _levers(pen, xs, trial, step)
    return Row(HEIGHT + BELOW, tuple(ops), _said(trial))


def _said(trial: Trial) -> str:
    peak = trial.before.peak
    if peak is None:
        return _("No emotion is known on this path.")
    told = _("{n} touchpoints; the peak is number {peak}").format(n=len(trial.now), peak=peak + 1)
    last = trial.now[-1]
    end = signed(Figure(last, (int(last is not None), 1)))
    return _("{told}; the end is {end}").format(told=told, end=end)


def _dots(pen: Pen, xs: Sequence[float], trial: Trial, color: Color) -> list[Op]:
    paper = pen.memo.theme.map["paper"]
    ops = []
    for x, now, then in zip(xs, trial.now, trial.then, strict=True):
        if now is not None:
            ops.append(pen.dot(Point(x, y_of(now)), 3.2, color))
        if then is not None and then != now:
            ops.append(pen.dot(Point(x, y_of(then)), 3.6, paper, Stroke(color, 1.6)))
    return ops


def _tags(pen: Pen, xs: Sequence[float], trial: Trial) -> list[Op]:
    """The peak's is on its outer side and the end's on the other: so they never meet, for no
    value lies further out than the peak.
    """
    peak, last = trial.before.peak, trial.now[-1]
    if peak is None:
        return []
    value = trial.now[peak] or 0.0
    is_low = value < 0
    ops = []
    if peak != len(xs) - 1:
        ops += _tag(pen, _("peak"), Point(xs[peak], y_of(value)), is_below=is_low)
        words = _("end")
    else:
        words = _("peak and end")
    if last is not None:
        ops += _tag(pen, words, Point(xs[-1], y_of(last)), is_below=not is_low)
    return ops


def _tag(pen: Pen, words: str, at: Point, *, is_below: bool) -> list[Op]:
    """A ring around the point, and its name within the plot."""
    colors, line = pen.memo.theme.map, pen.memo.ruler.line(words, HEAD)
    room = min(line.width + 10.0, pen.width - LABELS)
    x = min(max(at.x - room / 2, LABELS), pen.width - room)
    y = at.y + AWAY if is_below else at.y - TAG - AWAY
    place = Rect(x, min(max(y, 0.0), HEIGHT - TAG), room, TAG)
    clear = Color(0, 0, 0, 0)
    return [
        pen.dot(at, 6.0, clear, Stroke(pen.ink, 1.6)),
        pen.box(place, colors["chip"], None, TAG / 2),
        *pen.middled(words, HEAD, place.center.x, place.y + 10.4, room, pen.ink),
    ]


def _levers(pen: Pen, xs: Sequence[float], trial: Trial, step: float) -> list[Op]:
    ops = [*pen.line_to(_("lever"), SMALL, LABELS - 4.0, HEIGHT + 28.0, LABELS - 4.0, pen.dim)]
    for i, (x, lever) in enumerate(zip(xs, trial.after.levers, strict=True), 1):
        ops += pen.middled(str(i), SMALL, x, HEIGHT + 13.0, step - 2.0, pen.dim)
        color = pen.ink if lever else pen.dim
        ops += pen.middled(lever_of(lever), HEAD, x, HEIGHT + 28.0, step - 1.0, color)
    return ops
