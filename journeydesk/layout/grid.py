"""The whole map: measure, columns and rows, place, emit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from journeydesk.drawing import Block, Layer, Rect, rounded
from journeydesk.layout import heads
from journeydesk.layout import metrics as m
from journeydesk.layout.across import across_blocks
from journeydesk.layout.body import (
    band_blocks,
    bands_of,
    cell_blocks,
    cells_of,
    lanewide_blocks,
)
from journeydesk.layout.channels import channels_height
from journeydesk.layout.contents import CURVE_LANES, Contents, contents_of
from journeydesk.layout.lines import line_blocks
from journeydesk.layout.links import Grid, link_blocks
from journeydesk.layout.memo import Memo
from journeydesk.layout.mirror import mirrored_map
from journeydesk.layout.parts import CellKey, Column, Row, Step
from journeydesk.layout.result import MapLayout
from journeydesk.layout.room import ON_SCREEN, Room, own_width, stretched
from journeydesk.layout.title import title_block
from journeydesk.model import Card, Lane, LaneKind, RecordId, Records

NOTHING_KNOWN: Mapping[CellKey, float] = {}


def layout_map(
    records: Records,
    map_id: RecordId,
    memo: Memo,
    known: Mapping[CellKey, float] = NOTHING_KNOWN,
    room: Room = ON_SCREEN,
) -> MapLayout:
    """One map as blocks in paint order, from records alone; what is remembered saves only work.

    `known` are heights of its cells, from an earlier time with the same records (`Cell.height`).
    """
    plain = _from_the_left(records, map_id, memo, known, room)
    return mirrored_map(plain, memo) if memo.is_mirrored else plain


def _from_the_left(
    records: Records, map_id: RecordId, memo: Memo, known: Mapping[CellKey, float], room: Room
) -> MapLayout:
    contents = contents_of(records, map_id, memo)
    left = room.edge + m.LABEL_WIDTH
    columns = _columns(contents, left, room)
    body_width = columns[-1].x + columns[-1].width - left if columns else m.STEP_WIDTH
    width = rounded(left + body_width + m.HEAD_TIP + room.edge)
    title = _title(contents, room.edge, width, memo) if room.top is None else ()
    top = title[0].bounds.bottom + 14.0 if title else room.top or 0.0
    head = _head(contents, columns, top, left, memo)
    bands = bands_of(contents, columns, memo)
    cells = cells_of(contents, columns, bands, memo, known)
    heights = {key: cell.height for key, cell in cells.items()}
    rows = stretched(_rows(contents, columns, heights, head.bottom + m.GAP, memo), room.bottom)
    bottom = rows[-1].y + rows[-1].height if rows else head.bottom
    whole = Rect(0.0, 0.0, width, rounded(bottom + room.edge))
    return MapLayout(
        width=max([width, *(rounded(block.bounds.right + room.edge) for block in title)]),
        height=rounded(bottom + room.edge),
        head=head,
        side=Rect(room.edge, head.bottom, m.LABEL_WIDTH, rounded(bottom - head.bottom)),
        columns=columns,
        rows=rows,
        cells=cells,
        heights=heights,
        blocks=(
            *title,
            *_grounds(contents, columns, rows, left, body_width, memo),
            *line_blocks(contents, rows, left, body_width, memo),
            *cell_blocks(columns, rows, cells, memo),
            *band_blocks(rows, bands, left, body_width, memo),
            *across_blocks(contents, columns, rows, bands, left, body_width, memo),
            *lanewide_blocks(contents, columns, rows, left, body_width, memo),
            *link_blocks(contents, Grid.of(columns, rows, cells, bands, left), whole, memo),
            *_stage_blocks(contents, columns, head, memo),
            *_lane_blocks(contents, rows, left, memo),
        ),
    )


def _title(contents: Contents, edge: float, width: float, memo: Memo) -> tuple[Block, ...]:
    return (title_block(contents, edge, max(width - 2 * edge, 320.0), memo),)


def _columns(contents: Contents, left: float, room: Room) -> tuple[Column, ...]:
    columns = []
    x = left
    for stage in contents.stages:
        touchpoints = contents.touchpoints[stage.id]
        ids: list[RecordId | None] = [t.id for t in touchpoints] or [None]
        each = rounded((room.widths.get(stage.id) or own_width(stage, len(ids))) / len(ids))
        steps = tuple([Step(id_, rounded(x + i * each), each) for i, id_ in enumerate(ids)])
        columns.append(Column(stage.id, x, rounded(len(ids) * each), steps))
        x = rounded(x + len(ids) * each + m.GAP)
    return tuple(columns)


def _head(
    contents: Contents, columns: Sequence[Column], top: float, left: float, memo: Memo
) -> Rect:
    heights = [
        heads.stage_text(stage, column.width, memo).height + 16.0
        for stage, column in zip(contents.stages, columns, strict=True)
    ]
    height = rounded(max([m.HEAD_MIN_HEIGHT, *heights]))
    x, end = left - m.LABEL_WIDTH, left
    if columns:
        end = columns[-1].x + columns[-1].width + m.HEAD_TIP
    return Rect(x, rounded(top), rounded(end - x), height)


def _rows(
    contents: Contents,
    columns: Sequence[Column],
    heights: Mapping[CellKey, float],
    top: float,
    memo: Memo,
) -> tuple[Row, ...]:
    rows = []
    y = rounded(top)
    for lane in contents.lanes:
        if lane.id in contents.lines:
            y = rounded(y + m.LINE_GAP - m.GAP)
        needed = [heights[lane.id, c.stage] for c in columns if (lane.id, c.stage) in heights]
        if lane.kind == LaneKind.CHANNEL:
            needed.append(channels_height(contents))
        rows.append(_strip(lane, y) if lane.collapsed else _row(lane, y, needed, memo))
        y = rounded(y + rows[-1].height + m.GAP)
    return tuple(rows)


def _strip(lane: Lane, y: float) -> Row:
    return Row(lane.id, lane.kind, y, m.LANE_STRIP, is_strip=True)


def _row(lane: Lane, y: float, needed: Sequence[float], memo: Memo) -> Row:
    """As high as its cells and its label need, or higher where it was made so."""
    label = heads.lane_text(lane, memo).height + 16.0
    is_curve = lane.kind in CURVE_LANES
    least = rounded(max([m.CURVE_MIN_HEIGHT if is_curve else m.LANE_MIN_HEIGHT, label, *needed]))
    automatic = max(least, m.CURVE_HEIGHT) if is_curve else least
    height = max(least, lane.height or automatic)
    return Row(lane.id, lane.kind, y, height, automatic=automatic, least=least)


def _grounds(
    contents: Contents,
    columns: Sequence[Column],
    rows: Sequence[Row],
    left: float,
    width: float,
    memo: Memo,
) -> list[Block]:
    separators = tuple(rounded(column.x - m.GAP / 2 - left) for column in columns[1:])
    blocks = []
    for row in rows:
        held = _cards_in(contents, row.lane) if row.is_strip else 0
        make = partial(heads.layout_ground, width, row.height, separators, held, memo)
        groups = memo.keep(("ground", row.lane), (), (width, row.height, separators, held), make)
        bounds = Rect(left, row.y, width, row.height)
        blocks.append(memo.block(f"ground:{row.lane}", bounds, groups))
    return blocks


def _cards_in(contents: Contents, lane: RecordId) -> int:
    return sum(len(contents.records.at(Card, lane, stage.id)) for stage in contents.stages)


def _stage_blocks(
    contents: Contents, columns: Sequence[Column], head: Rect, memo: Memo
) -> list[Block]:
    blocks = []
    for i, (stage, column) in enumerate(zip(contents.stages, columns, strict=True)):
        make = partial(heads.layout_stage, stage, column.width, head.h, i == 0, memo)
        groups = memo.keep(stage.id, (stage,), (column.width, head.h, i == 0), make)
        bounds = Rect(column.x, head.y, groups[0].bounds.w, head.h)
        blocks.append(memo.block(f"stage:{stage.id}", bounds, groups, Layer.HEAD))
    return blocks


def _lane_blocks(contents: Contents, rows: Sequence[Row], left: float, memo: Memo) -> list[Block]:
    blocks = []
    for lane, row in zip(contents.lanes, rows, strict=True):
        make = partial(heads.layout_lane, lane, row.height, memo)
        if row.is_strip:
            make = partial(heads.layout_strip, lane, memo)
        groups = memo.keep(("label", lane.id), (lane,), row.height, make)
        bounds = Rect(left - m.LABEL_WIDTH, row.y, m.LABEL_WIDTH, row.height)
        blocks.append(memo.block(f"label:{lane.id}", bounds, groups, Layer.SIDE))
    return blocks
