"""The time lane: how long each touchpoint takes, to one scale, and how long a stage."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from journeydesk.analysis.durations import Minutes, duration
from journeydesk.analysis.number import Figure
from journeydesk.drawing import Box, Group, Op, Rect, Stroke, rounded
from journeydesk.fonts import Text
from journeydesk.i18n import _
from journeydesk.layout import metrics as m
from journeydesk.layout.amounts import time_told
from journeydesk.layout.contents import Contents
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import Column, Step
from journeydesk.layout.strips import Strip, strip_with
from journeydesk.layout.text import glyphs_of, wrapped
from journeydesk.model import Touchpoint

BAR = 6.0
LEAST = 1.5  # so that what took a minute among days is seen


def time_strip(contents: Contents, column: Column, memo: Memo) -> Strip:
    here = contents.touchpoints[column.stage]
    longest = max(
        (
            (t.active_min or 0.0) + (t.wait_min or 0.0)
            for some in contents.touchpoints.values()
            for t in some
        ),
        default=0.0,
    )
    make = partial(_strip, here, column, longest, memo)
    return memo.keep(("time", column.stage), (here,), (column.shape, longest), make)


def _strip(here: Sequence[Touchpoint], column: Column, longest: float, memo: Memo) -> Strip:
    if not any(t.active_min is not None or t.wait_min is not None for t in here):
        return strip_with(())
    groups = [
        _bar(touchpoint, step, column, longest, memo)
        for touchpoint, step in zip(here, column.steps, strict=False)
    ]
    if len(here) > 1:
        groups.append(_sum(here, column, strip_with(groups).height, memo))
    return strip_with(groups)


def _bar(touchpoint: Touchpoint, step: Step, column: Column, longest: float, memo: Memo) -> Group:
    """What is active filled, what is waiting an outline, told below."""
    room = rounded(step.width - 2 * m.CELL_PADDING)
    frame, text = memo.frame(room), _wrapped(time_needed(touchpoint), room, memo)
    parts = [touchpoint.active_min, touchpoint.wait_min]
    active, waiting = [_width(minutes, longest, room) for minutes in parts]
    colors = memo.theme.map
    ops: list[Op] = []
    if waiting:
        ink = Rect(rounded(active + 0.5), 0.5, max(LEAST, rounded(waiting - 1)), BAR - 1)
        ops.append(frame.shape(Box(ink, colors["chip"], Stroke(colors["path"], 1.0))))
    if active:
        ops.append(frame.shape(Box(Rect(0.0, 0.0, active, BAR), colors["measure"])))
    shapes = tuple(ops)
    top = BAR + 3.0 if parts != [None, None] else 0.0
    ops += glyphs_of(text, 0.0, top, colors["label"], room, from_right=frame.is_mirrored)
    x = rounded(step.x - column.x + m.CELL_PADDING)
    bounds = Rect(x, 0.0, room, rounded(top + text.height))
    return Group(f"time:{touchpoint.id}", bounds, tuple(ops), shapes, label=time_needed(touchpoint))


def _width(minutes: float | None, longest: float, room: float) -> float:
    return rounded(max(LEAST, minutes / longest * room)) if minutes and longest else 0.0


def _sum(here: Sequence[Touchpoint], column: Column, top: float, memo: Memo) -> Group:
    whole = duration([Minutes(t.active_min, t.wait_min) for t in here])
    told = _("Stage: {active} active, {waiting} waiting").format(
        active=_figure(whole.active), waiting=_figure(whole.waiting)
    )
    room = rounded(column.width - 2 * m.CELL_PADDING)
    text = _wrapped(told, room, memo)
    color = memo.theme.map["dim"]
    ops = glyphs_of(text, 0.0, 0.0, color, room, from_right=memo.is_mirrored)
    bounds = Rect(m.CELL_PADDING, top, room, rounded(text.height))
    return Group(f"time:{column.stage}", bounds, tuple(ops), label=told)


def _figure(figure: Figure) -> str:
    """Of how many it is known, where not of all."""
    known, of = figure.known
    if figure.value is None:
        return _("unknown")
    told = time_told(figure.value)
    if known == of:
        return told
    return _("at least {time} ({k} of {n} known)").format(time=told, k=known, n=of)


def time_needed(touchpoint: Touchpoint) -> str:
    """ "5 min active, 2 h waiting"; what is unknown is said to be."""
    active, waiting = touchpoint.active_min, touchpoint.wait_min
    if active is None and waiting is None:
        return _("time unknown")
    if waiting is None:
        return _("{active} active, waiting unknown").format(active=time_told(active or 0.0))
    if active is None:
        return _("{waiting} waiting, active unknown").format(waiting=time_told(waiting))
    return _("{active} active, {waiting} waiting").format(
        active=time_told(active), waiting=time_told(waiting)
    )


def _wrapped(words: str, room: float, memo: Memo) -> Text:
    return wrapped(words, m.SMALL_STYLE, room, m.FOOTER_LINES, memo.ruler)
