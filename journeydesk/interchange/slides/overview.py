"""The first slides of a map: its emotion curve, and what hurts and what could be done, by stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from journeydesk.analysis.report import Report, reports
from journeydesk.i18n import _
from journeydesk.interchange.map_in_words import MapInWords
from journeydesk.interchange.slides.curve_chart import add_curve, has_curve
from journeydesk.interchange.slides.fitting import LINE, cut_to, line_count
from journeydesk.interchange.slides.frame import Deck
from journeydesk.interchange.slides.looks import (
    BOTTOM,
    EDGE,
    INNER,
    PAD,
    TOP,
    Box,
    Run,
    ink,
    lane_color,
)
from journeydesk.interchange.slides.tables import Lines, add_table, fill_cell
from journeydesk.keeping import Keeper
from journeydesk.model import (
    LaneKind,
    RecordId,
    Records,
    Stage,
    Touchpoint,
    one_line,
)

LABEL = 108.0  # the width of the first column
MOST_STAGES = 6  # beside each other; more go on on another slide
CURVE = 214.0
SIZES = (14.0, 13.0, 12.0, 11.0, 10.0)  # of type
HEAD = 2  # lines of a stage's name


@dataclass(frozen=True, slots=True)
class Strip:
    """A row of the table: its name, its colour, and what it says of each stage."""

    label: str
    color: str
    items: dict[RecordId, list[str]]


def add_overview(deck: Deck, told: MapInWords, records: Records, map_id: RecordId) -> None:
    """The curve above the stages; a map of many stages takes several slides."""
    lead = "  ·  ".join(value for _name, value in told.about)
    notes = [f"{name}: {value}" for name, value in told.about]
    stages = records.at(Stage, map_id)
    parts = [stages[i : i + MOST_STAGES] for i in range(0, len(stages), MOST_STAGES)] or [()]
    strips = _strips(records, map_id)
    is_drawn = has_curve(records, map_id)
    for number, some in enumerate(parts):
        slide = deck.add(told.title, lead, notes if not number else ())
        top = TOP + 6.0
        if is_drawn and not number:
            add_curve(slide, Box(EDGE, TOP, INNER, CURVE), records, map_id)
            top = TOP + CURVE + 6.0
        if some:
            _add_stages(slide, top, some, strips)


def _strips(records: Records, map_id: RecordId) -> list[Strip]:
    """Those that have something to say."""
    report = reports(records, map_id, Keeper())[-1]
    steps = {
        stage.id: [one_line(step.title) for step in records.at(Touchpoint, stage.id)]
        for stage in records.at(Stage, map_id)
    }
    found = [
        Strip(_("Touchpoints"), lane_color(LaneKind.TOUCHPOINT), steps),
        Strip(_("Pain points"), lane_color(LaneKind.PAIN_POINT), _pains(report)),
        Strip(_("Opportunities"), lane_color(LaneKind.OPPORTUNITY), _opportunities(report)),
    ]
    return [strip for strip in found if any(strip.items.values())]


def _pains(report: Report) -> dict[RecordId, list[str]]:
    """By stage, what hurts most first."""
    found: dict[RecordId, list[str]] = {}
    for each in report.pains.by_priority:
        found.setdefault(each.pain.card.stage, []).append(one_line(each.pain.card.text))
    return found


def _opportunities(report: Report) -> dict[RecordId, list[str]]:
    found: dict[RecordId, list[str]] = {}
    for each in report.opportunities:
        card = each.opportunity.card
        found.setdefault(card.stage, []).append(one_line(card.text))
    return found


def _add_stages(slide: Any, top: float, stages: Sequence[Stage], strips: Sequence[Strip]) -> None:
    """In the largest type in which all of it can be said, else cut in the smallest."""
    width = (INNER - LABEL) / len(stages)
    tries = (_rows(stages, strips, width - 2 * PAD, BOTTOM - top, size) for size in SIZES)
    rows = next((found for found, is_whole in tries if is_whole), None)
    if rows is None:
        rows, _is_whole = _rows(stages, strips, width - 2 * PAD, BOTTOM - top, SIZES[-1])
    widths = [LABEL, *[width] * len(stages)]
    table = add_table(slide, Box(EDGE, top, INNER, BOTTOM - top), widths, rows, _("Stages"))
    _fill(table, strips)


def _rows(
    stages: Sequence[Stage], strips: Sequence[Strip], room: float, height: float, size: float
) -> tuple[list[list[Lines]], bool]:
    """The rows, and whether they say all there is."""
    names = [one_line(stage.title) or _("Untitled stage") for stage in stages]
    head = [cut_to(name, room, size, HEAD) for name in names]
    left = height - 2 * PAD - HEAD * size * LINE
    lines = max(1, int((left / max(1, len(strips)) - 2 * PAD) / (size * LINE)))
    rows = [[_said([""], size), *(_said([name], size, "stage_ink", True) for name in head)]]
    is_whole = head == names
    for strip in strips:
        told = [_fitted(strip.items.get(stage.id, ()), room, lines, size) for stage in stages]
        is_whole &= all(
            found == strip.items.get(stage.id, [])
            for found, stage in zip(told, stages, strict=True)
        )
        label = _said([cut_to(strip.label, LABEL - 2 * PAD, size, 1)], size, "label", True)
        rows.append([label, *(_said(found, size) for found in told)])
    return rows, is_whole


def _said(texts: Sequence[str], size: float, color: str = "title", bold: bool = False) -> Lines:
    return [[Run(text, size, ink(color), bold)] for text in texts]


def _fitted(items: Sequence[str], width: float, lines: int, size: float) -> list[str]:
    """As many as there are lines for, the last one told how many more there are."""
    if sum(line_count(item, width, size) for item in items) <= lines:
        return list(items)
    told: list[str] = []
    left = lines - 1 if len(items) > 1 and lines > 1 else lines
    for item in items:
        if left <= 0:
            break
        told.append(cut_to(item, width, size, left))
        left -= line_count(told[-1], width, size)
    more = len(items) - len(told)
    return [*told, _("and {n} more").format(n=more)] if more and lines > 1 else told


def _fill(table: Any, strips: Sequence[Strip]) -> None:
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells.cells):
            if not row:
                fill_cell(cell, ink("stage"))
            elif not column:
                fill_cell(cell, ink("chip"))
            elif cell.text_frame.text:
                fill_cell(cell, strips[row - 1].color)
