"""What a card looks like: a bar and an icon for its kind, and all of its text."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from journeydesk.color import Color
from journeydesk.drawing import Box, Deferred, Group, Hit, Op, Path, Picture, Rect, Stroke, rounded
from journeydesk.drawing.icons import icon_at
from journeydesk.fonts import Ruler, Style, Text
from journeydesk.layout import metrics as m
from journeydesk.layout.card_feet import Feet, feet_of
from journeydesk.layout.card_words import MOMENT, CardWords
from journeydesk.layout.frame import Frame
from journeydesk.layout.markers import star
from journeydesk.layout.parts import DOT_HIT
from journeydesk.layout.text import glyphs_of
from journeydesk.theme import CardColors, Theme

DOT = 6.0  # half the size of the region that a link is drawn from


@dataclass(frozen=True, slots=True)
class CardLook:
    """A card at the origin; shared by all cards that look the same."""

    height: float
    ops: Sequence[Op]
    coarse: Sequence[Op]
    hits: tuple[Hit, ...]

    def group(self, id_: str, x: float, y: float, width: float, label: str) -> Group:
        """This look as a record's, at a place in its block."""
        bounds = Rect(rounded(x), rounded(y), width, self.height)
        return Group(id_, bounds, self.ops, self.coarse, self.hits, label)


def look_of_card(words: CardWords, ruler: Ruler, theme: Theme, frame: Frame) -> CardLook:
    """A card as high as its text needs: it is never cut off; `frame` is as wide as it is."""
    text = ruler.wrap(words.text, _style(words.kind), words.text_width)
    feet = feet_of(words, ruler)
    height = _height(words, text, feet)
    return CardLook(
        height,
        ops=Deferred(partial(_drawn, words, text, feet, height, theme, frame)),
        coarse=_coarse(words, height, theme, frame),
        hits=_hits(words.width, height),
    )


@lru_cache(1024)
def _hits(width: float, height: float) -> tuple[Hit, ...]:
    """The card, and the middle of its far edge, half of it outside: where links are drawn from."""
    dot = Rect(width - DOT, rounded(height / 2 - DOT), 2 * DOT, 2 * DOT)
    return (Hit(Rect(0.0, 0.0, width, height)), Hit(dot, DOT_HIT))


def _height(words: CardWords, text: Text, feet: Feet) -> float:
    needed = text.height + 2 * m.CARD_PADDING + feet.height
    if words.image:
        needed -= m.CARD_PADDING if words.text else m.CARD_PADDING + text.height
        needed += words.picture.bottom
    return rounded(max(m.CARD_MIN_HEIGHT, needed))


def _drawn(
    words: CardWords, text: Text, feet: Feet, height: float, theme: Theme, frame: Frame
) -> tuple[Op, ...]:
    colors = words.colors(theme)
    is_high = text.height > m.CARD_ICON + 4
    top = m.CARD_PADDING if is_high else (height - feet.height - text.height) / 2
    if words.image:
        top = words.picture.bottom + m.CARD_PADDING - 2.0
    left, room = frame.x(m.CARD_TEXT_LEFT, words.text_width), words.text_width
    icon_left, icon_top = frame.x(m.CARD_BAR + 6.0, m.CARD_ICON), rounded(top + 0.9)
    icon = words.icon
    return (
        *_ground(words, height, theme, frame),
        *_pictures(words, frame),
        *([icon_at(icon, icon_left, icon_top, m.CARD_ICON, colors.bar)] if icon else ()),
        *glyphs_of(text, left, top, colors.ink, room, from_right=frame.is_mirrored),
        *_signs(words, colors.bar, frame),
        *feet.drawn(words, height - m.CARD_PADDING - feet.height, theme, frame),
    )


def _pictures(words: CardWords, frame: Frame) -> tuple[Op, ...]:
    return (frame.shape(Picture(words.picture, words.image.asset)),) if words.image else ()


def _signs(words: CardWords, color: Color, frame: Frame) -> list[Op]:
    """In the corner above the words' end, the last one outermost."""
    names = [*words.facts.signs, *(["lock"] if words.is_locked else [])]
    ops: list[Op] = []
    for i, name in enumerate(reversed(names)):
        start = words.width - m.CARD_PADDING - m.LOCK + 2.0 - i * (m.LOCK + 3.0)
        x = frame.x(start, m.LOCK)
        middle = m.LOCK / 2
        is_star = name == MOMENT
        ops.append(
            star(rounded(x + middle), 5.0 + middle, middle, color)
            if is_star
            else icon_at(name, x, 5.0, m.LOCK, color)
        )
    return ops


def _style(kind: str) -> Style:
    return m.CARD_TITLE_STYLE if kind == "touchpoint" else m.CARD_STYLE


def _coarse(words: CardWords, height: float, theme: Theme, frame: Frame) -> tuple[Op, ...]:
    ground = _ground(words, height, theme, frame)
    return (*ground, *_pictures(words, frame)) if words.image else ground


def _ground(words: CardWords, height: float, theme: Theme, frame: Frame) -> tuple[Op, ...]:
    make = _outline if words.facts.is_hollow else _solid
    return make(frame, height, words.colors(theme))


@lru_cache(64)
def _outline(frame: Frame, height: float, colors: CardColors) -> tuple[Op, ...]:
    ink = Rect(0.6, 0.6, rounded(frame.width - 1.2), rounded(height - 1.2))
    return (Box(ink, colors.fill, Stroke(colors.bar, 1.2, (4.0, 3.0)), m.CARD_RADIUS),)


@lru_cache(1024)  # shared by the cards of one size and colour: 0.8 of the 3 KB that one takes
def _solid(frame: Frame, height: float, colors: CardColors) -> tuple[Op, ...]:
    return (
        Box(Rect(0.0, 0.0, frame.width, height), colors.bar, radius=m.CARD_RADIUS),
        frame.shape(Path(_right_of_bar(frame.width, height), colors.fill)),
    )


def _right_of_bar(width: float, height: float) -> tuple[tuple[str | float, ...], ...]:
    """The card's face beside its bar: square on the left, rounded on the right."""
    x, r = m.CARD_BAR, m.CARD_RADIUS
    k = rounded(r * 0.4477)  # a quarter circle's control points, from its corner
    return (
        ("M", x, 0.0),
        ("L", width - r, 0.0),
        ("C", width - k, 0.0, width, k, width, r),
        ("L", width, height - r),
        ("C", width, height - k, width - k, height, width - r, height),
        ("L", x, height),
        ("Z",),
    )
