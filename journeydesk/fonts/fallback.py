"""Which font sets which grapheme cluster. Explicit: no other part ever chooses."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import uharfbuzz as hb

from journeydesk.fonts import faces
from journeydesk.fonts.breaking import clusters
from journeydesk.fonts.characters import is_emoji, visible
from journeydesk.fonts.faces import Font

COMMON = ""  # the script of what goes with any script: digits, blanks, brackets
LATIN = "Latn"


class Item(NamedTuple):
    """Text of one font and one script; `is_missing` for one cluster that no font has."""

    text: str
    font: Font
    script: str
    is_missing: bool = False


class Fallback:
    """The order of fonts for one weight and posture: Noto Sans, scripts, symbols, emoji."""

    def __init__(self, weight: int, italic: bool) -> None:
        self.weight = weight
        upright = (faces.UPRIGHT, *faces.SCRIPTS, faces.SYMBOLS, faces.EMOJI)
        self._stems = (faces.ITALIC, *upright) if italic else upright
        self.base = faces.font(self._stems[0], weight)
        self._chosen = lru_cache(maxsize=8192)(self._choose)

    def items(self, text: str) -> list[Item]:
        """The text, cut where its font or its script changes."""
        if text.isascii():
            return [Item(text, self.base, LATIN)] if text else []
        found: list[Item] = []
        for cluster in clusters(text):
            item = self._following(cluster, found[-1] if found else None)
            if found and _is_continued(found[-1], item):
                found[-1] = _united(found[-1], item)
            else:
                found.append(item)
        return found

    def _following(self, cluster: str, before: Item | None) -> Item:
        """The item of a cluster; blanks and invisible ones stay in the font they follow."""
        if before and _goes_on(before) and not visible(cluster).strip():
            return Item(cluster, before.font, COMMON)
        return self._chosen(cluster)

    def _choose(self, cluster: str) -> Item:
        needed = visible(cluster).strip()
        for wanted in (needed, needed[:1]):  # without its marks rather than not at all
            for stem in self._order(cluster):
                if faces.has_all(stem, wanted):
                    return Item(cluster, faces.font(stem, self.weight), _script(cluster))
        return Item(cluster, self.base, COMMON, is_missing=True)

    def _order(self, cluster: str) -> Iterator[str]:
        if is_emoji(cluster):
            yield faces.EMOJI
        yield from self._stems


def _goes_on(item: Item) -> bool:
    """False for boxes, and for emoji: their blank is 1.27 em wide."""
    return not (item.is_missing or item.font.is_emoji)


def _is_continued(before: Item, item: Item) -> bool:
    if before.is_missing or item.is_missing or before.font is not item.font:
        return False
    return COMMON in (before.script, item.script) or before.script == item.script


def _united(before: Item, item: Item) -> Item:
    return before._replace(text=before.text + item.text, script=before.script or item.script)


def _script(cluster: str) -> str:
    """The ISO 15924 code that HarfBuzz guesses for a cluster."""
    buffer = hb.Buffer()
    buffer.add_str(cluster)
    buffer.guess_segment_properties()
    return buffer.script or COMMON
