"""Copied records for other programs: a table of stages and lanes, or the lines of one cell."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from html import escape
from typing import TypeVar

from journeydesk.commands import Items
from journeydesk.interchange.pasted.table_size import Rows
from journeydesk.interchange.pasted.tsv import write_tsv
from journeydesk.layout import label_of_lane, signed
from journeydesk.model import Card, Emotion, Lane, LaneKind, Persona, Stage, Touchpoint

R = TypeVar("R", Stage, Lane)
Cell = tuple[str, str]  # a lane's id or what it would be, a stage's id
Words = defaultdict[Cell, list[str]]


@dataclass(frozen=True, slots=True)
class ItemsTable:
    """`rows` have stages across and lanes down, their names in the first row and column; where
    all lie in one cell, they are a single column without names."""

    rows: Rows
    is_grid: bool

    def text(self) -> str:
        """Tab-separated, or a line for each."""
        return write_tsv(self.rows) if self.is_grid else "\n".join(row[0] for row in self.rows)

    def html(self) -> str:
        """A table, as spreadsheets and mail programs take it."""
        tags = ["th" if self.is_grid and number == 0 else "td" for number in range(len(self.rows))]
        rows = "".join(_html_row(row, tag) for row, tag in zip(self.rows, tags, strict=True))
        return f'<meta charset="utf-8"><table>{rows}</table>'


def table_of(items: Items) -> ItemsTable:
    """What was copied, in words."""
    words = _words_by_cell(items)
    has_structure = any(isinstance(record, Stage | Lane) for record in items.chosen)
    if not has_structure and len(words) < 2:
        return ItemsTable(tuple((word,) for here in words.values() for word in here), False)
    used = {id_ for cell in words for id_ in cell} | {record.id for record in items.chosen}
    stages = [stage for stage in _in_order(Stage, items) if stage.id in used]
    lanes: dict[str, str] = {kind: label_of_lane(kind) for kind in LaneKind} | {
        lane.id: lane.label or label_of_lane(lane.kind) for lane in _in_order(Lane, items)
    }
    rows = (
        (name, *("\n".join(words[key, stage.id]) for stage in stages))
        for key, name in lanes.items()
        if key in used
    )
    return ItemsTable((("", *(stage.title for stage in stages)), *rows), True)


def _words_by_cell(items: Items) -> Words:
    """A map without a lane for touchpoints or emotions gets one here, named by its kind."""
    by_id = {record.id: record for record in (*items.context, *items.chosen)}
    lanes = {lane.kind: lane.id for lane in reversed(_in_order(Lane, items))}
    words: Words = defaultdict(list)
    for record in items.chosen:
        match record:
            case Card():
                words[record.lane, record.stage].append(record.text)
            case Touchpoint():
                kind = LaneKind.TOUCHPOINT
                words[lanes.get(kind, kind), record.stage].append(record.title)
            case Emotion():
                kind = LaneKind.EMOTION_CURVE
                step, persona = by_id[record.touchpoint], by_id[record.persona]
                assert isinstance(step, Touchpoint)
                assert isinstance(persona, Persona)
                words[lanes.get(kind, kind), step.stage].append(_feeling(record, persona))
    return words


def _feeling(emotion: Emotion, persona: Persona) -> str:
    """ "Ada: anxious (−1)"."""
    value = "" if emotion.value is None else signed(emotion.value)
    told = f"{emotion.word} ({value})" if emotion.word and value else emotion.word or value
    return f"{persona.name}: {told}"


def _in_order(cls: type[R], items: Items) -> list[R]:
    found = [r for r in (*items.context, *items.chosen) if isinstance(r, cls)]
    return sorted(found, key=lambda record: (record.rank, record.id))


def _html_row(row: tuple[str, ...], tag: str) -> str:
    cells = (escape(cell).replace("\n", "<br>") for cell in row)
    return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells) + "</tr>"
