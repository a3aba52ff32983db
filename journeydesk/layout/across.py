"""What runs across all cells of a lane, in the room that their strips leave for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from journeydesk.drawing import Block, Group, Rect, rounded
from journeydesk.layout import engagement, owners
from journeydesk.layout.contents import Contents
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import Column, Row
from journeydesk.layout.spans import Band
from journeydesk.model import LaneKind, RecordId


class Across(NamedTuple):
    """What a lane shows, where there is any, made anew where `made_from` changes."""

    height: float
    is_shown: Callable[[Contents], bool]
    made_from: Callable[[Contents], tuple[object, ...]]
    layout: Callable[[Contents, Sequence[Column], float, Memo], tuple[Group, ...]]


ACROSS: dict[LaneKind, Across] = {
    LaneKind.OWNER: Across(
        owners.HEIGHT,
        owners.has_owners,
        lambda contents: tuple(contents.touchpoints.values()),
        owners.layout_owners,
    ),
    LaneKind.ENGAGEMENT_CURVE: Across(
        engagement.HEIGHT,
        engagement.has_engagement,
        engagement.shown_in_engagement,
        engagement.layout_engagement,
    ),
}


def across_blocks(
    contents: Contents,
    columns: Sequence[Column],
    rows: Sequence[Row],
    bands: Mapping[RecordId, Band],
    left: float,
    width: float,
    memo: Memo,
) -> list[Block]:
    """Above the cards of their cells, below those of several stages."""
    shape = tuple([(column.x, column.shape) for column in columns])
    blocks = []
    for row in rows:
        across = ACROSS.get(row.kind)
        if across is None or row.is_strip or not across.is_shown(contents):
            continue
        make = partial(across.layout, contents, columns, left, memo)
        groups = memo.keep(("across", row.lane), across.made_from(contents), shape, make)
        bounds = Rect(left, rounded(row.y + bands[row.lane].bottom), width, across.height)
        blocks.append(memo.block(f"across:{row.lane}", bounds, groups))
    return blocks
