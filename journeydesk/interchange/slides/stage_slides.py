"""A slide for each stage: its lanes as a table, its touchpoints with what is felt there beside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from journeydesk.i18n import _
from journeydesk.interchange.map_in_words import CURVES, MapInWords, feeling_told
from journeydesk.interchange.slides.fitting import LABEL_LINES, Entry, cut_to, height_of, pages_of
from journeydesk.interchange.slides.frame import Deck
from journeydesk.interchange.slides.looks import (
    BOTTOM,
    EDGE,
    INNER,
    PAD,
    TOP,
    Box,
    Run,
    add_bar,
    add_text,
    feeling_color,
    ink,
    lane_color,
)
from journeydesk.interchange.slides.tables import Lines, add_table, fill_cell
from journeydesk.model import (
    Channel,
    Emotion,
    LaneKind,
    Persona,
    RecordId,
    Records,
    Stage,
    Touchpoint,
    one_line,
)

LABEL, SIDE, GAP = 11.0, 268.0, 18.0  # widths; that of labels in ems
ROOM = BOTTOM - TOP
SIZES = (18.0, 16.0, 14.0, 12.0)  # of type: the largest that fits on one slide
MOST_LINES = 8  # of one item; the rest stands in the notes
MOST_FEELINGS = 8  # of a touchpoint; more are in the map
ASIDE = SIDE - 2 * PAD - 10.0  # the width of words there
BESIDE = {LaneKind.TOUCHPOINT, LaneKind.CHANNEL, *CURVES}  # told beside the table
Line = list[Run]


@dataclass(frozen=True, slots=True)
class Pages:
    """What stands on the slides of a stage in type of one size, lanes and steps beside them."""

    size: float
    lanes: list[tuple[Entry, ...]]
    steps: list[list[list[Line]]]
    cut: list[str]  # what had to be cut, whole

    @property
    def count(self) -> int:
        return max(len(self.lanes), len(self.steps))

    @property
    def width(self) -> float:
        """Of the table."""
        return INNER - (SIDE + GAP if self.steps else 0.0)


def add_stages(deck: Deck, told: MapInWords, records: Records, map_id: RecordId) -> None:
    for number, stage in enumerate(records.at(Stage, map_id)):
        _add_stage(deck, told, number, stage, records)


def _add_stage(deck: Deck, told: MapInWords, number: int, stage: Stage, records: Records) -> None:
    """On as many slides as the longer of the two sides needs."""
    tries = (_pages(told, number, stage, records, size) for size in SIZES)
    pages = next((found for found in tries if found.count <= 1 and not found.cut), None)
    pages = pages or _pages(told, number, stage, records, SIZES[-1])
    lead = one_line(stage.purpose) or told.title
    both = list(zip_longest(pages.lanes, pages.steps, fillvalue=())) or [((), ())]
    for page, (lanes, steps) in enumerate(both, 1):
        title = told.stages[number]
        if len(both) > 1:
            title = _("{title} ({n} of {all})").format(title=title, n=page, all=len(both))
        slide = deck.add(title, lead, pages.cut if page == 1 else ())
        if lanes:
            _add_lanes(slide, lanes, pages.width, pages.size)
        if steps:
            _add_steps(slide, steps)


def _pages(told: MapInWords, number: int, stage: Stage, records: Records, size: float) -> Pages:
    steps = list(_pages_of_steps(stage, records, size))
    width = INNER - LABEL * size - 4 * PAD - (SIDE + GAP if steps else 0.0)
    entries, cut = _entries(told, number, width, size)
    lanes = list(pages_of(entries, ROOM, width, size, 2 * PAD))
    return Pages(size, lanes, steps, cut)


def _entries(
    told: MapInWords, number: int, width: float, size: float
) -> tuple[list[Entry], list[str]]:
    """The lanes that say something of the stage; and what had to be cut, whole."""
    entries, notes = [], []
    for row in told.rows:
        if row.kind in BESIDE or not row.cells[number]:
            continue
        items = [cut_to(item, width, size, MOST_LINES) for item in row.cells[number]]
        pairs = zip(items, row.cells[number], strict=True)
        notes += [f"{row.label}: {whole}" for item, whole in pairs if item != whole]
        label = cut_to(row.label, LABEL * size - 2 * PAD, size, LABEL_LINES)
        entries.append(Entry(label, tuple(items), row.kind))
    return entries, notes


def _add_lanes(slide: Any, entries: Sequence[Entry], width: float, size: float) -> None:
    rows: list[list[Lines]] = [
        [[[Run(e.label, size, ink("label"), True)]], [[Run(item, size)] for item in e.items]]
        for e in entries
    ]
    widths = [LABEL * size, width - LABEL * size]
    table = add_table(slide, Box(EDGE, TOP, width, ROOM), widths, rows, _("Lanes"))
    for row, entry in enumerate(entries):
        fill_cell(table.cell(row, 0), lane_color(LaneKind(entry.key)))


def _pages_of_steps(stage: Stage, records: Records, size: float) -> Iterator[list[list[Line]]]:
    """The touchpoints, each with its channel and feelings, on pages; none where there are none."""
    page: list[list[Line]] = []
    left = ROOM
    for step in records.at(Touchpoint, stage.id):
        lines = list(_step(step, records, size))
        room = _height(lines)
        if page and room > left:
            yield page
            page, left = [], ROOM
        page.append(lines)
        left -= room
    if page:
        yield page


def _height(lines: Sequence[Line]) -> float:
    words = (("".join(run.text for run in line), line[0].size) for line in lines)
    return 16.0 + sum(height_of([text], ASIDE, size) for text, size in words)


def _step(step: Touchpoint, records: Records, size: float) -> Iterator[Line]:
    title = one_line(step.title) or _("Untitled touchpoint")
    yield [Run(cut_to(title, ASIDE, size, 4), size, ink("title"), True)]
    channel = records.find(step.channel)
    if isinstance(channel, Channel) and channel.name.strip():
        yield [Run(cut_to(one_line(channel.name), ASIDE, size, 1), size - 2, ink("dim"))]
    felt = [e for e in records.at(Emotion, step.id) if feeling_told(e)]
    for emotion in felt[:MOST_FEELINGS]:
        name = one_line(records.get(Persona, emotion.persona).name)
        feeling = cut_to(feeling_told(emotion), ASIDE, size, 1)
        yield [
            Run(cut_to(name, ASIDE, size, 1) + ": ", size, ink("label")),
            Run(feeling, size, feeling_color(emotion.value), True),
        ]


def _add_steps(slide: Any, steps: Sequence[Sequence[Line]]) -> None:
    """A text box each, with a bar before it."""
    x, y = EDGE + INNER - SIDE, TOP
    for lines in steps:
        room = _height(lines)
        add_bar(slide, Box(x, y + 2.0, 4.0, room - 10.0), lane_color(LaneKind.TOUCHPOINT))
        add_text(slide, Box(x + 8.0, y - 3.0, SIDE - 8.0, room), lines)
        y += room
