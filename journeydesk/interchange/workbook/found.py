"""A sheet of rows as it is found: which column is which field, and what each row says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from journeydesk.interchange.workbook.cells import said
from journeydesk.model import Record, RecordId

Cells = Sequence[object]


@dataclass(frozen=True, slots=True)
class FoundRow:
    """`number` counts as the spreadsheet does; `id` is "" where there is none."""

    number: int
    id: RecordId
    cells: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class FoundSheet:
    """`fields` are those whose columns are still there."""

    name: str
    record: type[Record]
    fields: tuple[str, ...]
    rows: tuple[FoundRow, ...]


def found_sheet(
    name: str, record: type[Record], meaning: Mapping[str, str], rows: Sequence[Cells]
) -> FoundSheet | None:
    """Columns may stand elsewhere than they were written; None where the ids' is not there."""
    for head, cells in enumerate(rows):
        fields = [meaning.get(said(cell).strip(), "") for cell in cells]
        if "id" in fields:
            known = tuple(field for field in fields if field not in ("", "id"))
            return FoundSheet(name, record, known, tuple(_rows(rows, head + 1, fields)))
    return None


def _rows(rows: Sequence[Cells], first: int, fields: Sequence[str]) -> Iterator[FoundRow]:
    for number, cells in enumerate(rows[first:], first + 1):
        pairs = dict(zip(fields, cells, strict=False))
        id_ = said(pairs.pop("id", None)).strip()
        pairs.pop("", None)
        if id_ or any(said(cell).strip() for cell in pairs.values()):
            yield FoundRow(number, id_, pairs)
