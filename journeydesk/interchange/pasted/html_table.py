"""The table that other programs put on the clipboard as HTML, however it is written."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from journeydesk.errors import InputRefused
from journeydesk.i18n import _
from journeydesk.interchange.pasted.table_size import (
    MOST_COLUMNS,
    MOST_ROWS,
    Rows,
    check_rows,
    even,
)

LONGEST = 2_000_000  # characters; longer ones are read as their plain text
LONGEST_TAG = 20_000  # characters; the parser takes 1 µs for each, each time it comes back to it

_DECLARATION = re.compile(r"<[!?][^>]*>")
_DATA = re.compile(r"""=\s*(?:"data:[^"]*"|'data:[^']*')""")  # pictures written into attributes
_LINES = frozenset("br p div li tr td th h1 h2 h3 h4 h5 h6".split())
_NO_TEXT = frozenset("script style title".split())


def plain_markup(html: str) -> str:
    """Without comments, declarations, pictures and a last tag without its end.

    The parser takes square time for what has no end: `<!--` is searched for its own each time.
    """
    found, at = [], 0
    while (start := html.find("<!--", at)) >= 0:
        found.append(html[at:start])
        end = html.find("-->", start)
        at = end + 3 if end >= 0 else len(html)
    found.append(html[at:])
    whole = "".join(found)
    end = whole.find("<", whole.rfind(">") + 1)
    closed = whole[:end] if end >= 0 else whole
    return _DATA.sub('=""', _DECLARATION.sub("", closed))


class HtmlTable(HTMLParser):
    """Fed with plain markup piece by piece; what is nested in the first table is its cells' text.

    Raises InputRefused from `take` where it is too large, or no HTML.
    """

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[list[str]] = []
        self._spanning: dict[int, int] = {}  # column -> rows below that a cell reaches into
        self._words: list[str] | None = None  # of the cell being read
        self._depth = 0  # of tables
        self._hidden = 0  # depth of what is no text
        self._tables = 0
        self._outside = ""

    def take(self, piece: str) -> None:
        """The next piece of the markup."""
        self.feed(piece)
        if len(self.rawdata) > LONGEST_TAG:
            told = _("That cannot be read as a table; Ctrl+Shift+V pastes its words.")
            raise InputRefused(told)

    def rows(self) -> Rows | None:
        """The table; None where there is none, only one cell, or text beside it."""
        self.close()
        self._end_cell()
        rows = even(row for row in self._rows if any(row))
        is_alone = self._tables == 1 and not self._outside
        return rows if is_alone and len(rows) * len(rows[0] if rows else ()) > 1 else None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
            self._tables += self._depth == 1
        elif tag in ("td", "th") and self._depth == 1:
            self._begin_cell(dict(attrs))
        elif tag == "tr" and self._depth == 1:
            self._begin_row()
        elif tag in _LINES and self._words:
            self._words.append("\n")
        elif tag in _NO_TEXT:
            self._hidden += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "table" and self._depth:
            self._depth -= 1
            if not self._depth:
                self._end_cell()
        elif tag in ("td", "th") and self._depth == 1:
            self._end_cell()
        elif tag in _NO_TEXT and self._hidden:
            self._hidden -= 1

    def handle_data(self, data: str) -> None:
        if self._hidden:
            return
        if self._words is not None:
            self._words.append(data.replace("\n", " "))
        elif not self._depth:
            self._outside = self._outside or data.strip()

    def _begin_row(self) -> None:
        self._end_cell()
        self._rows.append([])
        check_rows(len(self._rows), 0)

    def _begin_cell(self, attributes: dict[str, str | None]) -> None:
        self._end_cell()
        if not self._rows:
            self._begin_row()
        row = self._rows[-1]
        while self._spanning.get(len(row), 0):
            self._spanning[len(row)] -= 1
            row.append("")
        across = _span(attributes.get("colspan"), MOST_COLUMNS)
        down = _span(attributes.get("rowspan"), MOST_ROWS)
        for column in range(len(row), len(row) + across):
            self._spanning[column] = down - 1
        row += [""] * across
        self._first = len(row) - across
        self._words = []
        check_rows(len(self._rows), len(row))

    def _end_cell(self) -> None:
        if self._words is not None:
            lines = (" ".join(line.split()) for line in "".join(self._words).split("\n"))
            self._rows[-1][self._first] = "\n".join(filter(None, lines))
            self._words = None


def _span(number: str | None, most: int) -> int:
    """How many columns or rows a cell covers; what is no such number is one."""
    digits = (number or "").strip()
    return min(max(int(digits), 1), most) if digits.isdecimal() and len(digits) < 9 else 1
