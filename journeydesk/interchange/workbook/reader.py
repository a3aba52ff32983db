"""A workbook that was written here, and perhaps changed since, back into maps."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from itertools import dropwhile

from journeydesk.i18n import _
from journeydesk.interchange.checks import check_consistent, check_within_maps
from journeydesk.interchange.inbox import inbox
from journeydesk.interchange.journey_json.reader import read_json
from journeydesk.interchange.look import Look, Table
from journeydesk.interchange.map_in_words import map_in_words
from journeydesk.interchange.report import Imported, Note
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.xlsx import damage_refused
from journeydesk.interchange.tables.zip_directory import opened_zip
from journeydesk.interchange.workbook.cells import plain, said
from journeydesk.interchange.workbook.changes import Following
from journeydesk.interchange.workbook.found import Cells, found_sheet
from journeydesk.interchange.workbook.kept import NAME, Kept, read_kept
from journeydesk.interchange.workbook.map_sheet import grid_of
from journeydesk.interchange.workbook.sheets import SHEETS
from journeydesk.model import RECORD_TYPES, WITH_ASSET, Map, Record, Records, records_in

SHOWN_ROWS = 30
Book = Mapping[str, Sequence[Cells]]


def read_workbook(source: Source) -> Imported:
    """The maps that were written into it, as its cells say now. Raises InputRefused."""
    book = _book(source)
    kept = read_kept(book.get(NAME, ()))
    if kept is None:
        source.refuse(_("its hidden sheet “{name}” is not whole").format(name=NAME))
    base = read_json(kept.document, source.name)
    before = Records(base.records)
    following = Following(before)
    notes = [*_notes_on_grids(source.name, kept, book, before)]
    for record_sheet in SHEETS:
        notes += _follow(following, record_sheet.record, kept, book, source.name)
    following.remove()
    records = _with_inboxes(following)
    check_consistent(records, source.refuse)
    check_within_maps(records, source.refuse)
    notes += [Note(source.name, None, "skipped", _where(*told)) for told in following.told]
    used = {record.asset for record in records if isinstance(record, WITH_ASSET)}
    assets = {digest: data for digest, data in base.assets.items() if digest in used}
    return Imported(records, tuple(notes), assets, _look(source, kept, book, following))


def _book(source: Source) -> Book:
    """The rows of every sheet."""
    from openpyxl import load_workbook

    opened_zip(source).close()
    with damage_refused(source):
        book = load_workbook(io.BytesIO(source.data), read_only=True, data_only=True)
        return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}


def _follow(
    following: Following, cls: type[Record], kept: Kept, book: Book, source: str
) -> Iterator[Note]:
    for name, (kind, meaning) in kept.sheets.items():
        if RECORD_TYPES.get(kind) is not cls:
            continue
        found = found_sheet(name, cls, meaning, book.get(name, ()))
        if found:
            following.follow(found)
        else:
            told = _("the sheet “{name}” or its column of ids is gone; what it told is as it was")
            yield Note(source, None, "guess", told.format(name=name))


def _with_inboxes(following: Following) -> tuple[Record, ...]:
    """The maps in their order, then all others, with the rows that found no place."""
    records = following.records
    maps = records.at(Map)
    kept: list[Record] = []
    for map_ in maps:
        unplaced = [each for map_id, each in following.unplaced if map_id == map_.id]
        kept += inbox(map_, records_in(records, map_.id), unplaced)
    return (*maps, *(r for r in records if not isinstance(r, Map)), *kept)


def _notes_on_grids(source: str, kept: Kept, book: Book, before: Records) -> Iterator[Note]:
    """One for each grid in which somebody wrote: it is for looking at."""
    for name, map_ in zip(kept.maps, before.at(Map), strict=False):
        written = grid_of(map_in_words(before, map_.id))
        if name in book and not _is_same(written, book[name]):
            told = _("the sheet “{name}” shows the map; what was changed in it is not read")
            yield Note(source, None, "skipped", told.format(name=name))


def _is_same(written: Sequence[Cells], found: Sequence[Cells]) -> bool:
    return _trimmed(written) == _trimmed(found)


def _trimmed(rows: Sequence[Cells]) -> list[list[str]]:
    """Without the empty cells at the ends."""
    lines = [[plain(cell) for cell in row] for row in rows]
    lines = [list(dropwhile(lambda c: not c, line[::-1]))[::-1] for line in lines]
    return list(dropwhile(lambda line: not line, lines[::-1]))[::-1]


def _where(sheet: str, row: int, told: str) -> str:
    where = _("sheet {name}, row {n}").format(name=sheet, n=row) if sheet else ""
    return f"{where}: {told}" if where else told


def _look(source: Source, kept: Kept, book: Book, following: Following) -> Look:
    counts = following.counts
    tables = tuple(
        Table(name, tuple(tuple(map(said, row)) for row in book.get(name, ())[:SHOWN_ROWS]))
        for name in kept.maps
    )
    facts = (
        (_("Maps"), str(len(following.records.at(Map)))),
        (_("Cells that were changed"), str(counts.changed)),
        (_("Rows that are new"), str(counts.new)),
        (_("Rows that are gone"), str(counts.gone)),
    )
    choices = source.choices.model_copy(update={"format": "workbook"})
    return Look(choices, tables, (), facts)
