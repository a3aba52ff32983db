"""What layout remembers from one time to the next; it only ever saves work."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from operator import is_
from typing import Any, NamedTuple, TypeVar

from journeydesk.drawing import Block, Group, Layer, Rect
from journeydesk.fonts import Ruler
from journeydesk.layout.card_words import CardWords
from journeydesk.layout.cards import CardLook, look_of_card
from journeydesk.layout.frame import Frame
from journeydesk.theme import Theme

T = TypeVar("T")


class _Made(NamedTuple):
    same: tuple[object, ...]
    equal: Hashable
    what: Any


class Memo:
    """Remembers by key what was made from which inputs.

    Records and groups are never changed, so the same object means the same picture.
    One memo serves one map, ruler and theme; `is_mirrored` maps are read from the right.
    """

    def __init__(self, ruler: Ruler, theme: Theme, *, is_mirrored: bool = False) -> None:
        self.ruler = ruler
        self.theme = theme
        self.is_mirrored = is_mirrored
        self._looks: dict[CardWords, CardLook] = {}
        self._made: dict[Hashable, tuple[_Made, ...]] = {}

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

    def keep(
        self, key: Hashable, same: tuple[object, ...], equal: Hashable, make: Callable[[], T]
    ) -> T:
        """What was made for the key, if from the same objects and equal values; else made now.

        The one before is remembered too: undoing a move of 500 cards finds all its cells again.
        """
        known = self._made.get(key, ())
        for made in known:
            if made.equal == equal and _are_same(made.same, same):
                if made is not known[0]:
                    self._made[key] = known[::-1]
                return made.what  # type: ignore[no-any-return]
        what = make()
        self._made[key] = (_Made(same, equal, what), *known[:1])
        return what

    def block(
        self, id_: str, bounds: Rect, groups: Sequence[Group], layer: Layer = Layer.BODY
    ) -> Block:
        """The same block object as last time, unless it moved or its groups were made anew."""
        make = partial(Block, id_, bounds, groups, layer)
        return self.keep(("block", id_), (groups,), bounds, make)


def _are_same(before: tuple[object, ...], now: tuple[object, ...]) -> bool:
    return before is now or (len(before) == len(now) and all(map(_is_same, before, now)))


def _is_same(before: object, now: object) -> bool:
    """The same object, or a tuple of the same: undo brings records back, in a new tuple."""
    if before is now:
        return True
    if not (isinstance(before, tuple) and isinstance(now, tuple)):
        return False
    return len(before) == len(now) and all(map(is_, before, now))
