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
    was not read. `names` stand above the columns where no roles do.
    """

    table: Table
    rows: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()
    is_beside: bool = False
    roles: dict[int, Column] = field(default_factory=dict)
    names: tuple[str, ...] = ()


def placed(table: Table, look: Look) -> Placed:
    """By the headings, which may stand below a title; where they are not found, by their order.

    What is said of the headings of one table holds for all that are read with it.
    """
    if not table.rows:
        return Placed(table)
    mine = [column for column in look.columns if column.table == table.name]
    if not look.columns or not (mine or table.name in look.choices.tables):
        return _plain(table)
    above = _found(table.rows, mine or look.columns)
    beside = _found(tuple(zip(*table.rows, strict=True)), mine or look.columns)
    if not (above.roles or beside.roles):
        above = beside = _Heads(None, dict(enumerate(mine)))
    is_tie = len(above.roles) == len(beside.roles)
    is_beside = look.choices.layout in BESIDE if is_tie else len(above.roles) < len(beside.roles)
    return _beside(table, beside) if is_beside else _above(table, above)


@dataclass(frozen=True, slots=True)
class _Heads:
    """The number of the line that holds headings, and what stands at which place of it."""

    line: int | None = None
    roles: dict[int, Column] = field(default_factory=dict)


def _plain(table: Table) -> Placed:
    """Nothing can be chosen in it; its first line names the columns."""
    rows, columns = range(1, len(table.rows)), range(len(table.rows[0]))
    return Placed(table, tuple(rows), tuple(columns), names=table.rows[0])


def _above(table: Table, heads: _Heads) -> Placed:
    first = 0 if heads.line is None else heads.line + 1
    rows, columns = range(first, len(table.rows)), range(len(table.rows[0]))
    return Placed(table, tuple(rows), tuple(columns), roles=heads.roles)


def _beside(table: Table, heads: _Heads) -> Placed:
    """The row above the first that has a role names the columns, or the one of the stages."""
    roles = heads.roles
    stages = next((at for at, column in roles.items() if column.role == STAGE), None)
    names = max(0, min(roles) - 1) if stages is None else stages
    has_names = names == stages or names not in roles
    rows = (at for at in range(len(table.rows)) if not has_names or at > names)
    first = 0 if heads.line is None else heads.line + 1
    columns = range(first, len(table.rows[0]))
    words = table.rows[names] if has_names else ()
    return Placed(table, tuple(rows), tuple(columns), True, roles, words)


def _found(lines: Sequence[Sequence[str]], columns: Sequence[Column]) -> _Heads:
    """The line that holds most of the headings."""
    found = (_Heads(number, _matched(line, columns)) for number, line in enumerate(lines))
    return max(found, key=lambda heads: len(heads.roles))


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
