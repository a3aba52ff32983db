"""The channel lane: what each touchpoint runs over, and how personas go from one to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from journeydesk.drawing import Box, Group, Op, Rect, Stroke, rounded
from journeydesk.drawing.icons import icon_at
from journeydesk.layout import metrics as m
from journeydesk.layout.contents import Contents
from journeydesk.layout.legs import layout_marks, layout_trips
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import Column, Step, body_hit
from journeydesk.layout.text import fitted, glyphs_of_line
from journeydesk.layout.trips import frictions, jumps, trips_of
from journeydesk.model import Channel, Emotion, Path, RecordId, Switch, Touchpoint

CHIP_HEIGHT = 24.0
CHIP_ICON = 12.0


def channels_height(contents: Contents) -> float:
    """What the lane needs: more, where lines run above and below."""
    shown = [t.id for here in contents.touchpoints.values() for t in here]
    has_arcs = jumps(trips_of(contents), shown)
    return m.LANE_MIN_HEIGHT + (2 * m.ARC_ROOM if has_arcs else 0.0)


def shown_in_channels(contents: Contents) -> tuple[object, ...]:
    """What the lane is made from beside touchpoints: emotions decide it where switches are known.

    Without an answer the friction of a switch is unknown, whatever the emotions.
    """
    records, id_ = contents.records, contents.map.id
    switches = records.at(Switch, id_)
    ends = dict.fromkeys(end for switch in switches for end in (switch.source, switch.target))
    felt = [records.at(Emotion, end) for end in ends]
    return (records.at(Channel, id_), records.at(Path, id_), switches, contents.personas, *felt)


def layout_channels(
    contents: Contents, columns: Sequence[Column], left: float, height: float, memo: Memo
) -> tuple[Group, ...]:
    """The lines, the marks where the channel changes, the chips; x from `left`."""
    chips = _chips(contents, columns, left, height, memo)
    places = {id_: chip.bounds for id_, chip in chips.items()}
    width = columns[-1].x + columns[-1].width - left if columns else 0.0
    trips = trips_of(contents)
    marks = [(trip, frictions(contents, trip)) for trip in trips]
    return (
        *layout_trips(trips, places, Rect(0.0, 0.0, width, height), memo),
        *chips.values(),
        *layout_marks(marks, places, memo),
    )


def _chips(
    contents: Contents, columns: Sequence[Column], left: float, height: float, memo: Memo
) -> dict[RecordId, Group]:
    """By touchpoint, of those whose channel is known."""
    channels = {c.id: c for c in contents.records.at(Channel, contents.map.id)}
    touchpoints: Mapping[RecordId, Touchpoint] = {
        t.id: t for here in contents.touchpoints.values() for t in here
    }
    return {
        touchpoint.id: _chip(touchpoint, channel, step, left, height, memo)
        for column in columns
        for step in column.steps
        if (touchpoint := touchpoints.get(step.touchpoint or ""))
        and (channel := channels.get(touchpoint.channel or ""))
    }


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
