"""Where on a table stands what it was taken for: over its columns, or beside its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from journeydesk.interchange.choices import Layout
from journeydesk.interchange.look import Column, Look, Table

BESIDE = (Layout.STAGES_ACROSS, Layout.SHEET_PER_STAGE)
STAGE = "stage"  # the role of what names the stages


@dataclass(frozen=True, slots=True)
class Placed:
    """A table as it is shown: `rows` and `columns` are the numbers of those that hold contents.

    `roles` are by the number of a row where `is_beside`, else of a column; none where the table
    was not read. `names` stand above the columns where roles do not.
    """

    table: Table
    rows: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()
    is_beside: bool = False
    roles: dict[int, Column] = field(default_factory=dict)
    names: tuple[str, ...] = ()


def placed(table: Table, look: Look) -> Placed:
    """By the headings, which may stand below a title; where they are not found, by their order."""
    mine = [column for column in look.columns if column.table == table.name]
    if not table.rows:
        return Placed(table)
    return (_beside if look.choices.layout in BESIDE else _above)(table, mine)


def _above(table: Table, mine: Sequence[Column]) -> Placed:
    head, roles = _found(table.rows, mine)
    first = 0 if head is None else head + 1
    rows, columns = range(first, len(table.rows)), range(len(table.rows[0]))
    return Placed(table, tuple(rows), tuple(columns), roles=roles)


def _beside(table: Table, mine: Sequence[Column]) -> Placed:
    """The line of the stages stands above, whether it has a role or not."""
    lines = tuple(zip(*table.rows, strict=True))
    head, roles = _found(lines, mine)
    stages = next((at for at, column in roles.items() if column.role == STAGE), 0)
    first = 0 if head is None else head + 1
    rows = tuple(at for at in range(len(table.rows)) if at > stages or at in roles)
    names = table.rows[stages] if stages not in roles or roles[stages].role == STAGE else ()
    rows = tuple(at for at in rows if not names or at != stages)
    return Placed(table, rows, tuple(range(first, len(lines))), True, roles, names)


def _found(
    lines: Sequence[Sequence[str]], columns: Sequence[Column]
) -> tuple[int | None, dict[int, Column]]:
    """The line that holds most headings, and which of them stands at which place of it."""
    best: tuple[int | None, dict[int, Column]] = (None, {})
    for number, line in enumerate(lines if columns else ()):
        roles = _matched(line, columns)
        if len(roles) > len(best[1]):
            best = number, roles
    return best if 2 * len(best[1]) >= len(columns) else (None, dict(enumerate(columns)))


def _matched(line: Sequence[str], columns: Sequence[Column]) -> dict[int, Column]:
    """Each heading at the first place that says it and is free yet."""
    found: dict[int, Column] = {}
    for column in columns:
        places = (at for at, words in enumerate(line) if _is_same(words, column.heading))
        at = next((at for at in places if at not in found), None)
        if at is not None:
            found[at] = column
    return found


def _is_same(words: str, heading: str) -> bool:
    return words.strip() != "" and words.strip().casefold() == heading.strip().casefold()
