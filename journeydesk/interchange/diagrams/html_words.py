"""The words of a label that is written in HTML."""

from __future__ import annotations

from html.parser import HTMLParser

_BREAKS = {"br", "div", "p", "li", "tr", "h1", "h2", "h3", "h4", "hr", "ul", "ol", "table"}
_NO_WORDS = {"script", "style"}


def html_words(markup: str) -> str:
    """Line by line, without empty lines and blanks at the ends."""
    reader = _Words()
    reader.feed(markup)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.words).split("\n"))
    return "\n".join(filter(None, lines))


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in _BREAKS:
            self.words.append("\n")
        self._hidden += tag in _NO_WORDS

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS:
            self.words.append("\n")
        elif tag in _NO_WORDS and self._hidden:
            self._hidden -= 1

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(data)
