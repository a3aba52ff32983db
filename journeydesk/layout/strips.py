"""What lanes know by themselves: a strip in each cell, above the cards that lie there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from journeydesk.drawing import Group, rounded
from journeydesk.layout import metrics as m
from journeydesk.layout.parts import Placed, Stack


class Strip(NamedTuple):
    """Groups from the strip's top left, and how far down the cards begin."""

    height: float = 0.0
    groups: tuple[Group, ...] = ()


NO_STRIP = Strip()


def strip_with(groups: Sequence[Group]) -> Strip:
    """As high as its groups need, and the gap to the cards."""
    if not groups:
        return NO_STRIP
    bottom = max(group.bounds.bottom for group in groups)
    return Strip(rounded(bottom + m.CARD_GAP), tuple(groups))


def below(above: Stack, top: float, by: Strip) -> Stack:
    """Cards begin below the strip, whose top is at `top`."""
    return replace(above, ends=(*above.ends[:-1], rounded(top + by.height)))


def with_strip(strip: Strip, top: float, place: Callable[[], Placed]) -> Placed:
    """A cell's cards, and its strip with its top at `top`."""
    placed = place()
    groups = [replace(g, bounds=g.bounds.moved(0.0, top)) for g in strip.groups]
    return replace(placed, groups=(*groups, *placed.groups))
