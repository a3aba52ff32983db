"""A map that is read from the right: laid out from the left, then mirrored as a whole.

The makers of groups have drawn what is in them mirrored already (`Frame`); here is where all of it
stands. Slots are found in the map as it was laid out and mirrored too, so that nothing but this
knows of the other order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial, wraps
from typing import TypeVar

from journeydesk.drawing import Block, Deferred, Group, Hit
from journeydesk.layout.frame import mirrored
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import Column, Step
from journeydesk.layout.result import MapLayout

Found = TypeVar("Found")


def mirrored_map(plain: MapLayout, memo: Memo) -> MapLayout:
    """The same map from the right; what was mirrored before is the same object again."""
    width = plain.width
    return replace(
        plain,
        head=mirrored(plain.head, width),
        side=mirrored(plain.side, width),
        columns=tuple([_column(column, width) for column in plain.columns]),
        blocks=tuple([_block(block, width, memo) for block in plain.blocks]),
        plain=plain,
    )


def from_either_side(
    find: Callable[[MapLayout, float, float], Found],
) -> Callable[[MapLayout, float, float], Found]:
    """Finds a slot at (x, y) of a map laid out from the left: then in mirrored ones too."""

    @wraps(find)
    def found(layout: MapLayout, x: float, y: float) -> Found:
        if layout.plain is None:
            return find(layout, x, y)
        return mirrored_slot(find(layout.plain, layout.width - x, y), layout.width)

    return found


def mirrored_slot(slot: Found, width: float) -> Found:
    """The same place with its rectangles in the mirrored map; None stays none."""
    if slot is None:
        return slot
    outline, marker = mirrored(slot.outline, width), mirrored(slot.marker, width)  # type: ignore[attr-defined]
    return replace(slot, outline=outline, marker=marker)  # type: ignore[type-var]


def _column(column: Column, width: float) -> Column:
    steps = [replace(step, x=_left(step, width)) for step in column.steps]
    return Column(column.stage, _left(column, width), column.width, tuple(steps))


def _left(part: Column | Step, width: float) -> float:
    return round(width - part.x - part.width, 3)


def _block(block: Block, width: float, memo: Memo) -> Block:
    make = partial(_made_block, block, width, memo)
    return memo.keep(("mirrored", block.id), (block,), width, make)


def _made_block(block: Block, width: float, memo: Memo) -> Block:
    """Its groups are mirrored when somebody looks at them."""
    make = partial(Deferred, partial(_groups, block.id, block.groups, block.bounds.w, memo))
    key = ("mirrored groups", block.id)
    groups = memo.keep(key, (block.groups,), block.bounds.w, make)
    return Block(block.id, mirrored(block.bounds, width), groups, block.layer)


def _groups(id_: str, groups: Sequence[Group], width: float, memo: Memo) -> tuple[Group, ...]:
    return tuple(
        [
            memo.keep(("mirrored", id_, group.id), (group,), width, partial(_group, group, width))
            for group in groups
        ]
    )


def _group(group: Group, width: float) -> Group:
    bounds = mirrored(group.bounds, width)
    hits = tuple([Hit(mirrored(hit.rect, bounds.w), hit.part) for hit in group.hits])
    return Group(group.id, bounds, group.ops, group.coarse, hits, group.label)
