"""What a card looks like: a bar and an icon for its kind, and all of its text."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from journeydesk.drawing import Box, Deferred, Group, Hit, Op, Path, Rect, rounded
from journeydesk.drawing.icons import icon_at
from journeydesk.fonts import Ruler, Style, Text
from journeydesk.layout import metrics as m
from journeydesk.layout.icons import CARD_ICONS
from journeydesk.layout.markers import marker
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


@dataclass(frozen=True, slots=True)
class CardWords:
    """What decides a card's look: a key for remembering it."""

    kind: str
    text: str
    width: float
    personas: tuple[int, ...] = ()  # styles of the personas it is for; empty: everybody
    colour: str = ""  # a name in the theme; empty: its kind's
    is_locked: bool = False

    @property
    def text_width(self) -> float:
        aside = m.LOCK + 3.0 if self.is_locked else 0.0
        return self.width - m.CARD_TEXT_LEFT - m.CARD_PADDING - aside

    def colors(self, theme: Theme) -> CardColors:
        return theme.colours[self.colour] if self.colour else theme.cards[self.kind]


def look_of_card(words: CardWords, ruler: Ruler, theme: Theme) -> CardLook:
    """A card as high as its text needs: it is never cut off."""
    text = ruler.wrap(words.text, _style(words.kind), words.text_width)
    marks = _persona_marks(words.personas, words.text_width)
    height = _height(text, marks)
    return CardLook(
        height,
        ops=Deferred(partial(_drawn, words, text, marks, height, theme)),
        coarse=Deferred(partial(_ground, words.width, height, words.colors(theme))),
        hits=(Hit(Rect(0.0, 0.0, words.width, height)), _dot(words.width, height)),
    )


def _dot(width: float, height: float) -> Hit:
    """At the middle of the right edge, half of it outside: where links are drawn from."""
    return Hit(Rect(width - DOT, rounded(height / 2 - DOT), 2 * DOT, 2 * DOT), "dot")


Marks = list[tuple[int, ...]]  # the personas' styles, row by row


def _height(text: Text, marks: Marks) -> float:
    return rounded(max(m.CARD_MIN_HEIGHT, text.height + 2 * m.CARD_PADDING + MARK * len(marks)))


def _drawn(
    words: CardWords, text: Text, marks: Marks, height: float, theme: Theme
) -> tuple[Op, ...]:
    colors = words.colors(theme)
    feet = MARK * len(marks)
    top = m.CARD_PADDING if text.height > m.CARD_ICON + 4 else (height - feet - text.height) / 2
    icon_left, icon_top = m.CARD_BAR + 6.0, rounded(top + 0.9)
    lock_left = words.width - m.CARD_PADDING - m.LOCK + 2.0
    return (
        *_ground(words.width, height, colors),
        icon_at(CARD_ICONS[words.kind], icon_left, icon_top, m.CARD_ICON, colors.bar),
        *glyphs_of(text, m.CARD_TEXT_LEFT, top, colors.ink, words.text_width),
        *([icon_at("lock", lock_left, 5.0, m.LOCK, colors.bar)] if words.is_locked else ()),
        *_drawn_marks(marks, height - m.CARD_PADDING - feet, theme),
    )


def _style(kind: str) -> Style:
    return m.CARD_TITLE_STYLE if kind == "touchpoint" else m.CARD_STYLE


def _ground(width: float, height: float, colors: CardColors) -> tuple[Op, ...]:
    return (
        Box(Rect(0.0, 0.0, width, height), colors.bar, radius=m.CARD_RADIUS),
        Path(_right_of_bar(width, height), colors.fill),
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


def _drawn_marks(rows: Marks, top: float, theme: Theme) -> list[Op]:
    return [
        op
        for j, row in enumerate(rows)
        for i, style in enumerate(row)
        for op in marker(
            style,
            rounded(m.CARD_TEXT_LEFT + 4.0 + i * MARK),
            rounded(top + (j + 0.5) * MARK + 1.0),
            3.6,
            theme,
        )
    ]
