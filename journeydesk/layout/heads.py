"""The heads: stages along the top, lanes down the side."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.drawing import Box, Color, Group, Hit, Op, Path, PathCommand, Rect, Stroke, rounded
from journeydesk.drawing.icons import icon_at
from journeydesk.fonts import Text
from journeydesk.i18n import _, ngettext
from journeydesk.layout import metrics as m
from journeydesk.layout.curve import FACE, layout_faces
from journeydesk.layout.icons import LANE_ICONS
from journeydesk.layout.labels import label_of_lane
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import body_hit
from journeydesk.layout.text import fitted, glyphs_of, glyphs_of_line, wrapped
from journeydesk.model import Lane, LaneKind, Stage
from journeydesk.theme import Theme

EDGE = 6.0  # how near to it the edge of a stage or lane is taken hold of


def stage_text(stage: Stage, width: float, memo: Memo) -> Text:
    """A stage's title as it fits its chevron."""
    title = stage.title or _("Untitled stage")
    room = width - 2 * m.HEAD_TIP - 12.0
    return wrapped(title, m.STAGE_STYLE, room, m.STAGE_LINES, memo.ruler)


def layout_stage(
    stage: Stage, width: float, height: float, is_first: bool, memo: Memo
) -> tuple[Group, ...]:
    """A chevron that points to the next stage."""
    text = stage_text(stage, width, memo)
    colors = memo.theme.map
    bounds = Rect(0.0, 0.0, rounded(width + m.HEAD_TIP - m.GAP / 2), height)
    frame, room = memo.frame(bounds.w), width - 2 * m.HEAD_TIP - 12.0
    shape = frame.shape(Path(_chevron(width, height, is_first), stage_color(stage, memo.theme)))
    left, top = frame.x(m.HEAD_TIP + 6.0, room), (height - text.height) / 2
    words = glyphs_of(text, left, top, colors["stage_ink"], room, from_right=frame.is_mirrored)
    edge = Hit(Rect(rounded(width - EDGE), 0.0, 2 * EDGE, height), "far edge")
    hits = (*body_hit(width, height), edge)
    return (Group(stage.id, bounds, (shape, *words), (shape,), hits, stage.title),)


def stage_color(stage: Stage, theme: Theme) -> Color:
    """Of its chevron: its own, else its group's."""
    if stage.colour:
        return theme.colours[stage.colour.value].bar
    return theme.groups[stage.group.value] if stage.group else theme.map["stage"]


def _chevron(width: float, height: float, is_first: bool) -> tuple[PathCommand, ...]:
    tip = m.HEAD_TIP - m.GAP / 2
    notch = () if is_first else (("L", rounded(m.HEAD_TIP - m.GAP / 2), height / 2),)
    return (
        ("M", 0.0, 0.0),
        ("L", width, 0.0),
        ("L", rounded(width + tip), height / 2),
        ("L", width, height),
        ("L", 0.0, height),
        *notch,
        ("Z",),
    )


def lane_text(lane: Lane, memo: Memo) -> Text:
    """A lane's label as it fits the lane column."""
    room = m.LABEL_WIDTH - 34.0 - (18.0 if lane.kind == LaneKind.EMOTION_CURVE else 0.0)
    label = lane.label or label_of_lane(lane.kind)
    return wrapped(label, m.LANE_STYLE, room, m.LANE_LINES, memo.ruler)


def layout_lane(lane: Lane, height: float, memo: Memo) -> tuple[Group, ...]:
    """A lane's icon and label, and the scale of an emotion lane."""
    text = lane_text(lane, memo)
    color, frame, room = memo.theme.map["label"], memo.frame(m.LABEL_WIDTH), m.LABEL_WIDTH - 34.0
    ops: list[Op] = [
        icon_at(LANE_ICONS[lane.kind], frame.x(6.0, 14.0), 9.0, 14.0, memo.theme.map["dim"]),
        *glyphs_of(text, frame.x(26.0, room), 9.5, color, room, from_right=frame.is_mirrored),
    ]
    if lane.kind == LaneKind.EMOTION_CURVE:
        ops += layout_faces(frame.x(m.LABEL_WIDTH - 8.0 - FACE, FACE), height, memo)
    bounds = Rect(0.0, 0.0, m.LABEL_WIDTH, height)
    edge = Hit(Rect(0.0, rounded(height - EDGE), m.LABEL_WIDTH, EDGE), "bottom edge")
    hits = (*body_hit(m.LABEL_WIDTH, height), edge)
    return (Group(lane.id, bounds, tuple(ops), (), hits, lane.label),)


def layout_strip(lane: Lane, memo: Memo) -> tuple[Group, ...]:
    """A collapsed lane's icon and label, on one line."""
    colors, room = memo.theme.map, m.LABEL_WIDTH - 34.0
    line = fitted(lane.label or label_of_lane(lane.kind), room, m.LANE_STYLE, memo.ruler)
    frame = memo.frame(m.LABEL_WIDTH)
    ops: list[Op] = [
        frame.shape(icon_at("chevron-right", 6.0, 5.0, 14.0, colors["dim"])),
        *glyphs_of_line(line, frame.x(26.0, line.width), 15.5, colors["dim"]),
    ]
    bounds = Rect(0.0, 0.0, m.LABEL_WIDTH, m.LANE_STRIP)
    fold = Hit(Rect(0.0, 0.0, 24.0, m.LANE_STRIP), "fold")
    hits = (*body_hit(m.LABEL_WIDTH, m.LANE_STRIP), fold)
    return (Group(lane.id, bounds, tuple(ops), (), hits, lane.label),)


def layout_ground(
    width: float, height: float, separators: Sequence[float], held: int, memo: Memo
) -> tuple[Group, ...]:
    """What a lane's cells lie on, with a hairline between stages; `held` cards are not shown."""
    colors, frame = memo.theme.map, memo.frame(width)
    rule = Stroke(colors["separator"], 0.8)
    strip = Box(Rect(0.4, 0.4, width - 0.8, height - 0.8), colors["lane"], rule, m.LANE_RADIUS)
    lines = [_separators([frame.x(x) for x in separators], height, rule)] if separators else []
    bounds = Rect(0.0, 0.0, width, height)
    told = ngettext("{n} card", "{n} cards", held).format(n=held) if held else ""
    line = memo.ruler.line(told, m.SMALL_STYLE)
    words = glyphs_of_line(line, frame.x(10.0, line.width), 15.0, colors["dim"])
    return (Group("ground", bounds, (strip, *lines, *words), (strip,)),)


def _separators(xs: Sequence[float], height: float, rule: Stroke) -> Path:
    """All lines as one: as many single ones are taken for the rules of a table."""
    ends = [(("M", x, 0.8), ("L", x, height - 0.8)) for x in xs]
    return Path(tuple([command for pair in ends for command in pair]), stroke=rule)
