"""The evidence lane: how much of a stage rests on evidence, and on what kinds of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from journeydesk.analysis.coverage import StatusCounts, coverage
from journeydesk.drawing import Box, Group, Op, Rect, Stroke, rounded
from journeydesk.drawing.icons import icon_at
from journeydesk.i18n import _, ngettext
from journeydesk.layout import metrics as m
from journeydesk.layout.amounts import percent
from journeydesk.layout.contents import Contents
from journeydesk.layout.icons import EVIDENCE_ICONS
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import Column
from journeydesk.layout.standing import Weighed, counts_in, weighed_in
from journeydesk.layout.strips import Strip, strip_with
from journeydesk.layout.text import cut, glyphs_of_line
from journeydesk.layout.vocabulary import EVIDENCE_LABELS

BAR, LINE = 4.0, 12.0
ICON, ITEM = 10.0, 30.0  # of a kind, and from one to the next


def evidence_strip(contents: Contents, column: Column, memo: Memo) -> Strip:
    counts = counts_in(contents, column.stage, memo)
    weighed = weighed_in(contents, column.stage, memo)
    make = partial(_strip, counts, weighed, column, memo)
    equal = (counts, tuple(weighed.items()), column.width)
    return memo.keep(("evidence", column.stage), (), equal, make)


def _strip(
    counts: StatusCounts, weighed: Mapping[Weighed, int], column: Column, memo: Memo
) -> Strip:
    groups = [_coverage(counts, column, memo)] if counts.cards else []
    if weighed:
        groups.append(_kinds(weighed, column, strip_with(groups).height, memo))
    return strip_with(groups)


def _coverage(counts: StatusCounts, column: Column, memo: Memo) -> Group:
    """A bar as full as the stage is covered, in words above it."""
    width, colors = _room(column), memo.theme.map
    covered, frame = counts.evidenced + counts.validated, memo.frame(width)
    share = coverage(counts).share.value or 0.0
    told = _("{covered} of {cards}").format(
        covered=covered,
        cards=ngettext("{n} card", "{n} cards", counts.cards).format(n=counts.cards),
    )
    line = cut(f"{told} · {percent(share)}", width, m.SMALL_STYLE, memo.ruler)
    edge = Stroke(colors["chip_border"], 0.6)
    track = Box(Rect(0.0, LINE, width, BAR), colors["chip"], edge, radius=BAR / 2)
    part = Box(Rect(0.0, LINE, rounded(width * share), BAR), colors["covered"], radius=BAR / 2)
    shapes = (frame.shape(track), *([frame.shape(part)] if covered else []))
    words = glyphs_of_line(line, frame.x(0.0, line.width), 8.5, colors["label"])
    bounds = Rect(m.CELL_PADDING, 0.0, width, LINE + BAR)
    return Group(f"coverage:{column.stage}", bounds, (*shapes, *words), shapes, label=line.text)


def _kinds(weighed: Mapping[Weighed, int], column: Column, top: float, memo: Memo) -> Group:
    """An icon for each kind, with how many speak for (+) and against (−) something here."""
    width, frame = _room(column), memo.frame(_room(column))
    per_row = max(1, int(width // ITEM))
    ops: list[Op] = []
    for i, ((kind, speaks_for), count) in enumerate(weighed.items()):
        x, y = i % per_row * ITEM, i // per_row * (LINE + 2.0)
        color = memo.theme.map["label" if speaks_for else "switch"]
        line = memo.ruler.line(f"{'+' if speaks_for else '−'}{count}", m.SMALL_STYLE)
        ops.append(icon_at(EVIDENCE_ICONS[kind], frame.x(x, ICON), y, ICON, color))
        ops += glyphs_of_line(line, frame.x(x + ICON + 2.0, line.width), y + 8.5, color)
    rows = (len(weighed) - 1) // per_row + 1
    bounds = Rect(m.CELL_PADDING, top, width, rows * (LINE + 2.0) - 2.0)
    return Group(f"evidence:{column.stage}", bounds, tuple(ops), label=_told(weighed))


def _told(weighed: Mapping[Weighed, int]) -> str:
    words = {True: _("{kind}: {n} for"), False: _("{kind}: {n} against")}
    return ", ".join(
        words[speaks_for].format(kind=_(EVIDENCE_LABELS[kind]), n=count)
        for (kind, speaks_for), count in weighed.items()
    )


def _room(column: Column) -> float:
    return rounded(column.width - 2 * m.CELL_PADDING)
