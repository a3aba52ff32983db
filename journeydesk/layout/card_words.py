"""What decides a card's look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from journeydesk.drawing import Rect, rounded
from journeydesk.layout import metrics as m
from journeydesk.layout.icons import CARD_ICONS
from journeydesk.theme import CardColors, Theme


class Facts(NamedTuple):
    """What is known beyond the words, as it is to be seen."""

    footer: str = ""  # below them
    scale: tuple[float | None, float | None] | None = None  # expected and perceived, 1 … 7
    signs: tuple[str, ...] = ()  # icons beside them; MOMENT is a star
    icon: str = ""  # empty: its kind's
    is_hollow: bool = False  # an outline only: not one of the brand's own


NO_FACTS = Facts()
MOMENT = "moment"


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
    facts: Facts = NO_FACTS

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
    def feet_width(self) -> float:
        return self.width - m.CARD_TEXT_LEFT - m.CARD_PADDING

    @property
    def text_width(self) -> float:
        aside = (m.LOCK + 3.0) * (len(self.facts.signs) + self.is_locked)
        return self.feet_width - aside

    @property
    def icon(self) -> str:
        """None on a picture that says all."""
        if self.image and not self.text:
            return ""
        return self.facts.icon or CARD_ICONS[self.kind]

    def colors(self, theme: Theme) -> CardColors:
        colors = theme.colours[self.colour] if self.colour else theme.cards[self.kind]
        if self.facts.is_hollow:  # its edge and icon lie on the lane, where bars are too dark
            edge = colors.fill if theme.is_dark else colors.bar
            return CardColors(theme.map["lane"], edge, theme.map["title"])
        return colors
