"""How a text is cut into a table: by which delimiter, and whether its quotes are quotes."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, islice
from typing import Literal

DELIMITERS = ",;\t|"
RARE = "^~¦"
_LOOKED_AT = 200  # rows
_END = "\uffff"  # a row of its own after the last, unless a quote is open
_SEP = re.compile(r"\ufeff?\"?sep=(.)\"?\s*", re.IGNORECASE)


# Strict ones end their cell; escaped ones are told from those within by a backslash; after loose
# ones the cell may go on; none are part of the text.
Quotes = Literal["strict", "escaped", "loose", "none"]


@dataclass(frozen=True, slots=True)
class Dialect:
    """`skips_spaces`: a quote may follow a space."""

    delimiter: str
    skips_spaces: bool = False
    quotes: Quotes = "strict"
    quote: str = '"'


class NotCut(Exception):
    """In the row that begins in `line` a quote is not closed, or not where a cell ends."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def rows_of(lines: Iterable[str], dialect: Dialect) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not blank lines, each with the line it begins in. Raises NotCut."""
    reader = csv.reader(
        chain(lines, [_END]),
        delimiter=dialect.delimiter,
        skipinitialspace=dialect.skips_spaces,
        quoting=csv.QUOTE_NONE if dialect.quotes == "none" else csv.QUOTE_MINIMAL,
        quotechar=dialect.quote,
        doublequote=dialect.quotes != "escaped",
        escapechar="\\" if dialect.quotes == "escaped" else None,
        strict=dialect.quotes in ("strict", "escaped"),
    )
    begun = next_begins = 1
    try:
        for row in reader:
            begun, next_begins = next_begins, reader.line_num + 1
            if row == [_END]:
                return
            if row:
                yield begun, row
    except csv.Error as error:
        raise NotCut(next_begins) from error
    raise NotCut(begun)  # a quote that was never closed took the end for a part of its cell


def said_delimiter(line: str) -> str:
    """The one that a spreadsheet was told in the first line ("sep=;"); "" where there is none."""
    found = _SEP.fullmatch(line)
    return found[1] if found else ""


def likely_dialect(sample: list[str], delimiter: str = "") -> Dialect:
    """Of the first lines; one column is one column."""
    chosen = delimiter or _likely_delimiter(sample)
    text = "".join(sample)
    is_spaced = re.search(re.escape(chosen) + ' +"', text) and f'{chosen}"' not in text
    return Dialect(chosen, skips_spaces=bool(is_spaced), quote=_likely_quote(text, chosen))


def _likely_delimiter(sample: list[str]) -> str:
    """A rare one only where it cuts every row alike, and none of the usual ones does."""
    best = max(DELIMITERS, key=lambda each: _fit(sample, each))
    if not _fit(sample, best)[0] and len(sample) > 1:
        rare = (each for each in RARE if _fit(sample, each)[::2] == (True, 1.0))
        return next(rare, best)
    return best


def _likely_quote(text: str, delimiter: str) -> str:
    """Single ones, where there are no double ones, and they open and close cells."""
    sign = re.escape(delimiter)
    cells = re.findall(rf"(?:^|{sign})'[^'\n]*'(?={sign}|$)", text, re.MULTILINE)
    return "'" if '"' not in text and len(cells) > text.count("\n") else '"'


def _fit(sample: list[str], delimiter: str) -> tuple[bool, bool, float, int]:
    """How well it cuts: first into more than one column, then the first row as the others."""
    widths: list[int] = []
    with suppress(NotCut):
        rows = islice(rows_of(sample, Dialect(delimiter, quotes="loose")), _LOOKED_AT)
        widths.extend(len(row) for _line, row in rows)
    usual, count = Counter(widths).most_common(1)[0] if widths else (1, 0)
    share = count / len(widths) if widths else 0.0
    cuts = usual > 1 and (share > 0.5 or min(widths) > 1 or (usual > 2 and share == 0.5))
    return cuts, usual == max(widths[:1], default=1), round(share, 2), usual
