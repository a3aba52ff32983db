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
_LOOKED_AT = 200  # rows
_END = "\uffff"  # a row of its own after the last, unless a quote is open
_SEP = re.compile(r"\ufeff?\"?sep=(.)\"?\s*", re.IGNORECASE)


# Strict ones end their cell; after loose ones it may go on; none are part of the text.
Quotes = Literal["strict", "loose", "none"]


@dataclass(frozen=True, slots=True)
class Dialect:
    """`skips_spaces`: a quote may follow a space."""

    delimiter: str
    skips_spaces: bool = False
    quotes: Quotes = "strict"


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
        strict=dialect.quotes == "strict",
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
    chosen = delimiter or max(DELIMITERS, key=lambda each: _fit(sample, each))
    text = "".join(sample)
    is_spaced = re.search(re.escape(chosen) + ' +"', text) and f'{chosen}"' not in text
    return Dialect(chosen, skips_spaces=bool(is_spaced))


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
