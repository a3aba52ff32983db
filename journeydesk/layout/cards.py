"""What a card looks like: a bar and an icon for its kind, and all of its text."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import NamedTuple

from journeydesk.drawing import Box, Deferred, Group, Hit, Op, Path, Picture, Rect, rounded
from journeydesk.drawing.icons import icon_at
from journeydesk.fonts import Ruler, Style, Text
from journeydesk.layout import metrics as m
from journeydesk.layout.frame import Frame
from journeydesk.layout.icons import CARD_ICONS
from journeydesk.layout.markers import marker
from journeydesk.layout.parts import DOT_HIT
from journeydesk.layout.text import glyphs_of
from journeydesk.theme import CardColors, Theme

DOT = 6.0  # half the size of the region that a link is drawn from
MARK = 12.0  # from one persona's marker to the next


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


class Shown(NamedTuple):
    """An image to be shown: the name of its asset, and its size in pixels."""

    asset: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class CardWords:
    """What decides a card's look: a key for remembering it."""

    kind: str
    text: str
    width: float
    personas: tuple[int, ...] = ()  # styles of the personas it is for; empty: everybody
    colour: str = ""  # a name in the theme; empty: its kind's
    is_locked: bool = False
    image: Shown | None = None

    @property
    def picture(self) -> Rect:
        """Where its image is: as wide as the card's face, no larger than it is, not too high."""
        if self.image is None:
            return Rect(0.0, m.CARD_PADDING, 0.0, 0.0)
        left, room = m.CARD_BAR + m.CARD_PADDING, self.width - m.CARD_BAR - 2 * m.CARD_PADDING
        most = min(
            room, self.image.width * m.PIXEL, m.IMAGE_HIGHEST * self.image.width / self.image.height
        )
        height = most * self.image.height / self.image.width
        x = left + (room - most) / 2
        return Rect(rounded(x), m.CARD_PADDING, rounded(most), rounded(height))

    @property
    def text_width(self) -> float:
        aside = m.LOCK + 3.0 if self.is_locked else 0.0
        return self.width - m.CARD_TEXT_LEFT - m.CARD_PADDING - aside

    def colors(self, theme: Theme) -> CardColors:
        return theme.colours[self.colour] if self.colour else theme.cards[self.kind]


def look_of_card(words: CardWords, ruler: Ruler, theme: Theme, frame: Frame) -> CardLook:
    """A card as high as its text needs: it is never cut off; `frame` is as wide as it is."""
    text = ruler.wrap(words.text, _style(words.kind), words.text_width)
    marks = _persona_marks(words.personas, words.text_width)
    height = _height(words, text, marks)
    return CardLook(
        height,
        ops=Deferred(partial(_drawn, words, text, marks, height, theme, frame)),
        coarse=_coarse(words, height, theme, frame),
        hits=_hits(words.width, height),
    )


@lru_cache(1024)
def _hits(width: float, height: float) -> tuple[Hit, ...]:
    """The card, and the middle of its far edge, half of it outside: where links are drawn from."""
    dot = Rect(width - DOT, rounded(height / 2 - DOT), 2 * DOT, 2 * DOT)
    return (Hit(Rect(0.0, 0.0, width, height)), Hit(dot, DOT_HIT))


Marks = list[tuple[int, ...]]  # the personas' styles, row by row


def _height(words: CardWords, text: Text, marks: Marks) -> float:
    needed = text.height + 2 * m.CARD_PADDING + MARK * len(marks)
    if words.image:
        needed = words.picture.bottom + (needed - m.CARD_PADDING if words.text else m.CARD_PADDING)
    return rounded(max(m.CARD_MIN_HEIGHT, needed))


def _drawn(
    words: CardWords, text: Text, marks: Marks, height: float, theme: Theme, frame: Frame
) -> tuple[Op, ...]:
    colors = words.colors(theme)
    feet = MARK * len(marks)
    top = m.CARD_PADDING if text.height > m.CARD_ICON + 4 else (height - feet - text.height) / 2
    if words.image:
        top = words.picture.bottom + m.CARD_PADDING - 2.0
    left, room = frame.x(m.CARD_TEXT_LEFT, words.text_width), words.text_width
    icon_left, icon_top = frame.x(m.CARD_BAR + 6.0, m.CARD_ICON), rounded(top + 0.9)
    icon = CARD_ICONS[words.kind] if words.text or not words.image else ""
    lock_left = frame.x(words.width - m.CARD_PADDING - m.LOCK + 2.0, m.LOCK)
    return (
        *_ground(frame, height, colors),
        *_pictures(words, frame),
        *([icon_at(icon, icon_left, icon_top, m.CARD_ICON, colors.bar)] if icon else ()),
        *glyphs_of(text, left, top, colors.ink, room, from_right=frame.is_mirrored),
        *([icon_at("lock", lock_left, 5.0, m.LOCK, colors.bar)] if words.is_locked else ()),
        *_drawn_marks(marks, height - m.CARD_PADDING - feet, theme, frame),
    )


def _pictures(words: CardWords, frame: Frame) -> tuple[Op, ...]:
    return (frame.shape(Picture(words.picture, words.image.asset)),) if words.image else ()


def _style(kind: str) -> Style:
    return m.CARD_TITLE_STYLE if kind == "touchpoint" else m.CARD_STYLE


def _coarse(words: CardWords, height: float, theme: Theme, frame: Frame) -> tuple[Op, ...]:
    ground = _ground(frame, height, words.colors(theme))
    return (*ground, *_pictures(words, frame)) if words.image else ground


@lru_cache(1024)  # shared by the cards of one size and colour: 0.8 of the 3 KB that one takes
def _ground(frame: Frame, height: float, colors: CardColors) -> tuple[Op, ...]:
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


def _persona_marks(styles: tuple[int, ...], width: float) -> Marks:
    """The styles of the personas a touchpoint is for, in rows that fit the width."""
    per_row = max(1, int(width // MARK))
    return [styles[i : i + per_row] for i in range(0, len(styles), per_row)]


def _drawn_marks(rows: Marks, top: float, theme: Theme, frame: Frame) -> list[Op]:
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
