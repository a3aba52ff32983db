"""Where in its rows a table begins, and what its columns are called."""

from __future__ import annotations

import re
from collections.abc import Sequence

from journeydesk.i18n import _

_NUMBER = re.compile(r"[-+]?[\d.,\s]*\d[\d.,\s]*%?")
Cells = Sequence[str]


def beginning(rows: Sequence[Cells], usual: int) -> int:
    """Of the first rows, the number of those above the table; `usual` is how wide most are.

    People write what a table is, when and by whom above it, in a cell or two of a row.
    """
    is_above = (_stands_above(row, usual) for row in rows)
    return next((number for number, above in enumerate(is_above) if not above), 0)


def _stands_above(row: Cells, usual: int) -> bool:
    """Names of stages, where they span columns, reach farther to the side."""
    if usual <= 2:
        return len(row) < usual
    filled = [number for number, cell in enumerate(row) if cell.strip()]
    return len(filled) * 2 <= usual and max(filled, default=0) < 2


def has_heading(row: Cells) -> bool:
    """A row of nothing but numbers is no heading; everything else may be one."""
    cells = [cell.strip() for cell in row if cell.strip()]
    return not cells or not all(map(_NUMBER.fullmatch, cells))


def named_columns(heading: Cells) -> tuple[str, ...]:
    """A name for each column, none twice: "Column 3" where there is none, "name 2" for a second.

    Case does not make a name another one.
    """
    taken: set[str] = set()
    found: list[str] = []
    for number, cell in enumerate(heading, 1):
        name = " ".join(cell.split()) or _("Column {n}").format(n=number)
        found.append(_free(name, taken))
        taken.add(found[-1].casefold())
    return tuple(found)


def _free(name: str, taken: set[str]) -> str:
    number, found = 1, name
    while found.casefold() in taken:
        number += 1
        found = f"{name} {number}"
    return found
