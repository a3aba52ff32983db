"""What a card looks like: a bar and an icon for its kind, and all of its text."""

from dataclasses import dataclass

from journeydesk.drawing import Box, Color, Group, Hit, Op, Path, Rect, rounded
from journeydesk.drawing.icons import icon_at
from journeydesk.fonts import Ruler, Style
from journeydesk.layout import metrics as m
from journeydesk.layout.icons import CARD_ICONS
from journeydesk.layout.markers import marker
from journeydesk.layout.text import glyphs_of
from journeydesk.theme import Theme

MARK = 12.0  # from one persona's marker to the next


@dataclass(frozen=True, slots=True)
class CardLook:
    """A card at the origin; shared by all cards that look the same."""

    height: float
    ops: tuple[Op, ...]
    coarse: tuple[Op, ...]
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


def look_of_card(words: CardWords, ruler: Ruler, theme: Theme) -> CardLook:
    """A card as high as its text needs: it is never cut off."""
    colors = theme.cards[words.kind]
    text_width = words.width - m.CARD_TEXT_LEFT - m.CARD_PADDING
    text = ruler.wrap(words.text, _style(words.kind), text_width)
    marks = _persona_marks(words.personas, text_width)
    feet = MARK * len(marks)
    height = rounded(max(m.CARD_MIN_HEIGHT, text.height + 2 * m.CARD_PADDING + feet))
    ground = _ground(words.width, height, colors.fill, colors.bar)
    top = m.CARD_PADDING if text.height > m.CARD_ICON + 4 else (height - feet - text.height) / 2
    ops: list[Op] = [
        *ground,
        icon_at(
            CARD_ICONS[words.kind], m.CARD_BAR + 6.0, rounded(top + 0.9), m.CARD_ICON, colors.bar
        ),
        *glyphs_of(text, m.CARD_TEXT_LEFT, top, colors.ink, text_width),
        *_drawn_marks(marks, height - m.CARD_PADDING - feet, theme),
    ]
    hits = (Hit(Rect(0.0, 0.0, words.width, height)),)
    return CardLook(height, tuple(ops), ground, hits)


def _style(kind: str) -> Style:
    return m.CARD_TITLE_STYLE if kind == "touchpoint" else m.CARD_STYLE


def _ground(width: float, height: float, fill: Color, bar: Color) -> tuple[Op, ...]:
    return (
        Box(Rect(0.0, 0.0, width, height), bar, radius=m.CARD_RADIUS),
        Path(_right_of_bar(width, height), fill),
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


def _persona_marks(styles: tuple[int, ...], width: float) -> list[tuple[int, ...]]:
    """The styles of the personas a touchpoint is for, in rows that fit the width."""
    per_row = max(1, int(width // MARK))
    return [styles[i : i + per_row] for i in range(0, len(styles), per_row)]


def _drawn_marks(rows: list[tuple[int, ...]], top: float, theme: Theme) -> list[Op]:
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
