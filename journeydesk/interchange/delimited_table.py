"""A map as CSV or TSV: stages across, lanes down, the items of a cell on lines."""

from __future__ import annotations

import csv
import io
import re
from typing import BinaryIO

from journeydesk.i18n import _
from journeydesk.interchange.map_in_words import Items, Row, map_in_words
from journeydesk.model import LaneKind, RecordId, Records

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # spreadsheets compute what begins so
BULLET = "•"
LISTS = (LaneKind.TOUCHPOINT, LaneKind.CHANNEL)  # in which a comma may part items
_COMMA = re.compile("[,，、]")
_SEVERAL = re.compile(r"[;；•‣▪●]|[”»\"]\s+[“„«\"]|^(?:[-*·–—]|\(?\d{1,2}[.)])\s")
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
    rows = ([guarded(row.label), *map(guarded, told_cells(row))] for row in told.rows)
    return [head, *rows]


def told_cells(row: Row) -> list[str]:
    """The cells of a lane, an item on each line.

    They have bullets where an item could be taken for several, or for one that has a bullet.
    """
    return ["\n".join(_told_apart(items, row.kind in LISTS)) for items in row.cells]


def _told_apart(items: Items, is_list: bool) -> Items:
    is_one_of_commas = is_list and len(items) == 1 and _COMMA.search(items[0])
    if is_one_of_commas or any(map(_SEVERAL.search, items)):
        return tuple(f"{BULLET} {item}" for item in items)
    return items


def guarded(text: str) -> str:
    """What nobody computes with."""
    return TEXT + text if text.startswith((*FORMULA, TEXT)) else text


def unguarded(text: str) -> str:
    """As it was before `guarded`."""
    is_guarded = text.startswith(TEXT) and text[1:].startswith((*FORMULA, TEXT))
    return text[1:] if is_guarded else text
