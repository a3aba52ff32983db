"""The whole map: measure, columns and rows, place, emit."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from journeydesk.drawing import Block, Layer, Rect, rounded
from journeydesk.layout import channels, curve, heads
from journeydesk.layout import metrics as m
from journeydesk.layout.cells import layout_cards, layout_touchpoints
from journeydesk.layout.memo import Memo
from journeydesk.layout.result import Cell, CellKey, Column, MapLayout, Placed, Row, Step, cell_id
from journeydesk.model import (
    Card,
    Channel,
    Emotion,
    Lane,
    LaneKind,
    Map,
    Persona,
    RecordId,
    Records,
    Scenario,
    Stage,
    Touchpoint,
)

CURVE_LANES = frozenset({LaneKind.EMOTION_CURVE})
LANEWIDE = CURVE_LANES | {LaneKind.CHANNEL}  # drawn across all stages, not cell by cell


@dataclass(frozen=True, slots=True)
class Contents:
    """The records of one map, in their order."""

    map: Map
    scenario: Scenario | None
    personas: tuple[Persona, ...]
    stages: tuple[Stage, ...]
    lanes: tuple[Lane, ...]
    touchpoints: Mapping[RecordId, tuple[Touchpoint, ...]]  # by stage
    records: Records


def contents_of(records: Records, map_id: RecordId) -> Contents:
    stages = records.at(Stage, map_id)
    return Contents(
        map=records.get(Map, map_id),
        scenario=next(iter(records.at(Scenario, map_id)), None),
        personas=records.at(Persona, map_id),
        stages=stages,
        lanes=tuple([lane for lane in records.at(Lane, map_id) if lane.visible]),
        touchpoints={stage.id: records.at(Touchpoint, stage.id) for stage in stages},
        records=records,
    )


NOTHING_KNOWN: Mapping[CellKey, float] = {}


def layout_map(
    records: Records, map_id: RecordId, memo: Memo, known: Mapping[CellKey, float] = NOTHING_KNOWN
) -> MapLayout:
    """One map as blocks in paint order, from records alone; what is remembered saves only work.

    `known` are heights of its cells, from an earlier time with the same records (`Cell.height`).
    """
    contents = contents_of(records, map_id)
    left = m.MARGIN + m.LABEL_WIDTH
    columns = _columns(contents, left)
    body_width = columns[-1].x + columns[-1].width - left if columns else m.STEP_WIDTH
    width = rounded(left + body_width + m.HEAD_TIP + m.MARGIN)
    title = _title(contents, max(width - 2 * m.MARGIN, 320.0), memo)
    head = _head(contents, columns, title.bounds.bottom + 14.0, memo)
    cells = _cells(contents, columns, memo, known)
    heights = {key: cell.height for key, cell in cells.items()}
    rows = _rows(contents, columns, heights, head.bottom + m.GAP, memo)
    bottom = rows[-1].y + rows[-1].height if rows else head.bottom
    return MapLayout(
        width=max(width, rounded(title.bounds.right + m.MARGIN)),
        height=rounded(bottom + m.MARGIN),
        head=head,
        side=Rect(m.MARGIN, head.bottom, m.LABEL_WIDTH, rounded(bottom - head.bottom)),
        columns=columns,
        rows=rows,
        cells=cells,
        heights=heights,
        blocks=(
            title,
            *_grounds(columns, rows, left, body_width, memo),
            *_cell_blocks(columns, rows, cells, memo),
            *_lanewide_blocks(contents, columns, rows, left, body_width, memo),
            *_stage_blocks(contents, columns, head, memo),
            *_lane_blocks(contents, rows, memo),
        ),
    )


def _columns(contents: Contents, left: float) -> tuple[Column, ...]:
    columns = []
    x = left
    for stage in contents.stages:
        touchpoints = contents.touchpoints[stage.id]
        ids: list[RecordId | None] = [t.id for t in touchpoints] or [None]
        steps = tuple([Step(id_, x + i * m.STEP_WIDTH, m.STEP_WIDTH) for i, id_ in enumerate(ids)])
        columns.append(Column(stage.id, x, len(ids) * m.STEP_WIDTH, steps))
        x = rounded(x + len(ids) * m.STEP_WIDTH + m.GAP)
    return tuple(columns)


def _title(contents: Contents, width: float, memo: Memo) -> Block:
    c = contents
    make = partial(heads.layout_title, c.map, c.scenario, c.personas, width, memo)
    groups = memo.keep("title", (c.map, c.scenario, *c.personas), width, make)
    bounds = groups[0].bounds.moved(m.MARGIN, m.MARGIN)
    return memo.block("title", bounds, groups, Layer.TITLE)


def _head(contents: Contents, columns: Sequence[Column], top: float, memo: Memo) -> Rect:
    heights = [
        heads.stage_text(stage, column.width, memo).height + 16.0
        for stage, column in zip(contents.stages, columns, strict=True)
    ]
    height = rounded(max([m.HEAD_MIN_HEIGHT, *heights]))
    width = columns[-1].x + columns[-1].width + m.HEAD_TIP - m.MARGIN if columns else m.LABEL_WIDTH
    return Rect(m.MARGIN, rounded(top), rounded(width), height)


def _cells(
    contents: Contents, columns: Sequence[Column], memo: Memo, known: Mapping[CellKey, float]
) -> dict[CellKey, Cell]:
    return {
        key: _cell(contents, lane, column, memo, known.get(key))
        for lane in contents.lanes
        if lane.kind not in LANEWIDE
        for column in columns
        if (key := (lane.id, column.stage))
    }


def _cell(contents: Contents, lane: Lane, column: Column, memo: Memo, height: float | None) -> Cell:
    key = (lane.id, column.stage)
    if lane.kind == LaneKind.TOUCHPOINT:
        shown, personas = contents.touchpoints[column.stage], contents.personas
        place = partial(layout_touchpoints, shown, personas, column, memo)
        make = partial(_made_cell, shown, place, height)
        return memo.keep(key, (*shown, *personas), column.shape, make)
    cards = contents.records.at(Card, *key)
    make = partial(_made_cell, cards, partial(layout_cards, cards, column, memo), height)
    return memo.keep(key, cards, column.shape, make)


def _made_cell(
    shown: Sequence[Card] | Sequence[Touchpoint],
    place: Callable[[], Placed],
    height: float | None,
) -> Cell:
    return Cell(tuple([record.id for record in shown]), place, height)


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
        needed = [heights[lane.id, c.stage] for c in columns if (lane.id, c.stage) in heights]
        least = m.CURVE_HEIGHT if lane.kind in CURVE_LANES else m.LANE_MIN_HEIGHT
        label = heads.lane_text(lane, memo).height + 16.0
        height = rounded(max([least, label, *needed]))
        rows.append(Row(lane.id, lane.kind, y, height))
        y = rounded(y + height + m.GAP)
    return tuple(rows)


def _grounds(
    columns: Sequence[Column], rows: Sequence[Row], left: float, width: float, memo: Memo
) -> list[Block]:
    separators = tuple(rounded(column.x - m.GAP / 2 - left) for column in columns[1:])
    blocks = []
    for row in rows:
        make = partial(heads.layout_ground, width, row.height, separators, memo)
        groups = memo.keep(("ground", row.lane), (), (width, row.height, separators), make)
        bounds = Rect(left, row.y, width, row.height)
        blocks.append(memo.block(f"ground:{row.lane}", bounds, groups))
    return blocks


def _cell_blocks(
    columns: Sequence[Column],
    rows: Sequence[Row],
    cells: Mapping[CellKey, Cell],
    memo: Memo,
) -> list[Block]:
    return [
        memo.block(
            cell_id(row.lane, column.stage),
            Rect(column.x, row.y, column.width, row.height),
            cell.groups,
        )
        for row in rows
        for column in columns
        if (cell := cells.get((row.lane, column.stage))) and cell.ids
    ]


def _lanewide_blocks(
    contents: Contents,
    columns: Sequence[Column],
    rows: Sequence[Row],
    left: float,
    width: float,
    memo: Memo,
) -> list[Block]:
    return [
        memo.block(
            f"lane:{row.lane}",
            Rect(left, row.y, width, row.height),
            _lanewide_groups(contents, columns, row, left, width, memo),
        )
        for row in rows
        if row.kind in LANEWIDE
    ]


def _lanewide_groups(
    contents: Contents, columns: Sequence[Column], row: Row, left: float, width: float, memo: Memo
) -> tuple:  # type: ignore[type-arg]
    touchpoints = [t for here in contents.touchpoints.values() for t in here]
    shape = tuple([(column.x, column.shape) for column in columns])
    if row.kind == LaneKind.CHANNEL:
        found = contents.records.at(Channel, contents.map.id)
        make = partial(
            channels.layout_channels,
            columns,
            {t.id: t for t in touchpoints},
            {c.id: c for c in found},
            left,
            row.height,
            memo,
        )
        return memo.keep(row.lane, (*touchpoints, *found), (shape, row.height), make)
    feelings = {t.id: contents.records.at(Emotion, t.id) for t in touchpoints}
    make = partial(_emotion_groups, contents, columns, feelings, row, left, width, memo)
    felt = (*contents.personas, *feelings.values())
    return memo.keep(row.lane, felt, (shape, row.height), make)


def _emotion_groups(
    contents: Contents,
    columns: Sequence[Column],
    feelings: curve.Feelings,
    row: Row,
    left: float,
    width: float,
    memo: Memo,
) -> tuple:  # type: ignore[type-arg]
    ground = curve.layout_ground(width, row.height, memo)
    return (
        ground,
        *curve.layout_curves(columns, feelings, contents.personas, left, row.height, memo),
    )


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


def _lane_blocks(contents: Contents, rows: Sequence[Row], memo: Memo) -> list[Block]:
    blocks = []
    for lane, row in zip(contents.lanes, rows, strict=True):
        make = partial(heads.layout_lane, lane, row.height, memo)
        groups = memo.keep(("label", lane.id), (lane,), row.height, make)
        bounds = Rect(m.MARGIN, row.y, m.LABEL_WIDTH, row.height)
        blocks.append(memo.block(f"label:{lane.id}", bounds, groups, Layer.SIDE))
    return blocks
