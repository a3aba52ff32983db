"""The lines across a service blueprint, each with its name beside the lanes' labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from journeydesk.analysis.blueprint import Line
from journeydesk.drawing import Block, Group, Layer, Path, Rect, Stroke, rounded
from journeydesk.layout import metrics as m
from journeydesk.layout.contents import Contents
from journeydesk.layout.labels import label_of_line
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import Row
from journeydesk.layout.text import glyphs_of, wrapped

WIDTH = 1.4
# Told apart without reading: what customers cannot see begins at the only one that is solid.
DASHES: dict[Line, tuple[float, ...]] = {
    Line.INTERACTION: (7.0, 4.0),
    Line.VISIBILITY: (),
    Line.INTERNAL_INTERACTION: (0.1, 4.0),
}
STYLE, LINES = replace(m.SMALL_STYLE, weight=600), 2


def line_blocks(
    contents: Contents, rows: Sequence[Row], left: float, width: float, memo: Memo
) -> list[Block]:
    """Two for each: the line over the stages, and its name, which stays in view at the side."""
    blocks = []
    for row in rows:
        line = contents.lines.get(row.lane)
        if not line:
            continue
        id_, top = f"line:{line.name.lower()}", rounded(row.y - m.LINE_GAP)
        drawn = memo.keep(id_, (), width, partial(_line, id_, line, width, memo))
        named = memo.keep((id_, "name"), (), label_of_line(line), partial(_name, id_, line, memo))
        blocks += [
            memo.block(id_, Rect(left, top, width, m.LINE_GAP), drawn),
            memo.block(
                f"{id_} name",
                Rect(left - m.LABEL_WIDTH, top, m.LABEL_WIDTH, m.LINE_GAP),
                named,
                Layer.SIDE,
            ),
        ]
    return blocks


def _line(id_: str, line: Line, width: float, memo: Memo) -> tuple[Group, ...]:
    middle = m.LINE_GAP / 2
    stroke = Stroke(memo.theme.map["label"], WIDTH, DASHES[line])
    path = memo.frame(width).shape(Path((("M", 0.0, middle), ("L", width, middle)), stroke=stroke))
    return (Group(id_, Rect(0.0, 0.0, width, m.LINE_GAP), (path,), (path,)),)


def _name(id_: str, line: Line, memo: Memo) -> tuple[Group, ...]:
    frame, room = memo.frame(m.LABEL_WIDTH), m.LABEL_WIDTH - 12.0
    text = wrapped(label_of_line(line), STYLE, room, LINES, memo.ruler)
    left, top, color = frame.x(6.0, room), (m.LINE_GAP - text.height) / 2, memo.theme.map["label"]
    ops = glyphs_of(text, left, top, color, room, from_right=frame.is_mirrored)
    bounds = Rect(0.0, 0.0, m.LABEL_WIDTH, m.LINE_GAP)
    return (Group(f"{id_} name", bounds, tuple(ops), label=label_of_line(line)),)
