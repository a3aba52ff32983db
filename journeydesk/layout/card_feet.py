"""What stands below a card's words: a scale, what is known in numbers, whom it is for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from journeydesk.drawing import Box, Color, Op, Path, Rect, Stroke, rounded
from journeydesk.fonts import Ruler, Text
from journeydesk.layout import metrics as m
from journeydesk.layout.card_words import NO_FACTS, CardWords
from journeydesk.layout.frame import Frame
from journeydesk.layout.markers import marker
from journeydesk.layout.text import glyphs_of, wrapped
from journeydesk.theme import Theme

MARK = 12.0  # from one persona's marker to the next
BEST, WORST = 7.0, 1.0  # of the scale
DOT = 2.8  # half the size of a value on it


class Feet(NamedTuple):
    """Measured, from the top: the scale, the line of numbers, the markers."""

    footer: Text | None = None
    marks: Sequence[tuple[int, ...]] = ()  # the personas' styles, row by row
    scale: float = 0.0  # its height
    height: float = 0.0

    def drawn(self, words: CardWords, top: float, theme: Theme, frame: Frame) -> list[Op]:
        """From `top` down."""
        ops: list[Op] = []
        if self.scale:
            ops += _drawn_scale(words, rounded(top + self.scale / 2 + 1.0), theme, frame)
        if self.footer:
            ops += _drawn_footer(words, self.footer, top + self.scale, theme, frame)
        marks_top = top + self.height - MARK * len(self.marks)
        return ops + _drawn_marks(self.marks, marks_top, theme, frame)


NO_FEET = Feet()


def feet_of(words: CardWords, ruler: Ruler) -> Feet:
    facts, room = words.facts, words.feet_width
    if facts is NO_FACTS and not words.personas:
        return NO_FEET
    scale = m.CARD_SCALE if facts.scale else 0.0
    footer = wrapped(facts.footer, m.SMALL_STYLE, room, m.FOOTER_LINES, ruler)
    marks = _persona_marks(words.personas, room)
    height = scale + MARK * len(marks)
    if not facts.footer:
        return Feet(None, marks, scale, height)
    return Feet(footer, marks, scale, height + footer.height + m.CARD_FOOTER_GAP)


def _drawn_footer(
    words: CardWords, footer: Text, top: float, theme: Theme, frame: Frame
) -> list[Op]:
    room, ink = words.feet_width, words.colors(theme).ink
    left = frame.x(m.CARD_TEXT_LEFT, room)
    top += m.CARD_FOOTER_GAP
    return [*glyphs_of(footer, left, top, ink, room, from_right=frame.is_mirrored)]


def _drawn_scale(words: CardWords, y: float, theme: Theme, frame: Frame) -> list[Op]:
    """From 1 to 7: a ring at what was expected, a dot at what was perceived, the gap between."""
    colors, (expected, perceived) = words.colors(theme), words.facts.scale or (None, None)
    start, end = m.CARD_TEXT_LEFT + DOT, m.CARD_TEXT_LEFT + words.feet_width - DOT
    places = [_on_scale(value, start, end) for value in (expected, perceived)]
    known = [x for x in places if x is not None]
    ops = [_rule(start, end, y, Stroke(colors.bar, 0.7))]
    if len(known) > 1:
        ops.append(_rule(min(known), max(known), y, Stroke(colors.bar, 2.2)))
    for x, fill in zip(places, (colors.fill, colors.bar), strict=True):
        if x is not None:
            ops.append(_dot(x, y, fill, colors.bar))
    return [frame.shape(op) for op in ops]


def _on_scale(value: float | None, start: float, end: float) -> float | None:
    if value is None:
        return None
    return rounded(start + (value - WORST) / (BEST - WORST) * (end - start))


def _rule(start: float, end: float, y: float, stroke: Stroke) -> Path | Box:
    return Path((("M", rounded(start), y), ("L", rounded(end), y)), stroke=stroke)


def _dot(x: float, y: float, fill: Color, edge: Color) -> Path | Box:
    box = Rect(rounded(x - DOT), rounded(y - DOT), 2 * DOT, 2 * DOT)
    return Box(box, fill, Stroke(edge, 1.2), radius=DOT)


def _persona_marks(styles: tuple[int, ...], width: float) -> list[tuple[int, ...]]:
    """The styles of the personas a touchpoint is for, in rows that fit the width."""
    per_row = max(1, int(width // MARK))
    return [styles[i : i + per_row] for i in range(0, len(styles), per_row)]


def _drawn_marks(
    rows: Sequence[tuple[int, ...]], top: float, theme: Theme, frame: Frame
) -> list[Op]:
    return [
        op
        for j, row in enumerate(rows)
        for i, style in enumerate(row)
        for op in marker(
            style,
            frame.x(rounded(m.CARD_TEXT_LEFT + 4.0 + i * MARK)),
            rounded(top + (j + 0.5) * MARK + 1.0),
            3.6,
            theme,
        )
    ]
