"""A table in a file: CSV as spreadsheets write it, whatever its delimiter and encoding."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import islice

from journeydesk.errors import InputRefused
from journeydesk.i18n import _
from journeydesk.interchange.pasted.table_size import Rows, check_rows, even

LARGEST = 1_000_000  # bytes
DELIMITERS = ",;\t|"
LOOKED_AT = 20  # rows


def read_csv(data: bytes) -> Rows:
    """The table; UTF-8, UTF-16 where it says so, else Windows-1252, as Excel writes it in the west.

    Raises InputRefused where it is no text, no table or too large.
    """
    if len(data) > LARGEST:
        raise InputRefused(_("That file is larger than 1 MB; save a part of it."))
    text = _decoded(data)
    delimiter = max(DELIMITERS, key=lambda candidate: _fit(text, candidate))
    rows: list[list[str]] = []
    for row in _rows(text, delimiter, is_strict=True):
        rows += [row] if any(row) else []
        check_rows(len(rows), len(row))
    if not rows:
        raise InputRefused(_("That file is empty."))
    return even(rows)


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    if b"\0" in data:
        raise InputRefused(_("That file is no text."))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _fit(text: str, delimiter: str) -> tuple[float, int]:
    """How well a delimiter cuts the first rows: evenly, and into more than one column."""
    widths = [len(row) for row in islice(_rows(text, delimiter), LOOKED_AT) if row]
    usual = max(set(widths), key=widths.count, default=1)
    return (widths.count(usual) / len(widths), usual) if usual > 1 else (0.0, 0)


def _rows(text: str, delimiter: str, *, is_strict: bool = False) -> Iterator[list[str]]:
    """Strictly, a quote that is never closed is refused: it would swallow all that follows."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").splitlines(keepends=True)
    try:
        yield from csv.reader(lines, delimiter=delimiter, strict=is_strict)
    except csv.Error as error:
        reason = _("That file cannot be read as a table: {reason}.").format(reason=error)
        raise InputRefused(reason) from error
