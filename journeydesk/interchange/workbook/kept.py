"""The hidden sheet: all of our JSON, and what the columns of the others mean."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

NAME = "JourneyDesk"
MARK = "journeydesk-workbook"  # in its first cell
CHUNK = 30_000  # letters of a cell; Excel takes 32,767


@dataclass(frozen=True, slots=True)
class Kept:
    """`sheets` has for each sheet of rows the record's type and its fields by their headings;
    `maps` has the sheets that show the maps, in their order."""

    document: str
    sheets: Mapping[str, tuple[str, Mapping[str, str]]]
    maps: tuple[str, ...]


def write_kept(sheet: Worksheet, kept: Kept) -> None:
    """In ASCII, without "_": nothing that a spreadsheet writes otherwise."""
    sheet.append([MARK])
    for text in (_plain({"sheets": kept.sheets, "maps": kept.maps}), _plain(kept.document)):
        sheet.append(list(_chunks(text)))
    sheet.sheet_state = "hidden"


def read_kept(rows: Sequence[Sequence[object]]) -> Kept | None:
    """What `write_kept` wrote; None where it is not that, or no longer whole."""
    if len(rows) < 3 or not rows[0] or rows[0][0] != MARK:
        return None
    try:
        meaning, document = (json.loads(_joined(row)) for row in rows[1:3])
        sheets = {name: (kind, dict(fields)) for name, (kind, fields) in meaning["sheets"].items()}
        return Kept(str(document), sheets, tuple(map(str, meaning["maps"])))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _plain(found: Any) -> str:
    return json.dumps(found).replace("_", "\\u005f")


def _chunks(text: str) -> Iterator[str]:
    for start in range(0, len(text), CHUNK):
        yield text[start : start + CHUNK]


def _joined(row: Sequence[object]) -> str:
    return "".join(str(cell) for cell in row if cell is not None)
