"""Where captured words land: cards in a cell, touchpoints, feelings, stages and lanes by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from journeydesk.commands import add_card, add_emotion, add_lane, add_stage, add_touchpoint
from journeydesk.drawing import Layer, Rect
from journeydesk.i18n import _
from journeydesk.layout import Column, MapLayout, holds_cards, label_of_card
from journeydesk.layout import metrics as m
from journeydesk.model import (
    Card,
    CardKind,
    Emotion,
    Lane,
    LaneKind,
    Record,
    RecordId,
    Records,
    Stage,
    Touchpoint,
    card_kind_of,
)
from journeydesk.store import Transaction
from journeydesk.tools.capture import Captured
from journeydesk.tools.spots import Spot, column_of, place_of, row_of
from journeydesk.tools.verdicts import Commit

FIELD_HEIGHT = 40.0


def home_of(records: Records, spot: Spot) -> Spot:
    """The cell to write in: that of the card one is at, which may lie across its stage."""
    card = records.find(spot.record)
    return replace(spot, touchpoint=card.touchpoint) if isinstance(card, Card) else spot


def refusal(records: Records, spot: Spot) -> str:
    """Why nothing can be written at a spot; "" where it can."""
    if spot.lane is None or spot.stage is None:
        return ""
    lane = records.get(Lane, spot.lane)
    if lane.kind == LaneKind.CHANNEL:
        return _("A channel is chosen at its touchpoint, in the inspector.")
    return _("This lane is collapsed; open it first.") if lane.collapsed else ""


def field_place(layout: MapLayout, spot: Spot) -> tuple[Rect, Layer]:
    """Where the field stands, in map coordinates: after what is there already."""
    if spot.lane is None:
        column = column_of(layout, spot.stage)
        return Rect(
            _x_after(layout, column), layout.head.y, m.STEP_WIDTH, layout.head.h
        ), Layer.HEAD
    row = row_of(layout, spot.lane)
    if row is None:
        return Rect(layout.side.x, layout.head.bottom, layout.side.w, FIELD_HEIGHT), Layer.SIDE
    if spot.stage is None:
        return Rect(layout.side.x, row.y + row.height, layout.side.w, FIELD_HEIGHT), Layer.SIDE
    place = place_of(layout, replace(spot, record=None))
    assert place is not None
    if row.kind == LaneKind.TOUCHPOINT and spot.touchpoint:  # one follows the other sideways
        place = place.moved(-place.w if layout.is_mirrored else place.w, 0.0)
    top = place.y + _filled(layout, spot)
    width = place.w - 2 * m.CELL_PADDING
    return Rect(place.x + m.CELL_PADDING, top, width, FIELD_HEIGHT), Layer.BODY


def _x_after(layout: MapLayout, column: Column | None) -> float:
    """The left edge of what follows a stage, or is the first."""
    if layout.is_mirrored:
        return (column.x if column else layout.side.x) - m.STEP_WIDTH
    return column.x + column.width if column else layout.side.right


def landed(map_id: RecordId, records: Records, spot: Spot, lines: Sequence[Captured]) -> Commit:
    """All of the lines, one thing each, as one action; the last is selected."""
    what, n = _what(records, spot, lines[0]), len(lines)
    label = _("Add {what}") if n == 1 else _("Add {n} × {what}")
    return Commit(label.format(what=what.lower(), n=n), partial(_land_all, map_id, spot, lines))


def _what(records: Records, spot: Spot, captured: Captured) -> str:
    if spot.lane is None:
        return _("Stage")
    if spot.stage is None:
        return _("Lane")
    lane = records.get(Lane, spot.lane)
    if lane.kind == LaneKind.TOUCHPOINT:
        return _("Touchpoint")
    return label_of_card(_kind(lane, captured)) if holds_cards(lane.kind) else _("Emotion")


def _kind(lane: Lane, captured: Captured) -> CardKind:
    """What was asked for, or what the lane holds."""
    return captured.kind or card_kind_of(lane.kind)


def _land_all(
    map_id: RecordId, spot: Spot, lines: Sequence[Captured], tx: Transaction
) -> tuple[RecordId, ...]:
    for captured in lines:
        record = _land(tx, map_id, spot, captured)
        spot = replace(spot, record=record.id)
    return (record.id,)


def _land(tx: Transaction, map_id: RecordId, spot: Spot, captured: Captured) -> Record:
    if spot.lane is None:
        before = _after(tx.records.at(Stage, map_id), spot.record)
        return add_stage(tx, map_id, before=before, title=captured.text)
    if spot.stage is None:
        before = _after(tx.records.at(Lane, map_id), spot.record)
        return add_lane(tx, map_id, before=before, label=captured.text)
    lane = tx.records.get(Lane, spot.lane)
    if lane.kind == LaneKind.TOUCHPOINT:
        return _land_touchpoint(tx, spot.stage, spot.record, captured)
    if not holds_cards(lane.kind):
        return _feel(tx, spot.stage, spot.touchpoint, captured.feeling or 0.0, captured.text)
    if captured.feeling is not None:
        _feel(tx, spot.stage, spot.touchpoint, captured.feeling, "")
    card = add_card(
        tx,
        kind=_kind(lane, captured),
        lane=spot.lane,
        stage=spot.stage,
        touchpoint=spot.touchpoint,
        text=captured.text,
    )
    if captured.tags:
        tx.put(card.evolve(tags=captured.tags))
    return card


def _land_touchpoint(
    tx: Transaction, stage: RecordId, after: RecordId | None, captured: Captured
) -> Touchpoint:
    before = _after(tx.records.at(Touchpoint, stage), after)
    touchpoint = add_touchpoint(tx, stage, before=before, title=captured.text)
    if captured.feeling is not None:
        _feel(tx, stage, touchpoint.id, captured.feeling, "")
    return touchpoint


def _feel(
    tx: Transaction, stage: RecordId, touchpoint: RecordId | None, value: float, word: str
) -> Emotion:
    emotion = add_emotion(tx, stage, touchpoint, value)
    if word:
        emotion = emotion.evolve(word=word)
        tx.put(emotion)
    return emotion


def _after(here: Sequence[Record], id_: RecordId | None) -> RecordId | None:
    """What follows a record; None, the end, where it is the last or not here."""
    ids = [record.id for record in here]
    following = ids[ids.index(id_) + 1 :] if id_ in ids else []
    return next(iter(following), None)


def _filled(layout: MapLayout, spot: Spot) -> float:
    """How far down its cell is taken."""
    cell = layout.cells.get((spot.lane or "", spot.stage or ""))
    if cell is None:
        return m.CELL_PADDING
    for stack in cell.stacks:
        if stack.touchpoint == spot.touchpoint:
            return stack.ends[-1]
    return m.CELL_PADDING
