"""The only ruler: nobody else measures text, so every device breaks the same lines."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache

from journeydesk.drawing import Face, rounded
from journeydesk.fonts import bidi, cjk
from journeydesk.fonts.breaking import joined, paragraphs
from journeydesk.fonts.characters import showable
from journeydesk.fonts.fallback import Fallback
from journeydesk.fonts.lines import Line, filled
from journeydesk.fonts.style import Style, Text
from journeydesk.fonts.typesetter import Typesetter


class Ruler:
    """Sets text. Widths are points; what was set before comes back as the same object.

    Chinese characters have the forms of `language`, such as "zh-Hant".
    """

    def __init__(self, language: str = "en") -> None:
        self.language = language
        # About 6 kB a card: 25 MB at most. What a map shows, layout keeps itself.
        self._text = lru_cache(maxsize=4096)(self._set_text)
        self._line = lru_cache(maxsize=4096)(self._set_line)
        self._typesetter = lru_cache(maxsize=32)(self._new_typesetter)

    def speaking(self, language: str) -> Ruler:
        """A ruler for that language: this one, where both write Chinese characters alike."""
        is_alike = cjk.font_for(language) == cjk.font_for(self.language)
        return self if is_alike else Ruler(language)

    def wrap(self, text: str, style: Style, width: float) -> Text:
        """The text in lines of at most that width; a single cluster may be wider."""
        return self._text(text, style, width)

    def line(self, text: str, style: Style) -> Line:
        """The text in one line, however long; hard breaks are blanks."""
        return self._line(text, style)

    def _set_text(self, text: str, style: Style, width: float) -> Text:
        setter = self._typesetter(style.size, style.weight, style.italic)
        # Half a thousandth, so that a text fits into the width it was measured to have.
        limit = width * 1000 + 0.5
        lines = [
            line
            for paragraph in paragraphs(text)
            for line in self._lines(showable(paragraph), setter, limit)
        ]
        return _boxed(lines, style, setter.fallback.base.face)

    def _set_line(self, text: str, style: Style) -> Line:
        setter = self._typesetter(style.size, style.weight, style.italic)
        (line,) = self._lines(showable(joined(text)), setter, math.inf)
        return line

    def _lines(self, paragraph: str, setter: Typesetter, limit: float) -> Iterator[Line]:
        levels, rtl = b"", False
        if bidi.is_needed(paragraph):
            levels, rtl = bidi.levels(paragraph)
        for line in filled(setter.fitting(paragraph, levels, limit), limit):
            yield Line(line, setter.size, rtl)

    def _new_typesetter(self, size: float, weight: int, italic: bool) -> Typesetter:
        return Typesetter(size, Fallback(weight, italic, self.language))


def _boxed(lines: list[Line], style: Style, face: Face) -> Text:
    height, baselines = _box(style, face, len(lines))
    return Text(tuple(lines), max([line.width for line in lines]), height, baselines)


@lru_cache(maxsize=1024)
def _box(style: Style, face: Face, count: int) -> tuple[float, tuple[float, ...]]:
    """The height of so many lines, and their baselines."""
    distance = style.leading * style.size
    # Half the leading above the ink and half below, as in CSS.
    first = (distance + (face.ascent - face.descent) * style.size) / 2
    return rounded(distance * count), tuple(rounded(first + distance * i) for i in range(count))
