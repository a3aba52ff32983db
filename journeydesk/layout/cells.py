"""Cells: the cards that a stage has in a lane, stacked under their touchpoints."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.drawing import Group, rounded
from journeydesk.layout import metrics as m
from journeydesk.layout.cards import CardWords
from journeydesk.layout.memo import Memo
from journeydesk.layout.result import Column, Placed, Stack, Step
from journeydesk.model import Card, Persona, RecordId, Touchpoint


def layout_cards(cards: Sequence[Card], column: Column, memo: Memo) -> Placed:
    """Cards of the whole stage across it, then those of each touchpoint under it."""
    groups: list[Group] = []
    whole = _stack([c for c in cards if c.touchpoint is None], None, column, m.CELL_PADDING, memo)
    groups += whole[1]
    top = whole[0].ends[-1]
    stacks = [whole[0]]
    if column.steps[0].touchpoint is not None:
        for step in column.steps:
            here = [card for card in cards if card.touchpoint == step.touchpoint]
            stack, placed = _stack(here, step, column, top, memo)
            stacks.append(stack)
            groups += placed
    bottom = max(stack.ends[-1] for stack in stacks)
    return Placed(_height(bottom), tuple(groups), tuple(stacks))


def layout_touchpoints(
    touchpoints: Sequence[Touchpoint], personas: Sequence[Persona], column: Column, memo: Memo
) -> Placed:
    """Each touchpoint at its own step."""
    styles = {persona.id: persona.style for persona in personas}
    groups: list[Group] = []
    for touchpoint, step in zip(touchpoints, column.steps, strict=False):
        width = _inner_width(step.width)
        marks = tuple(styles[p] for p in touchpoint.personas) if len(personas) > 1 else ()
        look = memo.look(CardWords("touchpoint", touchpoint.title, width, marks))
        x = step.x - column.x + m.CELL_PADDING
        groups.append(look.group(touchpoint.id, x, m.CELL_PADDING, width, touchpoint.title))
    bottom = max((g.bounds.bottom + m.CARD_GAP for g in groups), default=0.0)
    return Placed(_height(bottom), tuple(groups), ())


def _stack(
    cards: Sequence[Card], step: Step | None, column: Column, top: float, memo: Memo
) -> tuple[Stack, list[Group]]:
    """Cards below each other, under one step or (None) across the stage."""
    x = (step.x - column.x if step else 0.0) + m.CELL_PADDING
    width = _inner_width(step.width if step else column.width)
    groups: list[Group] = []
    ids: list[RecordId] = []
    middles: list[float] = []
    ends = [top]
    for card in cards:
        look = memo.look(CardWords(card.kind.value, card.text, width))
        groups.append(look.group(card.id, x, top, width, card.text))
        ids.append(card.id)
        middles.append(rounded(top + look.height / 2))
        top = rounded(top + look.height + m.CARD_GAP)
        ends.append(top)
    touchpoint = step.touchpoint if step else None
    return Stack(touchpoint, tuple(ids), tuple(middles), tuple(ends)), groups


def _inner_width(width: float) -> float:
    return rounded(width - 2 * m.CELL_PADDING)


def _height(bottom: float) -> float:
    """Of the cell, for a lowest gap at `bottom`."""
    return rounded(max(m.LANE_MIN_HEIGHT, bottom - m.CARD_GAP + m.CELL_PADDING))
