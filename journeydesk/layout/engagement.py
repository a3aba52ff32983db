"""The engagement lane: how much it matters to each persona, 1 to 5, like the emotion lane's kin."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.analysis.personas import ENGAGEMENT
from journeydesk.drawing import Group, Op, Path, Rect, Stroke, rounded
from journeydesk.i18n import _
from journeydesk.layout import metrics as m
from journeydesk.layout.contents import Contents
from journeydesk.layout.knots import Knot, aside, lines_through, pieces_of
from journeydesk.layout.markers import marker
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import Column
from journeydesk.layout.strips import NO_STRIP, Strip
from journeydesk.layout.text import glyphs_of_line
from journeydesk.model import Emotion, Persona, RecordId
from journeydesk.theme import DASHES

HEIGHT, INSET = 92.0, 10.0
ROOM = Strip(HEIGHT + m.CARD_GAP)
THICK, HALF = 1.8, 4.2  # of a line, of a marker
SCALE_LEFT = 10.0  # of the numbers of the scale


def engagement_strip(contents: Contents, _column: Column, _memo: Memo) -> Strip:
    """Room in each cell for what runs across all of them; see `layout_engagement`."""
    return ROOM if has_engagement(contents) else NO_STRIP


def has_engagement(contents: Contents) -> bool:
    return any(e.engagement is not None for here in _emotions(contents) for e in here)


def shown_in_engagement(contents: Contents) -> tuple[object, ...]:
    return (contents.personas, *_emotions(contents))


def y_of_engagement(value: float) -> float:
    """From the top of what is shown; 5 at the top."""
    low, high = ENGAGEMENT
    return INSET + (high - value) / (high - low) * (HEIGHT - 2 * INSET)


def layout_engagement(
    contents: Contents, columns: Sequence[Column], left: float, memo: Memo
) -> tuple[Group, ...]:
    """The scale, then a line for each persona with its markers; x from `left`."""
    width = columns[-1].x + columns[-1].width - left if columns else 0.0
    groups = [_scale(width, memo)]
    for i, persona in enumerate(contents.personas):
        values = _values_of(contents, persona)
        shift = aside(i, len(contents.personas)) - left
        pieces = pieces_of(columns, values, shift, y_of_engagement)
        color, dash = memo.theme.personas[persona.style], DASHES[persona.style]
        ops = lines_through(pieces, color, dash, THICK, width, memo)
        bounds = Rect(0.0, 0.0, width, HEIGHT)
        groups.append(Group(f"engagement:{persona.id}", bounds, ops, label=persona.name))
        groups += [_point(knot, persona, memo) for piece in pieces for knot in piece]
    return tuple(groups)


def _emotions(contents: Contents) -> list[tuple[Emotion, ...]]:
    touchpoints = (t for here in contents.touchpoints.values() for t in here)
    return [contents.records.at(Emotion, t.id) for t in touchpoints]


def _values_of(contents: Contents, persona: Persona) -> dict[RecordId, float]:
    return {
        emotion.touchpoint: emotion.engagement
        for here in _emotions(contents)
        for emotion in here
        if emotion.persona == persona.id and emotion.engagement is not None
    }


def _scale(width: float, memo: Memo) -> Group:
    """A line for each value, with its number where they begin."""
    colors, frame = memo.theme.map, memo.frame(width)
    rule = Stroke(colors["zero"], 0.8, (1.0, 4.0))
    ops: list[Op] = []
    for value in range(int(ENGAGEMENT.low), int(ENGAGEMENT.high) + 1):
        y = rounded(y_of_engagement(value))
        number = memo.ruler.line(str(value), m.SMALL_STYLE)
        ops.append(frame.shape(Path((("M", 22.0, y), ("L", width - 8.0, y)), stroke=rule)))
        x = frame.x(SCALE_LEFT, number.width)
        ops += glyphs_of_line(number, x, y + 3.0, colors["dim"])
    return Group("engagement", Rect(0.0, 0.0, width, HEIGHT), tuple(ops))


def _point(knot: Knot, persona: Persona, memo: Memo) -> Group:
    """A marker in the persona's colour and shape; it is set in the inspector."""
    reach = 8.0
    bounds = Rect(rounded(knot.at.x - reach), rounded(knot.at.y - reach), 2 * reach, 2 * reach)
    ops = marker(persona.style, reach, reach, HALF, memo.theme)
    told = _("{name}: engagement {n} of 5").format(name=persona.name, n=round(knot.value))
    return Group(f"engagement:{persona.id}:{knot.touchpoint}", bounds, ops, ops, label=told)
