"""The metric lane: each metric of a touchpoint or stage with its score, interval and target."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from journeydesk.analysis.measured import Measured, is_share, measured, scale_of
from journeydesk.analysis.number import Scale
from journeydesk.drawing import Box, Group, Op, Path, Rect, Stroke, rounded
from journeydesk.drawing.icons import icon_at
from journeydesk.i18n import _
from journeydesk.layout import metrics as m
from journeydesk.layout.amounts import half_up, number, percent, reason_told
from journeydesk.layout.contents import Contents
from journeydesk.layout.labels import signed
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import Column
from journeydesk.layout.strips import Strip, strip_with
from journeydesk.layout.text import cut, fitted, glyphs_of, glyphs_of_line, wrapped
from journeydesk.layout.vocabulary import METRIC_LABELS
from journeydesk.model import Metric, MetricKind

PADDING = 7.0
HEAD = 14.0  # the line of the name and the score
BAR = 9.0  # that of the interval
SIGN = 8.0
WIDEST = 260.0  # of a stage's own


def metric_strip(contents: Contents, column: Column, memo: Memo) -> Strip:
    steps = {step.touchpoint for step in column.steps}
    here = tuple(
        [
            metric
            for metric in contents.records.at(Metric, contents.map.id)
            if (metric.touchpoint in steps if metric.touchpoint else metric.stage == column.stage)
        ]
    )
    make = partial(_strip, here, column, memo)
    return memo.keep(("metrics", column.stage), here, column.shape, make)


def _strip(here: Sequence[Metric], column: Column, memo: Memo) -> Strip:
    """Those of the stage first, those of touchpoints under them at their steps."""
    whole = list(_pile([x for x in here if not x.touchpoint], 0.0, column.width, 0.0, memo))
    top = strip_with(whole).height
    for step in column.steps:
        own = [x for x in here if x.touchpoint and x.touchpoint == step.touchpoint]
        whole += _pile(own, step.x - column.x, step.width, top, memo)
    return strip_with(whole)


def _pile(
    metrics: Sequence[Metric], x: float, width: float, top: float, memo: Memo
) -> Iterator[Group]:
    for metric in metrics:
        room = rounded(min(WIDEST, width - 2 * m.CELL_PADDING))
        yield (group := _metric(metric, rounded(x + m.CELL_PADDING), top, room, memo))
        top = rounded(group.bounds.bottom + m.CARD_GAP)


def _metric(metric: Metric, x: float, y: float, width: float, memo: Memo) -> Group:
    found, colors, frame = measured(metric), memo.theme.map, memo.frame(width)
    told, room = _about(metric, found), width - 2 * PADDING
    aside = SIGN + 4.0 if found.attainment.is_reached is not None else 0.0
    about = wrapped(told, m.SMALL_STYLE, room - aside, m.FOOTER_LINES, memo.ruler)
    bar = BAR if found.score.interval else 0.0
    top = PADDING + HEAD + bar
    height = rounded(top + about.height + PADDING - 1.0)
    ink = Rect(0.5, 0.5, width - 1.0, height - 1.0)
    box = Box(ink, colors["chip"], Stroke(colors["chip_border"], 1.0), radius=m.CARD_RADIUS)
    left = frame.x(PADDING + aside, room - aside)
    ops: list[Op] = [
        box,
        *_head(metric, found, width, memo),
        *(_interval(metric, found, width, memo) if bar else ()),
        *(_sign(found, top, width, memo) if aside else ()),
        *glyphs_of(about, left, top, colors["dim"], room - aside, from_right=frame.is_mirrored),
    ]
    bounds, label = Rect(x, y, width, height), metric_told(metric, found)
    return Group(metric.id, bounds, tuple(ops), (box,), label=label)


def metric_told(metric: Metric, found: Measured) -> str:
    """Its name, its score and of how many: "CSAT 77.5 %, n = 80"."""
    return f"{_name(metric)} {_score(metric, found.score.figure.value)}, {_about(metric, found)}"


def _name(metric: Metric) -> str:
    return metric.name or _(METRIC_LABELS[metric.kind])


def _head(metric: Metric, found: Measured, width: float, memo: Memo) -> list[Op]:
    """What it is at the start, how much of it at the end."""
    frame, colors, room = memo.frame(width), memo.theme.map, width - 2 * PADDING
    told = _score(metric, found.score.figure.value)
    score = cut(told, room / 2, m.CARD_TITLE_STYLE, memo.ruler)
    name = fitted(_name(metric), room - score.width - 6.0, m.SMALL_STYLE, memo.ruler)
    baseline, end = PADDING + 8.5, width - PADDING - score.width
    return [
        *glyphs_of_line(name, frame.x(PADDING, name.width), baseline, colors["label"]),
        *glyphs_of_line(score, frame.x(end, score.width), baseline, colors["title"]),
    ]


def _score(metric: Metric, value: float | None) -> str:
    if value is None:
        return "?"
    if is_share(metric.kind):
        return percent(value)
    if metric.kind == MetricKind.NPS:
        return signed(half_up(value, 1))
    told = number(half_up(value, 2))
    return f"{told} {metric.unit}" if metric.unit else told


def _about(metric: Metric, found: Measured) -> str:
    """Of how many, and whether it is what was wanted; why it is unknown."""
    score, is_reached = found.score, found.attainment.is_reached
    if score.figure.value is None:
        return _("unknown: {reason}").format(reason=reason_told(score.figure.reason))
    told = [_("n unknown") if score.n is None else _("n = {n}").format(n=score.n)]
    if is_reached is not None:
        words = _("target {target} reached") if is_reached else _("target {target} not reached")
        told.append(words.format(target=_score(metric, found.target)))
    return " · ".join(told)


def _sign(found: Measured, top: float, width: float, memo: Memo) -> list[Op]:
    """A tick or a cross."""
    x = memo.frame(width).x(PADDING, SIGN)
    is_reached = found.attainment.is_reached
    color = memo.theme.map["label" if is_reached else "switch"]
    return [icon_at("check" if is_reached else "x", x, rounded(top + 1.5), SIGN, color)]


def _interval(metric: Metric, found: Measured, width: float, memo: Memo) -> list[Op]:
    """The scale, the interval on it, a dot at the score, a stroke at the target."""
    interval, scale = found.score.interval, scale_of(metric.kind)
    if interval is None:
        return []
    y, frame, colors = PADDING + HEAD + 2.0, memo.frame(width), memo.theme.map
    places = (interval.low, interval.high, found.score.figure.value or 0.0)
    low, high, at = (_place(value, scale, width) for value in places)
    end, bar = rounded(width - PADDING), colors["measure"]
    shapes: list[Path | Box] = [
        Path((("M", PADDING, y), ("L", end, y)), stroke=Stroke(colors["chip_border"], 1.0)),
        Path((("M", low, y), ("L", high, y)), stroke=Stroke(bar, 2.4)),
        Box(Rect(rounded(at - 2.4), y - 2.4, 4.8, 4.8), colors["lane"], Stroke(bar, 1.2), 2.4),
    ]
    if found.target is not None and scale.holds(found.target):
        x = _place(found.target, scale, width)
        line = ("M", x, y - 4.0), ("L", x, y + 4.0)
        shapes.append(Path(line, stroke=Stroke(colors["label"], 1.2)))
    return [frame.shape(shape) for shape in shapes]


def _place(value: float, scale: Scale, width: float) -> float:
    share = (value - scale.low) / (scale.high - scale.low)
    return rounded(PADDING + share * (width - 2 * PADDING))
