"""Tab-separated text as spreadsheets put it on the clipboard."""

from __future__ import annotations

import re
from collections.abc import Iterable

from journeydesk.interchange.pasted.table_size import Rows, check_rows, even

# A field is quoted only where its closing quote ends it: people's text may begin with a quote.
_FIELD = re.compile(r'(?:"((?>[^"]+|"")*+)"(?=\t|\n|\Z)|([^\t\n]*+))(\t|\n|\Z)')
_NEEDS_QUOTES = re.compile(r'[\t\n"]')


def write_tsv(rows: Iterable[Iterable[str]]) -> str:
    """Cells with tabs, line breaks or quotes are quoted, as Excel and Calc do."""
    return "\n".join("\t".join(_quoted(cell) for cell in row) for row in rows)


def read_tsv(text: str) -> Rows:
    """All rows as wide as the widest; the line break that ends the text begins no row.

    Raises InputRefused where the table is too large.
    """
    return even(_rows(text))


def table_in(text: str) -> Rows | None:
    """The table that a text is: rows of equal width, two columns at least; else None.

    Raises InputRefused where the table is too large.
    """
    if "\t" not in text:
        return None
    rows = [row for row in _rows(text) if any(row)]
    is_even = len({len(row) for row in rows}) == 1
    return even(rows) if is_even and len(rows[0]) > 1 else None


def _rows(text: str) -> list[list[str]]:
    text = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    rows: list[list[str]] = [[]]
    for found in _FIELD.finditer(text):
        quoted, plain, end = found.groups()
        rows[-1].append(plain if quoted is None else quoted.replace('""', '"'))
        check_rows(len(rows), len(rows[-1]))
        if end == "\n":
            rows.append([])
        elif end == "":
            break
    return rows


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _NEEDS_QUOTES.search(cell) else cell
