"""Maps as a workbook (XLSX)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, BinaryIO

from journeydesk.i18n import _
from journeydesk.interchange.journey_json.writer import write_json
from journeydesk.interchange.map_in_words import map_in_words
from journeydesk.interchange.workbook.kept import NAME, Kept, write_kept
from journeydesk.interchange.workbook.map_sheet import write_map
from journeydesk.interchange.workbook.record_sheet import write_rows
from journeydesk.interchange.workbook.rows import Saying, filled_rows
from journeydesk.interchange.workbook.sheets import SHEETS, RecordSheet
from journeydesk.model import (
    Card,
    Emotion,
    Expectation,
    Opportunity,
    PainPoint,
    Persona,
    RecordId,
    Records,
    Stage,
    Touchpoint,
)

if TYPE_CHECKING:
    from openpyxl import Workbook

LONGEST_NAME = 31  # letters of a sheet's name in Excel
FRONT = (Card, Touchpoint, Emotion, PainPoint, Opportunity, Expectation, Stage, Persona)
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f']")


def write_workbook(
    records: Records, map_ids: Sequence[RecordId], assets: Mapping[str, bytes], file: BinaryIO
) -> None:
    """The maps into a file; `records` refer to nothing that is not among them."""
    from openpyxl import Workbook

    book = Workbook()
    del book[book.sheetnames[0]]
    taken = {NAME.casefold(), *(_(sheet.name).casefold() for sheet in SHEETS)}
    shown = []
    for map_id in map_ids:
        told = map_in_words(records, map_id)
        name = _free_name(_("Map") if len(map_ids) == 1 else told.title, taken)
        write_map(book.create_sheet(name), told)
        shown.append(name)
    sayings = [Saying(records, map_id) for map_id in map_ids]
    sheets = dict(filter(None, (_write_sheet(book, sheet, sayings) for sheet in _in_order())))
    document = write_json(records, map_ids, assets)
    write_kept(book.create_sheet(NAME), Kept(document, sheets, tuple(shown)))
    book.save(file)


def _write_sheet(
    book: Workbook, sheet: RecordSheet, sayings: Iterable[Saying]
) -> tuple[str, tuple[str, dict[str, str]]] | None:
    """Answers with what its columns mean, for whoever reads it; None where there is nothing."""
    name = _(sheet.name)
    sayings = list(sayings)
    columns = [c for c in sheet.columns if c.field != "map" or len(sayings) > 1]
    rows = [row for saying in sayings for row in filled_rows(sheet.record, columns, saying)]
    if not rows and sheet.record not in FRONT:
        return None
    write_rows(book.create_sheet(name), rows, columns, sheet)
    fields = {_(column.heading): column.field for column in columns}
    return name, (sheet.record.type_name(), fields | {_("ID (keep)"): "id"})


def _in_order() -> list[RecordSheet]:
    """What people look for first in front."""
    places = {record: place for place, record in enumerate(FRONT)}
    return sorted(SHEETS, key=lambda sheet: places.get(sheet.record, len(places)))


def _free_name(title: str, taken: set[str]) -> str:
    """What a sheet can be called, unlike the others, which Excel compares without case."""
    plain = " ".join(_NOT_IN_NAMES.sub(" ", title).split()) or _("Map")
    name, number = plain[:LONGEST_NAME].strip(), 2
    while name.casefold() in taken:
        name = f"{plain[: LONGEST_NAME - 5].strip()} {number}"
        number += 1
    taken.add(name.casefold())
    return name
