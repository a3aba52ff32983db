"""Tab-separated text as spreadsheets put it on the clipboard."""

from __future__ import annotations

import re
from collections.abc import Iterable

Rows = tuple[tuple[str, ...], ...]

# A field is quoted only where its closing quote ends it: people's text may begin with a quote.
_FIELD = re.compile(r'(?:"((?>[^"]+|"")*+)"(?=\t|\n|\Z)|([^\t\n]*+))(\t|\n|\Z)')
_NEEDS_QUOTES = re.compile(r'[\t\n"]')


def write_tsv(rows: Iterable[Iterable[str]]) -> str:
    """Cells with tabs, line breaks or quotes are quoted, as Excel and Calc do."""
    return "\n".join("\t".join(_quoted(cell) for cell in row) for row in rows)


def read_tsv(text: str) -> Rows:
    """All rows as wide as the widest; the line break that ends the text begins no row."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    rows: list[list[str]] = [[]]
    for found in _FIELD.finditer(text):
        quoted, plain, end = found.groups()
        rows[-1].append(plain if quoted is None else quoted.replace('""', '"'))
        if end == "\n":
            rows.append([])
        elif end == "":
            break
    return even(rows)


def even(rows: Iterable[Iterable[str]]) -> Rows:
    """The rows, each filled up to the width of the widest."""
    found = [tuple(row) for row in rows]
    width = max(map(len, found), default=0)
    return tuple(row + ("",) * (width - len(row)) for row in found)


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _NEEDS_QUOTES.search(cell) else cell
