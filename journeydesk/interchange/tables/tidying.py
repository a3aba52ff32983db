"""A table without what is not of it: empty rows and columns, a title above, totals below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from journeydesk.interchange.delimited_table import unguarded
from journeydesk.interchange.look import Rows, Table

_TOTAL = re.compile(
    r"(?:grand )?(?:total|sum|summe|gesamt|mittelwert|average|mean|somme|moyenne|suma|promedio|"
    r"totale|media|média|totaal|gemiddeld\w*|итог\w*|всего|среднее|합계|평균|合計|平均|总计|合计|平均值)s?:?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[-+−]?[\d.,\s]*\d%?")


@dataclass(frozen=True, slots=True)
class Tidy:
    """`title` is what stood alone above it; `totals` are rows that were left out."""

    name: str
    title: str
    rows: Rows
    totals: tuple[str, ...] = ()
    is_sheet: bool = False


def tidied(table: Table, *, has_header: bool = True) -> Tidy:
    """Empty where the table is. Without a header its columns are numbered for headings."""
    rows = _without_empty([tuple(unguarded(cell.strip()) for cell in row) for row in table.rows])
    title = ""
    if has_header and _is_title(rows):
        title, rows = "".join(rows[0]), _without_empty(rows[1:])
    if rows and not has_header:
        rows = [tuple(f"{number}" for number, _cell in enumerate(rows[0], 1)), *rows]
    totals = [row for row in rows[1:] if _is_total(row)]
    kept = tuple(row for row in rows if row not in totals)
    names = tuple(row[0] for row in totals)
    return Tidy(table.name, title, kept, names, is_sheet=table.line is None)


def _without_empty(rows: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """A column under a heading is none, even if nothing stands there."""
    filled = [row for row in rows if any(row)]
    columns = [number for number, column in enumerate(zip(*filled, strict=True)) if any(column)]
    return [tuple(row[number] for number in columns) for row in filled]


def _is_title(rows: Sequence[Sequence[str]]) -> bool:
    """One cell alone, above a row with more than one."""
    if len(rows) < 3 or len(rows[0]) < 2:
        return False
    first, second = (sum(map(bool, row)) for row in rows[:2])
    return first == 1 and second > 1 and bool(rows[0][0])


def _is_total(row: Sequence[str]) -> bool:
    """Numbers alone, after a word for a sum."""
    rest = [cell for cell in row[1:] if cell]
    return bool(rest and _TOTAL.fullmatch(row[0])) and all(_NUMBER.fullmatch(cell) for cell in rest)
