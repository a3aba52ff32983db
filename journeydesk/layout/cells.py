"""Cells: the cards that a stage has in a lane, stacked under their touchpoints."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.drawing import Group, rounded
from journeydesk.layout import metrics as m
from journeydesk.layout.attached import Attached
from journeydesk.layout.card_words import CardWords
from journeydesk.layout.facts import facts_of_touchpoint
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import Column, Placed, Stack
from journeydesk.layout.piles import Pile
from journeydesk.layout.spans import is_spanning
from journeydesk.model import Card, Cluster, Moment, Persona, Touchpoint


def layout_cards(
    cards: Sequence[Card],
    clusters: Sequence[Cluster],
    attached: Attached,
    column: Column,
    above: Stack,
    memo: Memo,
) -> Placed:
    """Cards of the whole stage across it, then those of each touchpoint under it.

    `above` is what spans the stage at its top, and several more.
    """
    titled = {cluster.id: cluster for cluster in clusters}
    whole = Pile(m.CELL_PADDING, _inner_width(column.width), above, attached, memo)
    whole.put_all([c for c in cards if c.touchpoint is None and not is_spanning(c)], titled)
    groups, stacks = list(whole.groups), [whole.stack(None)]
    below = Stack(None, (), (), (whole.bottom,))
    for step in column.steps if column.steps[0].touchpoint is not None else ():
        x = step.x - column.x + m.CELL_PADDING
        pile = Pile(x, _inner_width(step.width), below, attached, memo)
        pile.put_all([c for c in cards if c.touchpoint == step.touchpoint], titled)
        groups += pile.groups
        stacks.append(pile.stack(step.touchpoint))
    bottom = max(stack.ends[-1] for stack in stacks)
    return Placed(_height(bottom), tuple(groups), tuple(stacks))


def layout_touchpoints(
    touchpoints: Sequence[Touchpoint],
    personas: Sequence[Persona],
    moments: Sequence[Moment],
    column: Column,
    memo: Memo,
) -> Placed:
    """Each touchpoint at its own step."""
    styles = {persona.id: persona.style for persona in personas}
    groups: list[Group] = []
    for touchpoint, step in zip(touchpoints, column.steps, strict=False):
        width = _inner_width(step.width)
        marks = tuple(styles[p] for p in touchpoint.personas) if len(personas) > 1 else ()
        facts = facts_of_touchpoint(
            touchpoint, [one for one in moments if one.touchpoint == touchpoint.id]
        )
        look = memo.look(CardWords("touchpoint", touchpoint.title, width, marks, facts=facts))
        x = step.x - column.x + m.CELL_PADDING
        groups.append(look.group(touchpoint.id, x, m.CELL_PADDING, width, touchpoint.title))
    bottom = max((g.bounds.bottom + m.CARD_GAP for g in groups), default=0.0)
    return Placed(_height(bottom), tuple(groups), ())


def _inner_width(width: float) -> float:
    return rounded(width - 2 * m.CELL_PADDING)


def _height(bottom: float) -> float:
    """Of the cell, for a lowest gap at `bottom`."""
    return rounded(max(m.LANE_MIN_HEIGHT, bottom - m.CARD_GAP + m.CELL_PADDING))
