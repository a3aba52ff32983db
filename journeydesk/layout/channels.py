"""The channel lane: which channel each touchpoint runs over, and where the channel changes."""

import itertools
from collections.abc import Mapping, Sequence

from journeydesk.drawing import Box, Group, Op, Path, Rect, Stroke, rounded
from journeydesk.drawing.icons import icon_at
from journeydesk.layout import metrics as m
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import Column, Step, body_hit
from journeydesk.layout.text import fitted, glyphs_of_line
from journeydesk.model import Channel, RecordId, Touchpoint

CHIP_HEIGHT = 24.0
CHIP_ICON = 12.0


def layout_channels(
    columns: Sequence[Column],
    touchpoints: Mapping[RecordId, Touchpoint],
    channels: Mapping[RecordId, Channel],
    left: float,
    height: float,
    memo: Memo,
) -> tuple[Group, ...]:
    """The path from chip to chip, then the chips; x from `left`."""
    chips: list[tuple[Channel, Group]] = []
    for step in (step for column in columns for step in column.steps):
        touchpoint = touchpoints.get(step.touchpoint or "")
        channel = channels.get(touchpoint.channel or "") if touchpoint else None
        if touchpoint and channel:
            chips.append((channel, _chip(touchpoint, channel, step, left, height, memo)))
    links = [_link(a, b, height, memo) for a, b in itertools.pairwise(chips)]
    return (*links, *(chip for _, chip in chips))


def _chip(
    touchpoint: Touchpoint, channel: Channel, step: Step, left: float, height: float, memo: Memo
) -> Group:
    colors = memo.theme.map
    name = fitted(channel.name, step.width - 60.0, m.SMALL_STYLE, memo.ruler)
    width = rounded(CHIP_ICON + 24.0 + name.width)
    x = rounded(step.x - left + (step.width - width) / 2)
    middle, frame = CHIP_HEIGHT / 2, memo.frame(width)
    icon_left, top = frame.x(9.0, CHIP_ICON), middle - CHIP_ICON / 2
    name_left = frame.x(CHIP_ICON + 14.0, name.width)
    ops: list[Op] = [
        Box(
            Rect(0.0, 0.0, width, CHIP_HEIGHT),
            colors["chip"],
            Stroke(colors["chip_border"], 1.0),
            radius=middle,
        ),
        icon_at(channel.icon or "route", icon_left, top, CHIP_ICON, colors["chip_ink"]),
        *glyphs_of_line(name, name_left, middle + 3.3, colors["chip_ink"]),
    ]
    bounds = Rect(x, rounded((height - CHIP_HEIGHT) / 2), width, CHIP_HEIGHT)
    return Group(
        f"channel:{touchpoint.id}",
        bounds,
        tuple(ops),
        tuple(ops[:1]),
        body_hit(width, CHIP_HEIGHT),
        channel.name,
    )


def _link(
    before: tuple[Channel, Group], after: tuple[Channel, Group], height: float, memo: Memo
) -> Group:
    """A plain line within one channel; a dashed one with a ring where the channel changes."""
    (channel, a), (other, b) = before, after
    x0, x1 = a.bounds.right + 2.0, max(a.bounds.right + 2.0, b.bounds.x - 2.0)
    width, middle = rounded(x1 - x0), 5.0
    is_switch = channel.id != other.id
    color = memo.theme.map["switch" if is_switch else "path"]
    line = (("M", 0.0, middle), ("L", width, middle))
    ops: list[Op] = [Path(line, stroke=Stroke(color, 1.4, (3.0, 3.0) if is_switch else ()))]
    if is_switch:
        ring = Rect(rounded(width / 2 - 3.5), middle - 3.5, 7.0, 7.0)
        ops.append(Box(ring, memo.theme.map["lane"], Stroke(color, 1.4), radius=3.5))
    bounds = Rect(rounded(x0), rounded(height / 2 - middle), width, 2 * middle)
    return Group(f"link:{a.id}:{b.id}", bounds, tuple(ops))
