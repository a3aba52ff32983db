"""What layout remembers from one time to the next; it only ever saves work."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from operator import is_
from typing import Any, TypeVar

from journeydesk.drawing import Block, Group, Layer, Rect
from journeydesk.fonts import Ruler
from journeydesk.layout.cards import CardLook, CardWords, look_of_card
from journeydesk.theme import Theme

T = TypeVar("T")


class Memo:
    """Remembers by key what was made from which inputs.

    Records and groups are never changed, so the same object means the same picture.
    One memo serves one map, ruler and theme.
    """

    def __init__(self, ruler: Ruler, theme: Theme) -> None:
        self.ruler = ruler
        self.theme = theme
        self._looks: dict[CardWords, CardLook] = {}
        self._made: dict[Hashable, tuple[tuple[object, ...], Hashable, Any]] = {}

    def look(self, words: CardWords) -> CardLook:
        """The look of a card, made once for all that look the same."""
        found = self._looks.get(words)
        if found is None:
            found = self._looks[words] = look_of_card(words, self.ruler, self.theme)
        return found

    def keep(
        self, key: Hashable, same: tuple[object, ...], equal: Hashable, make: Callable[[], T]
    ) -> T:
        """What was made for the key, if from the same objects and equal values; else made now."""
        known = self._made.get(key)
        if known and known[1] == equal and _are_same(known[0], same):
            return known[2]  # type: ignore[no-any-return]
        made = make()
        self._made[key] = (same, equal, made)
        return made

    def block(
        self, id_: str, bounds: Rect, groups: Sequence[Group], layer: Layer = Layer.BODY
    ) -> Block:
        """The same block object as last time, unless it moved or its groups were made anew."""
        make = partial(Block, id_, bounds, groups, layer)
        return self.keep(("block", id_), (groups,), bounds, make)


def _are_same(before: tuple[object, ...], now: tuple[object, ...]) -> bool:
    return before is now or (len(before) == len(now) and all(map(is_, before, now)))
