"""The body of a map: its cells, and what runs across them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from journeydesk.drawing import Block, Deferred, Group, Rect
from journeydesk.layout import channels, curve
from journeydesk.layout.attached import Attached, attached_to
from journeydesk.layout.cells import layout_cards, layout_touchpoints
from journeydesk.layout.contents import LANEWIDE, Contents
from journeydesk.layout.curve_marks import layout_evidence, layout_splits, layout_together
from journeydesk.layout.lane_strips import strip_of
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import Cell, CellKey, Column, Placed, Row, cell_id
from journeydesk.layout.spans import NO_BAND, Band, band_of, is_spanning
from journeydesk.layout.strips import NO_STRIP, below, with_strip
from journeydesk.model import Card, Cluster, Emotion, Evidence, Lane, LaneKind, Moment, RecordId


def cells_of(
    contents: Contents,
    columns: Sequence[Column],
    bands: Mapping[RecordId, Band],
    memo: Memo,
    known: Mapping[CellKey, float],
) -> dict[CellKey, Cell]:
    """The cells of the lanes that have any, `known` the heights of some."""
    return {
        key: _cell(contents, lane, column, bands[lane.id], memo, known.get(key))
        for lane in contents.lanes
        if lane.id in bands
        for column in columns
        if (key := (lane.id, column.stage))
    }


def bands_of(contents: Contents, columns: Sequence[Column], memo: Memo) -> dict[RecordId, Band]:
    """What spans several stages, by lane; of the lanes that have cells."""
    return {
        lane.id: NO_BAND
        if lane.kind == LaneKind.TOUCHPOINT
        else band_of(contents, lane, columns, memo)
        for lane in contents.lanes
        if lane.kind not in LANEWIDE and not lane.collapsed
    }


def _cell(
    contents: Contents, lane: Lane, column: Column, band: Band, memo: Memo, height: float | None
) -> Cell:
    key = (lane.id, column.stage)
    if lane.kind == LaneKind.TOUCHPOINT:
        return _cell_of_touchpoints(contents, key, column, memo, height)
    cards, clusters = contents.records.at(Card, *key), contents.records.at(Cluster, *key)
    above, found = band.above_in(column.stage), attached_to(contents, key, cards, memo)
    strip = strip_of(contents, lane.kind, column, memo)
    if strip is not NO_STRIP:
        above = below(above, band.bottom, strip)
    place = partial(layout_cards, cards, clusters, Attached.of(found), column, above, memo)
    if strip.groups:
        place = partial(with_strip, strip, band.bottom, place)
    make = partial(_cell_of_cards, cards, clusters, band, place, height, bool(strip.groups))
    return memo.keep(key, (cards, clusters, *found, strip), (column.shape, above), make)


def _cell_of_touchpoints(
    contents: Contents, key: CellKey, column: Column, memo: Memo, height: float | None
) -> Cell:
    shown, personas = contents.touchpoints[column.stage], contents.personas
    ids = [touchpoint.id for touchpoint in shown]
    every = contents.records.at(Moment, contents.map.id)
    moments = [moment for moment in every if moment.touchpoint in ids]
    place = partial(layout_touchpoints, shown, personas, moments, column, memo)
    make = partial(Cell, ids, place, height, is_empty=not ids)
    return memo.keep(key, (*shown, *personas, *moments), column.shape, make)


def _cell_of_cards(
    cards: Sequence[Card],
    clusters: Sequence[Cluster],
    band: Band,
    place: Callable[[], Placed],
    height: float | None,
    has_strip: bool,
) -> Cell:
    ids = Deferred(partial(_ids_of_cards, cards, clusters, band))
    return Cell(ids, place, height, is_empty=not cards and not has_strip)


def _ids_of_cards(
    cards: Sequence[Card], clusters: Sequence[Cluster], band: Band
) -> Sequence[RecordId]:
    shown = cards if band is NO_BAND else [card for card in cards if not is_spanning(card)]
    grouped = {card.cluster for card in shown} if clusters else ()
    return [card.id for card in shown] + [c.id for c in clusters if c.id in grouped]


def cell_blocks(
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
        if (cell := cells.get((row.lane, column.stage))) and not cell.is_empty
    ]


def band_blocks(
    rows: Sequence[Row], bands: Mapping[RecordId, Band], left: float, width: float, memo: Memo
) -> list[Block]:
    """The cards across several stages, from the left edge of the lanes."""
    return [
        memo.block(f"band:{row.lane}", Rect(left, row.y, width, row.height), band.groups)
        for row in rows
        if (band := bands.get(row.lane)) and band.groups
    ]


def lanewide_blocks(
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
        if row.kind in LANEWIDE and not row.is_strip
    ]


def _lanewide_groups(
    contents: Contents, columns: Sequence[Column], row: Row, left: float, width: float, memo: Memo
) -> tuple[Group, ...]:
    touchpoints = [t for here in contents.touchpoints.values() for t in here]
    shape = tuple([(column.x, column.shape) for column in columns])
    if row.kind == LaneKind.CHANNEL:
        make = partial(channels.layout_channels, contents, columns, left, row.height, memo)
        shown = (*touchpoints, *channels.shown_in_channels(contents))
        return memo.keep(row.lane, shown, (shape, row.height), make)
    feelings = {t.id: contents.records.at(Emotion, t.id) for t in touchpoints}
    evidence = _telling_of_emotions(contents)
    make = partial(_emotion_groups, contents, columns, feelings, evidence, row, left, width, memo)
    felt = (*contents.personas, *touchpoints, *feelings.values(), evidence)
    return memo.keep(row.lane, felt, (shape, row.height), make)


def _telling_of_emotions(contents: Contents) -> tuple[Evidence, ...]:
    every = contents.records.at(Evidence, contents.map.id)
    return tuple([evidence for evidence in every if evidence.value is not None])


def _emotion_groups(
    contents: Contents,
    columns: Sequence[Column],
    feelings: curve.Feelings,
    evidence: tuple[Evidence, ...],
    row: Row,
    left: float,
    width: float,
    memo: Memo,
) -> tuple[Group, ...]:
    touchpoints = [t for here in contents.touchpoints.values() for t in here]
    personas, where = contents.personas, (columns, left, row.height, memo)
    return (
        curve.layout_ground(width, row.height, memo),
        *layout_together(touchpoints, feelings, personas, *where),
        *layout_splits(touchpoints, feelings, personas, *where),
        *layout_evidence(evidence, feelings, personas, *where),
        *curve.layout_curves(columns, feelings, personas, left, row.height, memo),
    )
