"""Drawings in other colours: each sequence of operations is changed once, however often it is."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from journeydesk.drawing import Block, Drawing, Group, Op

Repaint = Callable[[Sequence[Op]], tuple[Op, ...]]


def repainted(drawing: Drawing, repaint: Repaint) -> Drawing:
    """The drawing with all operations changed; what looked the same still shares them."""
    known: dict[int, tuple[Sequence[Op], tuple[Op, ...]]] = {}

    def ops_of(ops: Sequence[Op]) -> tuple[Op, ...]:
        if id(ops) not in known:
            known[id(ops)] = ops, repaint(ops)  # with the old ones, so that no other gets their id
        return known[id(ops)][1]

    def group_of(group: Group) -> Group:
        return replace(group, ops=ops_of(group.ops), coarse=())  # paper is never seen from afar

    def block_of(block: Block) -> Block:
        return replace(block, groups=tuple([group_of(group) for group in block.groups]))

    return replace(drawing, blocks=tuple([block_of(block) for block in drawing.blocks]))
