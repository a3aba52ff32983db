"""CSV and its kin: text that is one table, read row by row and never held as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO, TextIOWrapper
from itertools import islice
from pathlib import PurePath

from journeydesk.i18n import _
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.columns import beginning, has_heading
from journeydesk.interchange.tables.dialects import (
    Dialect,
    NotCut,
    likely_dialect,
    rows_of,
    said_delimiter,
)
from journeydesk.interchange.tables.encodings import Encoding, encoding_of
from journeydesk.interchange.tables.limits import LONGEST_LINE, MOST_LINES, check_size

_LOOKED_AT = 200  # rows, to know how it is cut and where it begins
_SAMPLE = 500_000  # characters
NumberedRow = tuple[int, list[str]]


@dataclass(frozen=True, slots=True)
class Delimited:
    """`skipped` rows stand above the table, `line` is its first; `count` rows follow from there.

    `odd` rows are not as wide as the others, the first of them in `odd_line`; the
    quotes in `mended_line` are not as they should be.
    """

    source: Source
    encoding: Encoding
    dialect: Dialect
    has_header: bool
    skipped: tuple[NumberedRow, ...]
    line: int
    width: int
    count: int
    odd: int
    odd_line: int
    mended_line: int = 0

    @property
    def name(self) -> str:
        return PurePath(self.source.name).stem

    def rows(self) -> Iterator[tuple[str, ...]]:
        """All of them, from the beginning, each as wide as the widest."""
        numbered = rows_of(lines_of(self.source, self.encoding), self.dialect)
        for _line, row in islice(numbered, len(self.skipped), None):
            yield (*row, *[""] * (self.width - len(row)))


def read_delimited(source: Source) -> Delimited:
    """What it is as a table. Raises InputRefused, naming the line where that is known."""
    encoding = encoding_of(source)
    sample = _sample(lines_of(source, encoding))
    first = sample[0] if sample else ""
    delimiter = source.choices.delimiter or said_delimiter(first)
    dialect = likely_dialect(sample, delimiter)
    try:
        return _surveyed(source, encoding, dialect)
    except NotCut as error:
        found = _mended(source, encoding, dialect)
        if found is None:
            reason = _("a cell begins there that does not end: a quote may be missing")
            source.refuse(reason, error.line)
        return replace(found, mended_line=error.line)


def _sample(lines: Iterator[str]) -> list[str]:
    """Its first lines: 200, or fewer where they are endless."""
    found, room = [], _SAMPLE
    for line in islice(lines, _LOOKED_AT):
        found.append(line)
        room -= len(line)
        if room < 0:
            break
    return found


def lines_of(source: Source, encoding: Encoding) -> Iterator[str]:
    """With their ends as they are, without NULs, which some programs leave behind.

    What a spreadsheet is told in the first line is none of the table's, but counts.
    """
    text = TextIOWrapper(BytesIO(source.data), encoding.name, encoding.errors, newline="")
    has_nul = b"\0" in source.data
    for number, line in enumerate(iter(partial(text.readline, LONGEST_LINE), ""), 1):
        if number > MOST_LINES:
            source.refuse(_("it has more than {most:,} lines").format(most=MOST_LINES))
        if len(line) >= LONGEST_LINE:
            told = _("that line has more than {most:,} characters")
            source.refuse(told.format(most=LONGEST_LINE), number)
        if number == 1 and said_delimiter(line):
            yield "\n"
        else:
            yield line.replace("\0", "") if has_nul else line


def _surveyed(source: Source, encoding: Encoding, dialect: Dialect) -> Delimited:
    """Every row is looked at once: what is wrong with the last is known before the first."""
    numbered = _bounded(source, rows_of(lines_of(source, encoding), dialect))
    head = list(islice(numbered, _LOOKED_AT))
    if not head:
        source.refuse(_("it is empty"))
    usual = Counter(len(row) for _line, row in head).most_common(1)[0][0]
    begin = beginning([row for _line, row in head], usual)
    width = count = odd = odd_line = 0
    for rows in (head[begin:], numbered):
        for line, row in rows:
            count, width = count + 1, max(width, len(row))
            if len(row) != usual:
                odd, odd_line = odd + 1, odd_line or line
    has_header = source.choices.has_header
    if has_header is None:
        has_header = has_heading(head[begin][1])
    skipped, line = tuple(head[:begin]), head[begin][0]
    return Delimited(
        source, encoding, dialect, has_header, skipped, line, width, count, odd, odd_line
    )


def _bounded(source: Source, rows: Iterator[NumberedRow]) -> Iterator[NumberedRow]:
    for count, (line, row) in enumerate(rows, 1):
        check_size(source, count, len(row), line)
        yield line, row


def _mended(source: Source, encoding: Encoding, dialect: Dialect) -> Delimited | None:
    """Some programs escape quotes by backslashes; people begin words with one, or measure inches.
    Else they are taken as they come."""
    with suppress(NotCut):
        escaped = _surveyed(source, encoding, replace(dialect, quotes="escaped"))
        if not escaped.odd:
            return escaped
    with suppress(NotCut):
        plain = _surveyed(source, encoding, replace(dialect, quotes="none"))
        if _has_stray_quotes(plain):
            return plain
    with suppress(NotCut):
        return _surveyed(source, encoding, replace(dialect, quotes="loose"))
    return None


def _has_stray_quotes(plain: Delimited) -> bool:
    """It is an even table without them, and they are few."""
    quoted = sum(any(cell.startswith('"') for cell in row) for row in plain.rows())
    is_even = plain.odd * 20 <= plain.count and plain.width > 1
    return is_even and quoted <= max(1, plain.count // 20)
