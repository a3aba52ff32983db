"""Event logs that are tables: a row for each event, or a whole journey in one cell."""

from __future__ import annotations

from itertools import islice

from journeydesk.i18n import _
from journeydesk.interchange.logs.headings import Role
from journeydesk.interchange.logs.path_rows import paths_log
from journeydesk.interchange.logs.reading import Reading
from journeydesk.interchange.logs.roles import LOOKED_AT, Columns, columns_of
from journeydesk.interchange.logs.rows_log import rows_log
from journeydesk.interchange.logs.taken import Taken
from journeydesk.interchange.logs.unsuited import reason_against
from journeydesk.interchange.look import Column, Table
from journeydesk.interchange.report import Note
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.reading import RowsRead, rows_in

LOG = "log"  # of FORMATS
SHOWN = 30  # rows


def read_table_log(source: Source) -> Reading:
    """Raises InputRefused, saying which column is missing, or why it is no log."""
    found = rows_in(source)
    columns = _columns(source, found)
    taken = paths_log(found, columns) if Role.PATH in columns.of else _rows(source, found, columns)
    roles = {found.columns[n]: role.value for role, n in sorted(columns.of.items())}
    update = {"format": LOG, "roles": source.choices.roles | roles, "day_first": taken.day_first}
    notes = [Note(source.name, line, kind, text) for line, kind, text in taken.notes]
    return Reading(
        taken.log,
        found.choices.model_copy(update=update),
        (*found.notes, *_guesses(source, found, columns), *notes),
        (Table(found.name, (found.columns, *islice(found.rows(), SHOWN - 1)), found.line),),
        tuple(Column(found.name, name, roles.get(name, Role.IGNORE)) for name in found.columns),
    )


def _rows(source: Source, found: RowsRead, columns: Columns) -> Taken:
    choices = source.choices
    return rows_log(
        found, columns, source.heard, day_first=choices.day_first, keep=choices.keep_rows
    )


def _columns(source: Source, found: RowsRead) -> Columns:
    sample = list(islice(found.rows(), LOOKED_AT))
    try:
        columns = columns_of(found.columns, sample, source.choices.roles)
    except ValueError as error:
        source.refuse(str(error))
    if reason := reason_against(found.columns, sample, columns):
        source.refuse(reason)
    return columns


def _guesses(source: Source, found: RowsRead, columns: Columns) -> list[Note]:
    """The columns that no one named: what they were taken for, and how to say otherwise."""
    said = source.choices.roles
    guessed = [(found.columns[n], role.value) for role, n in columns.of.items()]
    told = ", ".join(f"“{name}” = {role}" for name, role in guessed if name not in said)
    if not told:
        return []
    text = _("columns were taken for: {columns} (“roles” in a mapping)").format(columns=told)
    return [Note(source.name, None, "guess", text)]
