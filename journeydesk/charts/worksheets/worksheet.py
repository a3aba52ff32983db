"""A map as an empty grid to write on: stages and lanes by their names, a code in every cell."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.charts.pen import SMALL, TITLE, Pen
from journeydesk.charts.worksheets.area import Area
from journeydesk.charts.worksheets.cells import cell_part, room_for_notes
from journeydesk.charts.worksheets.grid import Grid, grids
from journeydesk.charts.worksheets.lanes import lane_parts
from journeydesk.charts.worksheets.notes import notes_in
from journeydesk.charts.worksheets.sheet import FOOT, foot, part, sheet_of, told, words_in
from journeydesk.charts.worksheets.workshop import (
    Cell,
    Workshop,
    code_of,
    name_of_stage,
    stage_code,
)
from journeydesk.drawing import Drawing, Group, Op, Point, Rect, Stroke
from journeydesk.fonts import Style
from journeydesk.i18n import _
from journeydesk.model import Persona, Scenario, Stage

TOP = 66.0  # the heading's height
FIELD, FIELD_LINE = 176.0, 20.0  # to be filled in by hand: the width, the height of a line
FIELDS = 3
STAGE = Style(11.5, weight=600, leading=1.2)
PADDING = 5.0


def worksheet(workshop: Workshop, area: Area, *, has_touchpoints: bool = False) -> list[Drawing]:
    """As many sheets as its stages and lanes need; `has_touchpoints` names those of the map."""
    room = Rect(0.0, TOP, area.width, area.height - TOP - FOOT - 4.0)
    lanes = [(i, lane) for i, lane in workshop.numbered_lanes() if lane.visible]
    found = grids(workshop.numbered_stages(), lanes, room, area)
    title = _("Worksheet: {map}").format(map=workshop.title)
    return [
        sheet_of(
            title,
            [
                *_heading(workshop, title, area),
                *_heads(grid, workshop),
                *_rows(grid, workshop, area, has_touchpoints=has_touchpoints),
                foot(_instruction(grid, area), number, len(found), area, workshop.memo),
            ],
            area,
            workshop.memo,
        )
        for number, grid in enumerate(found, 1)
    ]


def _heading(workshop: Workshop, title: str, area: Area) -> Iterator[Group]:
    """What it is, whose, and lines for who fills it in."""
    memo, room = workshop.memo, area.width - FIELD - 24.0
    pen = Pen(memo, FIELD)
    yield told("title", title, TITLE, Rect(0.0, 0.0, room, 32.0), pen, pen.ink)
    about = " · ".join(_about(workshop))
    if about:
        yield told("about", about, SMALL, Rect(0.0, 34.0, room, 24.0), pen, pen.dim)
    labels = (_("Group"), _("Date"), _("Facilitator"))
    ops: list[Op] = []
    for i, label in enumerate(labels):
        y = (i + 1) * FIELD_LINE - 4.0
        ops += pen.line(label, SMALL, 0.0, y, FIELD / 2, pen.dim)
        ops.append(pen.way([Point(58.0, y + 2.0), Point(FIELD, y + 2.0)], Stroke(pen.dim, 0.6)))
    place = Rect(area.width - FIELD, 0.0, FIELD, FIELDS * FIELD_LINE)
    yield part("fields", place, ops, ", ".join(labels))


def _about(workshop: Workshop) -> Iterator[str]:
    names = [p.name or _("Unnamed persona") for p in workshop.shown.at(Persona, workshop.map.id)]
    if names:
        yield ", ".join(names)
    for scenario in workshop.shown.at(Scenario, workshop.map.id):
        yield from filter(None, (scenario.goal, scenario.situation))


def _heads(grid: Grid, workshop: Workshop) -> Iterator[Group]:
    for column, (number, stage) in enumerate(grid.stages):
        yield _head(stage, number, grid.head(column), workshop)


def _head(stage: Stage, number: int, place: Rect, workshop: Workshop) -> Group:
    pen, colors = Pen(workshop.memo, place.w), workshop.memo.theme
    ground = colors.groups[stage.group] if stage.group else colors.map["stage"]
    words = f"{stage_code(number)}  {name_of_stage(stage)}"
    inner = Rect(PADDING, 2.0, place.w - 2 * PADDING, place.h - 4.0)
    ops = [
        pen.box(Rect(0.0, 0.0, place.w, place.h), ground, None, 4.0),
        *words_in(pen, words, STAGE, inner, colors.map["stage_ink"], is_middled=True),
    ]
    return part(f"stage {stage.id}", place, ops, words)


def _rows(grid: Grid, workshop: Workshop, area: Area, *, has_touchpoints: bool) -> Iterator[Group]:
    yield from lane_parts(grid, workshop.memo)
    for row, (number, lane) in enumerate(grid.lanes):
        for column, (at, stage) in enumerate(grid.stages):
            cell = Cell(code_of(at, number), stage, lane)
            given = workshop.touchpoints_in(cell) if has_touchpoints else ()
            yield cell_part(cell, grid.place(row, column), given, area, workshop.memo)


def _instruction(grid: Grid, area: Area) -> str:
    """What to do with the codes, and which notes there is room for."""
    first = code_of(grid.stages[0][0], grid.lanes[0][0]) if grid.stages and grid.lanes else ""
    if not first:
        return _("This map has no stages and lanes yet.")
    told = _("Write the code of its cell, such as {code}, on every note.").format(code=first)
    notes = notes_in(*room_for_notes(*grid.cell), area)
    if notes is None:
        return told
    return _("{told} The dashed frames are notes of {size}.").format(told=told, size=notes.size)
