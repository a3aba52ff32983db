"""What each heading of the tables was taken for, for a look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeydesk.interchange.choices import Layout
from journeydesk.interchange.look import Column
from journeydesk.interchange.tables.gathering import Gathered, Used
from journeydesk.interchange.tables.grid import is_divider
from journeydesk.interchange.tables.roles import Beside, Role, one


def columns_taken(found: Gathered) -> Iterator[Column]:
    """Of each table that was read, in the order in which they stand."""
    roles = {one(h.text): h.role for grid in found.grids for h in grid.headings}
    for each in found.used:
        yield from _columns(each, roles)


def _columns(used: Used, roles: Mapping[str, Role]) -> Iterator[Column]:
    """What is no heading of a grid names the stages, or is a line between lanes."""
    rows = used.table.rows
    is_beside = used.layout is Layout.STAGES_ACROSS or (
        used.layout is Layout.SHEET_PER_STAGE and len(rows[0]) == 2
    )
    for number, text in enumerate([row[0] for row in rows] if is_beside else rows[0]):
        role = roles.get(one(text))
        if is_divider(text):
            role = Beside.IGNORE
        elif role is None and used.layout is not Layout.SHEET_PER_STAGE:
            role = Beside.STAGE
        is_corner = is_beside and number == 0
        if role is not None and not (is_corner and not text):
            yield Column(used.table.name, text, Beside.STAGE if _is_stage(used, number) else role)


def _is_stage(used: Used, number: int) -> bool:
    return used.layout is Layout.STAGES_ACROSS and number == 0
