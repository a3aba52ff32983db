"""The owner lane: whose touchpoints these are, one piece for neighbours of one team."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from journeydesk.drawing import Box, Group, Op, Rect, Stroke, rounded
from journeydesk.drawing.icons import icon_at
from journeydesk.i18n import _
from journeydesk.layout import metrics as m
from journeydesk.layout.contents import Contents
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import Column, Step
from journeydesk.layout.strips import NO_STRIP, Strip
from journeydesk.layout.text import fitted, glyphs_of_line

HEIGHT = 24.0
ROOM = Strip(HEIGHT + m.CARD_GAP)
ICON = 11.0
CHANGE = 9.0  # the size of the mark where another team takes over


def owner_strip(contents: Contents, _column: Column, _memo: Memo) -> Strip:
    """Room in each cell for what runs across all of them; see `layout_owners`."""
    return ROOM if has_owners(contents) else NO_STRIP


def has_owners(contents: Contents) -> bool:
    return any(t.owner_team for here in contents.touchpoints.values() for t in here)


def layout_owners(
    contents: Contents, columns: Sequence[Column], left: float, memo: Memo
) -> tuple[Group, ...]:
    """A piece for each run of one team, and a mark where it changes; x from `left`."""
    teams = {t.id: t.owner_team for here in contents.touchpoints.values() for t in here}
    steps = [step for column in columns for step in column.steps if step.touchpoint]
    runs = [
        (team, list(run))
        for team, run in itertools.groupby(steps, lambda step: teams[step.touchpoint or ""])
    ]
    pieces = [_piece(team, run[0], run[-1], left, memo) for team, run in runs]
    changes = [_change(a, b, memo) for a, b in itertools.pairwise(pieces)]
    return (*pieces, *changes)


def _piece(team: str, first: Step, last: Step, left: float, memo: Memo) -> Group:
    """A team's name in the middle; an outline of dashes where nobody is responsible."""
    colors = memo.theme.map
    width = rounded(last.x + last.width - first.x - 2 * m.CELL_PADDING)
    line = fitted(team or _("no owner"), width - ICON - 16.0, m.SMALL_STYLE, memo.ruler)
    start, middle = (width - ICON - 5.0 - line.width) / 2, HEIGHT / 2
    frame, ink = memo.frame(width), colors["chip_ink" if team else "dim"]
    fill = colors["chip"] if team else None
    stroke = Stroke(colors["chip_border"], 1.0, () if team else (3.0, 3.0))
    box = Box(Rect(0.5, 0.5, width - 1.0, HEIGHT - 1.0), fill, stroke, radius=m.CARD_RADIUS)
    icon = "users" if team else "circle-question-mark"
    ops: list[Op] = [
        box,
        icon_at(icon, rounded(frame.x(start, ICON)), middle - ICON / 2, ICON, ink),
        *glyphs_of_line(line, frame.x(start + ICON + 5.0, line.width), middle + 3.1, ink),
    ]
    bounds = Rect(rounded(first.x - left + m.CELL_PADDING), 0.0, width, HEIGHT)
    return Group(f"owner:{first.touchpoint}", bounds, tuple(ops), (box,), label=team)


def _change(before: Group, after: Group, memo: Memo) -> Group:
    """Where customers are handed over."""
    frame, middle = memo.frame(CHANGE), (before.bounds.right + after.bounds.x) / 2
    color = memo.theme.map["switch"]
    op = frame.shape(icon_at("chevron-right", 0.0, 0.0, CHANGE, color))
    bounds = Rect(rounded(middle - CHANGE / 2), (HEIGHT - CHANGE) / 2, CHANGE, CHANGE)
    label = _("from {team} to {other}").format(
        team=before.label or _("no owner"), other=after.label or _("no owner")
    )
    return Group(f"handoff:{before.id}:{after.id}", bounds, (op,), label=label)
