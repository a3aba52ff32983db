"""Which font sets which grapheme cluster. Explicit: no other part ever chooses."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import uharfbuzz as hb

from journeydesk.fonts import cjk, faces
from journeydesk.fonts.breaking import clusters
from journeydesk.fonts.characters import is_emoji, visible
from journeydesk.fonts.faces import Font

COMMON = ""  # the script of what goes with any script: digits, blanks, brackets
LATIN = "Latn"


class Choice(NamedTuple):
    """The font and script of a cluster; `is_missing` where no font has it."""

    font: Font
    script: str
    is_missing: bool = False


class Item(NamedTuple):
    """Text of one choice, to be shaped in one go; of one cluster where that is missing."""

    text: str
    choice: Choice


class Fallback:
    """The order of fonts for one weight and posture: Noto Sans, scripts, symbols, CJK, emoji.

    Symbols come before CJK, which has many of them: arrows look the same with and without it.
    """

    def __init__(self, weight: int, italic: bool, language: str) -> None:
        self.weight = weight
        ideographs = [cjk.font_for(language)] if cjk.is_installed() else []
        upright = (faces.UPRIGHT, *faces.SCRIPTS, faces.SYMBOLS, *ideographs, faces.EMOJI)
        self._stems = (faces.ITALIC, *upright) if italic else upright
        self.base = faces.font(self._stems[0], weight)
        self._chosen = lru_cache(maxsize=8192)(self._choose)

    def items(self, text: str) -> list[Item]:
        """The text, cut where its font or its script changes."""
        if text.isascii():
            return [Item(text, Choice(self.base, LATIN))] if text else []
        runs: list[tuple[Choice, list[str]]] = []
        for cluster in clusters(text):
            before = runs[-1][0] if runs else None
            choice = self._following(cluster, before)
            if before and _is_continued(before, choice):
                runs[-1][1].append(cluster)
                runs[-1] = (before._replace(script=before.script or choice.script), runs[-1][1])
            else:
                runs.append((choice, [cluster]))
        return [Item("".join(parts), choice) for choice, parts in runs]

    def _following(self, cluster: str, before: Choice | None) -> Choice:
        """The choice for a cluster; blanks and invisible ones stay in the font they follow."""
        if before and _goes_on(before) and not visible(cluster).strip():
            return Choice(before.font, COMMON)
        return self._chosen(cluster)

    def _choose(self, cluster: str) -> Choice:
        needed = visible(cluster).strip()
        for wanted in (needed, needed[:1]):  # without its marks rather than not at all
            for stem in self._order(cluster):
                if faces.has_all(stem, wanted):
                    return Choice(faces.font(stem, self.weight), _script(cluster))
        return Choice(self.base, COMMON, is_missing=True)

    def _order(self, cluster: str) -> Iterator[str]:
        if is_emoji(cluster):
            yield faces.EMOJI
        yield from self._stems


def _goes_on(choice: Choice) -> bool:
    """False for boxes, and for emoji: their blank is 1.27 em wide."""
    return not (choice.is_missing or choice.font.is_emoji)


def _is_continued(before: Choice, choice: Choice) -> bool:
    if before.is_missing or choice.is_missing or before.font is not choice.font:
        return False
    return COMMON in (before.script, choice.script) or before.script == choice.script


def _script(cluster: str) -> str:
    """The ISO 15924 code that HarfBuzz guesses for a cluster."""
    buffer = hb.Buffer()
    buffer.add_str(cluster)
    buffer.guess_segment_properties()
    return buffer.script or COMMON
