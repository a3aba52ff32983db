"""A map as CSV or TSV: stages across, lanes down, the items of a cell on lines."""

from __future__ import annotations

import csv
import io
from typing import BinaryIO

from journeydesk.i18n import _
from journeydesk.interchange.map_in_words import map_in_words
from journeydesk.model import RecordId, Records

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # spreadsheets compute what begins so
TEXT = "'"  # before it: it is text; taken off again by whoever reads it here


def write_delimited(
    records: Records, map_id: RecordId, file: BinaryIO, *, delimiter: str = ","
) -> None:
    """In UTF-8 with its mark, without which Excel takes it for another encoding."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(rows_of(records, map_id))
    file.write(text.getvalue().encode("utf-8-sig"))


def rows_of(records: Records, map_id: RecordId) -> list[list[str]]:
    told = map_in_words(records, map_id)
    head = [_("Stage"), *map(guarded, told.stages)]
    rows = ([guarded(row.label), *map(_cell, row.cells)] for row in told.rows)
    return [head, *rows]


def _cell(items: tuple[str, ...]) -> str:
    return guarded("\n".join(items))


def guarded(text: str) -> str:
    """What nobody computes with."""
    return TEXT + text if text.startswith((*FORMULA, TEXT)) else text


def unguarded(text: str) -> str:
    """As it was before `guarded`."""
    is_guarded = text.startswith(TEXT) and text[1:].startswith((*FORMULA, TEXT))
    return text[1:] if is_guarded else text
