"""The rows of a source: of its longest table, and of all others with the same columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeydesk.i18n import _
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.reading import Row, RowsRead, all_rows_in


@dataclass(frozen=True, slots=True)
class Sheets:
    """`first` is the longest; `left_out` are the names of tables with other columns."""

    first: RowsRead
    alike: tuple[RowsRead, ...]
    left_out: tuple[str, ...]

    @property
    def count(self) -> int:
        return sum(table.count for table in self.alike)

    def rows(self) -> Iterator[tuple[str, Row]]:
        """Each with where it stands; as in spreadsheets, the headings are the first row."""
        told = _("{sheet}, row {n}") if len(self.alike) > 1 else _("row {n}")
        for table in self.alike:
            begin = 2 if table.choices.has_header else 1
            for n, row in enumerate(table.rows(), begin):
                yield told.format(sheet=table.name, n=n), row


def sheets_of(source: Source) -> Sheets:
    """Of the tables that were chosen, or all. Raises InputRefused."""
    every = all_rows_in(source)
    first = max(every, key=lambda table: table.count)
    alike = tuple(table for table in every if table.columns == first.columns)
    left_out = tuple(table.name for table in every if table.columns != first.columns)
    return Sheets(first, alike, left_out)
