"""The lanes of an empty worksheet: their signs and names, and what is asked in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from journeydesk.charts.pen import HEAD, SMALL, Pen
from journeydesk.charts.worksheets.fitting import fitted_text, fitting
from journeydesk.charts.worksheets.grid import Grid
from journeydesk.charts.worksheets.prompts import prompt_of
from journeydesk.charts.worksheets.sheet import part
from journeydesk.charts.worksheets.workshop import lane_code, name_of_lane
from journeydesk.drawing import Group, Rect
from journeydesk.drawing.icons import icon_at
from journeydesk.fonts import Ruler, Style
from journeydesk.layout import Memo
from journeydesk.layout.icons import LANE_ICONS
from journeydesk.model import Lane

PADDING, ICON = 5.0, 12.0
LEFT = PADDING + ICON + 4.0  # where words begin
NAME = 0.45  # of the height is for the name, the rest for what is asked


def lane_parts(grid: Grid, memo: Memo) -> Iterator[Group]:
    """All in type of the same size, so that none looks more important."""
    width, height = grid.name(0).w - LEFT - PADDING, grid.cell[1] - 9.0
    names = [f"{lane_code(number)}  {name_of_lane(lane)}" for number, lane in grid.lanes]
    prompts = [prompt_of(lane.kind) for _number, lane in grid.lanes]
    name = _even(names, HEAD, width, height * NAME, memo.ruler)
    prompt = _even(prompts, SMALL, width, height * (1 - NAME), memo.ruler)
    for row, (_number, lane) in enumerate(grid.lanes):
        yield _lane(lane, (names[row], prompts[row]), (name, prompt), grid.name(row), memo)


def _even(told: Sequence[str], style: Style, width: float, height: float, ruler: Ruler) -> Style:
    """As large as all of them allow; a few long ones may be smaller still."""
    sizes = sorted(fitting(words, style, width, height, ruler).size for words in told)
    return replace(style, size=sizes[len(sizes) // 8] if sizes else style.size)


def _lane(
    lane: Lane, told: tuple[str, str], styles: tuple[Style, Style], place: Rect, memo: Memo
) -> Group:
    pen, colors = Pen(memo, place.w), memo.theme.map
    room, height = place.w - LEFT - PADDING, place.h - 9.0
    name = fitted_text(told[0], styles[0], room, height * NAME, memo.ruler)
    below = 5.0 + name.height
    prompt = fitted_text(told[1], styles[1], room, place.h - below - 4.0, memo.ruler)
    sign = memo.frame(place.w).x(PADDING, ICON)
    ops = [
        pen.box(Rect(0.0, 0.0, place.w, place.h), colors["chip"], None, 4.0),
        icon_at(LANE_ICONS[lane.kind], sign, 5.0, ICON, colors["label"]),
        *pen.put(name, LEFT, 4.0, room, pen.ink),
        *pen.put(prompt, LEFT, below, room, pen.dim),
    ]
    return part(f"lane {lane.id}", place, ops, ". ".join(told))
