"""Logs with a whole journey in one cell: each row is a case, or stands for as many as it counts."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.i18n import _
from journeydesk.interchange.logs.events import Case, Event, Log, word
from journeydesk.interchange.logs.headings import Role
from journeydesk.interchange.logs.path_cells import SURE, sign_of, steps_in
from journeydesk.interchange.logs.roles import LOOKED_AT, Columns
from journeydesk.interchange.logs.taken import Taken
from journeydesk.interchange.tables.reading import RowsRead

LONGEST_COUNT = 9  # digits


def paths_log(found: RowsRead, columns: Columns) -> Taken:
    """No times: steps have an order alone."""
    cases = tuple(_cases(found, columns))
    told = _("each row is taken for a whole journey, its steps in one cell")
    return Taken(Log(cases, has_clock=False), ((None, "guess", told),))


def _cases(found: RowsRead, columns: Columns) -> Iterator[Case]:
    path, case = columns.of[Role.PATH], columns.of.get(Role.CASE)
    count, persona = columns.of.get(Role.COUNT), columns.of.get(Role.PERSONA)
    sample = [row[path] for _n, row in zip(range(LOOKED_AT), found.rows(), strict=False)]
    sign = sign_of(sample) or SURE
    names: dict[str, str] = {}
    for number, row in enumerate(found.rows(), 1):
        steps = [names.setdefault(step, word(step)) for step in steps_in(row[path], sign)]
        if steps:
            yield Case(
                word(row[case]) if case is not None else str(number),
                tuple(Event(step, told=row[path]) for step in steps),
                word(row[persona]) if persona is not None else "",
                _count(row[count]) if count is not None else 1,
            )


def _count(cell: str) -> int:
    """1 where it is no number of journeys."""
    text = cell.strip().removesuffix(".0")
    is_count = text.isdecimal() and len(text) <= LONGEST_COUNT
    return max(1, int(text)) if is_count else 1
