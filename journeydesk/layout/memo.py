"""What layout remembers from one time to the next; it only ever saves work."""

from collections.abc import Sequence
from functools import partial

from journeydesk.drawing import Block, Group, Layer, Rect
from journeydesk.fonts import Ruler
from journeydesk.keeping import Keeper
from journeydesk.layout.card_words import CardWords
from journeydesk.layout.cards import CardLook, look_of_card
from journeydesk.layout.frame import Frame
from journeydesk.theme import Theme


class Memo(Keeper):
    """Remembers by key what was made from which inputs.

    Records and groups are never changed, so the same object means the same picture.
    One memo serves one map, ruler and theme; `is_mirrored` maps are read from the right.
    """

    def __init__(self, ruler: Ruler, theme: Theme, *, is_mirrored: bool = False) -> None:
        super().__init__()
        self.ruler = ruler
        self.theme = theme
        self.is_mirrored = is_mirrored
        self._looks: dict[CardWords, CardLook] = {}

    def frame(self, width: float) -> Frame:
        """To draw into, from the side that the map is read from."""
        return Frame(width, self.is_mirrored)

    def look(self, words: CardWords) -> CardLook:
        """The look of a card, made once for all that look the same."""
        found = self._looks.get(words)
        if found is None:
            frame = self.frame(words.width)
            found = self._looks[words] = look_of_card(words, self.ruler, self.theme, frame)
        return found

    def block(
        self, id_: str, bounds: Rect, groups: Sequence[Group], layer: Layer = Layer.BODY
    ) -> Block:
        """The same block object as last time, unless it moved or its groups were made anew."""
        make = partial(Block, id_, bounds, groups, layer)
        return self.keep(("block", id_), (groups,), bounds, make)
