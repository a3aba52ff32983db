"""The emotion lane: a line for each persona over the touchpoints, broken where nothing is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from journeydesk.analysis.personas import is_urgent
from journeydesk.drawing import Box, Group, Hit, Op, Path, Rect, Stroke, rounded
from journeydesk.drawing.icons import icon_at
from journeydesk.layout import metrics as m
from journeydesk.layout.icons import FACES
from journeydesk.layout.knots import Knot, Piece, aside, lines_through, pieces_of
from journeydesk.layout.markers import ringed_marker
from journeydesk.layout.memo import Memo
from journeydesk.layout.parts import Column
from journeydesk.layout.text import cut, glyphs_of_line
from journeydesk.model import Emotion, Persona, RecordId
from journeydesk.theme import DASHES

HIGHEST, LOWEST = 2.0, -2.0
Feelings = Mapping[RecordId, tuple[Emotion, ...]]  # by touchpoint
FACE = 13.0  # the size of one on the scale
REACH = 24.0  # above and below a point: room for its word
SIGN = 8.0  # the size of what says that it is urgent


@dataclass(frozen=True, slots=True)
class Felt:
    """One emotion whose value is known, at its place."""

    emotion: Emotion
    knot: Knot

    @property
    def value(self) -> float:
        return self.knot.value


def y_of_value(value: float, height: float) -> float:
    """From the lane's top; +2 at the top."""
    span = height - 2 * m.CURVE_INSET
    return m.CURVE_INSET + (HIGHEST - value) / (HIGHEST - LOWEST) * span


def value_of_y(y: float, height: float) -> float:
    """The value at a height, held to −2 … +2."""
    span = height - 2 * m.CURVE_INSET
    value = HIGHEST - (y - m.CURVE_INSET) / span * (HIGHEST - LOWEST)
    return min(HIGHEST, max(LOWEST, value))


def layout_ground(width: float, height: float, memo: Memo) -> Group:
    """Pleasant above, unpleasant below, a line for each whole value."""
    colors = memo.theme.map
    zero = y_of_value(0, height)
    ops: list[Op] = [
        Box(Rect(1.0, 1.0, width - 2, zero - 1), colors["pleasant"], radius=m.LANE_RADIUS),
        Box(
            Rect(1.0, zero, width - 2, height - zero - 1),
            colors["unpleasant"],
            radius=m.LANE_RADIUS,
        ),
        Box(Rect(1.0, m.LANE_RADIUS, width - 2, zero - m.LANE_RADIUS), colors["pleasant"]),
        Box(Rect(1.0, zero, width - 2, height - zero - m.LANE_RADIUS), colors["unpleasant"]),
    ]
    for value in range(-2, 3):
        y = rounded(y_of_value(value, height))
        stroke = Stroke(colors["zero"], 0.8, () if value == 0 else (1.0, 4.0))
        ops.append(Path((("M", 8.0, y), ("L", width - 8.0, y)), stroke=stroke))
    return Group("ground", Rect(0.0, 0.0, width, height), tuple(ops))


def layout_faces(x: float, height: float, memo: Memo) -> list[Op]:
    """The scale beside the lane: a face for each whole value, its left edge at `x`."""
    return [
        icon_at(
            FACES[value + 2],
            x,
            rounded(y_of_value(value, height) - 6.5),
            FACE,
            memo.theme.emotions[value + 2],
        )
        for value in range(-2, 3)
    ]


def layout_curves(
    columns: Sequence[Column],
    feelings: Feelings,
    personas: Sequence[Persona],
    left: float,
    height: float,
    memo: Memo,
) -> tuple[Group, ...]:
    """All lines, then all points, so that no line crosses a marker; x from `left`."""
    width = columns[-1].x + columns[-1].width - left if columns else 0.0
    lines: list[Group] = []
    points: list[Group] = []
    for i, persona in enumerate(personas):
        felt = _felt_by(persona, feelings)
        values = {id_: e.value for id_, e in felt.items() if e.value is not None}
        shift = aside(i, len(personas)) - left
        pieces = pieces_of(columns, values, shift, partial(y_of_value, height=height))
        lines.append(_line(pieces, persona, width, height, memo))
        knots = [knot for piece in pieces for knot in piece]
        points += [_point(Felt(felt[k.touchpoint], k), persona, feelings, memo) for k in knots]
    return (*lines, *points)


def _felt_by(persona: Persona, feelings: Feelings) -> dict[RecordId, Emotion]:
    """What one persona feels, by touchpoint."""
    every = (emotion for here in feelings.values() for emotion in here)
    return {e.touchpoint: e for e in every if e.persona == persona.id}


def _line(
    pieces: Sequence[Piece], persona: Persona, width: float, height: float, memo: Memo
) -> Group:
    color, dash = memo.theme.personas[persona.style], DASHES[persona.style]
    ops = lines_through(pieces, color, dash, 2.4, width, memo)
    return Group(f"curve:{persona.id}", Rect(0.0, 0.0, width, height), ops, label=persona.name)


def _point(felt: Felt, persona: Persona, feelings: Feelings, memo: Memo) -> Group:
    """A marker in the persona's shape, filled by the value, with the word beside it."""
    word = cut(felt.emotion.word, m.STEP_WIDTH, m.SMALL_STYLE, memo.ruler)
    if _is_said_already(felt, feelings):
        word = memo.ruler.line("", m.SMALL_STYLE)
    sign = SIGN + 3.0 if is_urgent(felt.value, felt.emotion.engagement) else 0.0
    half_width = rounded(max(12.0, (word.width + sign) / 2 + 2.0))
    fill = memo.theme.emotions[round(felt.value) + 2]
    baseline = REACH - 10.5 if _is_upper(felt, feelings) else REACH + 17.0
    frame, start = memo.frame(2 * half_width), half_width - (word.width + sign) / 2
    ops: list[Op] = [*ringed_marker(persona.style, half_width, REACH, m.MARKER, memo.theme, fill)]
    if sign:
        x, color = frame.x(rounded(start), SIGN), memo.theme.map["switch"]
        ops.append(icon_at("triangle-alert", x, rounded(baseline - 7.2), SIGN, color))
    x = frame.x(start + sign, word.width)
    ops += glyphs_of_line(word, x, baseline, memo.theme.map["label"])
    at = felt.knot.at
    bounds = Rect(rounded(at.x - half_width), rounded(at.y - REACH), 2 * half_width, 2 * REACH)
    hit = Hit(Rect(half_width - 10.0, REACH - 10.0, 20.0, 20.0), "point")
    coarse = tuple(op for op in ops if isinstance(op, Box | Path))
    return Group(felt.emotion.id, bounds, tuple(ops), coarse, (hit,), felt.emotion.word)


def _is_said_already(felt: Felt, feelings: Feelings) -> bool:
    """True where the same point with the same word stands beside it."""
    said = (felt.value, felt.emotion.word)
    first = next(e for e in feelings[felt.emotion.touchpoint] if (e.value, e.word) == said)
    return first is not felt.emotion


def _is_upper(felt: Felt, feelings: Feelings) -> bool:
    """True for the highest of the personas' points at a touchpoint, the first of equal ones."""
    known = [e for e in feelings[felt.emotion.touchpoint] if e.value is not None]
    return max(known, key=lambda e: e.value or 0.0) is felt.emotion
