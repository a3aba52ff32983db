"""The full check of a file, step by step; it is only read."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from journeydesk.document.checking import budget
from journeydesk.document.connection import connect, limit_work, small_rows
from journeydesk.document.header import (
    has_journal,
    missing_part,
    reason_beside,
    reason_in_file,
    refuse,
)
from journeydesk.document.log import diff_of
from journeydesk.document.opening import DAMAGE, has_our_tables
from journeydesk.document.rows import read_records
from journeydesk.document.schema import FORMAT
from journeydesk.document.seal import check_chain, check_digest
from journeydesk.document.upgrading import format_of, upgraded
from journeydesk.errors import UserError
from journeydesk.i18n import N_, _, ngettext
from journeydesk.model import RECORD_TYPES, Map, Records, violations

MOST = 20  # faults told of one step
SALVAGE = N_("Bring back what can be read, as a new file.")
ALONE = N_("Copy this file alone to another folder, and open the copy.")
OTHER = N_("Open it with the newest JourneyDesk. Was it a map once? Bring back what can be read.")
OPEN_ONCE = N_("Close it in other programs and open it once: the change is taken back whole.")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, and the one thing to do."""

    what: str
    repair: str


@dataclass(frozen=True, slots=True)
class Checked:
    """A step of the check. Not `is_done` is what an earlier fault made impossible."""

    name: str
    faults: tuple[Fault, ...] = ()
    is_done: bool = True


Find = Callable[[sqlite3.Connection], Iterator[str]]


def check_document(path: Path) -> tuple[Checked, ...]:
    """All steps in their order. Raises InputRefused where there is no file to be read."""
    try:
        for name, reason_of, repair in BEFORE:
            if what := reason_of(path):
                return _broken_off_at(name, Fault(what, _(repair)))
    except OSError as error:
        refuse(path, error.strerror or str(error), error)
    return (*(Checked(name) for name, _reason, _repair in BEFORE), *_checked_inside(path))


def _broken_off_at(name: str, fault: Fault) -> tuple[Checked, ...]:
    """What comes after it cannot be asked."""
    names = [*(name for name, _reason, _repair in BEFORE), "tables", *STEPS]
    at = names.index(name)
    undone = (Checked(later, is_done=False) for later in names[at + 1 :])
    return (*map(Checked, names[:at]), Checked(name, (fault,)), *undone)


def _journal_of(path: Path) -> str:
    return _("a change of it was broken off") if has_journal(path) else ""


# What is asked of the file before SQLite sees it: the step, what is wrong, and the repair.
BEFORE: tuple[tuple[str, Callable[[Path], str], str], ...] = (
    ("header", reason_in_file, OTHER),
    ("length", missing_part, SALVAGE),
    ("sidecars", reason_beside, ALONE),
    ("journal", _journal_of, OPEN_ONCE),
)


def _checked_inside(path: Path) -> Iterator[Checked]:
    what = _("they are not those of a journey map")
    try:
        with closing(connect(path, read_only=True)) as connection:
            limit_work(connection, budget(path))
            if has_our_tables(connection):
                yield Checked("tables")
                yield from _checked_rows(connection)
                return
    except DAMAGE as error:
        what = _one_line(error)
    yield Checked("tables", (Fault(what, _(SALVAGE)),))
    yield from (Checked(name, is_done=False) for name in STEPS)


def _checked_rows(connection: sqlite3.Connection) -> Iterator[Checked]:
    """Of an older format, as it would be opened."""
    if format_of(connection) == FORMAT:
        yield from (_found(name, find, connection) for name, find in STEPS.items())
        return
    old, new = list(STEPS.items())[:2], list(STEPS.items())[2:]
    yield from (_found(name, find, connection) for name, find in old)
    with closing(upgraded(connection)) as today:
        yield from (_found(name, find, today) for name, find in new)


def _found(name: str, find: Find, connection: sqlite3.Connection) -> Checked:
    whats: list[str] = []
    try:
        for what in find(connection):
            whats.append(what)
            if len(whats) == MOST:
                break
    except (*DAMAGE, UserError) as error:
        whats.append(_one_line(error))
    return Checked(name, tuple(Fault(what, _(SALVAGE)) for what in whats))


def _pages(connection: sqlite3.Connection) -> Iterator[str]:
    for (verdict,) in connection.execute(f"PRAGMA integrity_check({MOST})"):
        if verdict != "ok":
            yield verdict.splitlines()[-1]


def _references(connection: sqlite3.Connection) -> Iterator[str]:
    for table, row, parent, _number in connection.execute("PRAGMA foreign_key_check"):
        what = _("{table} {row} refers to a {parent} that is not there")
        yield what.format(table=table, row=row, parent=parent)


def _records(connection: sqlite3.Connection) -> Iterator[str]:
    for name in RECORD_TYPES:
        try:
            with small_rows(connection):
                read_records(connection, name)
        except DAMAGE as error:
            yield _one_line(error)


def _seal(connection: sqlite3.Connection) -> Iterator[str]:
    check_digest(connection)
    yield from ()


def _history(connection: sqlite3.Connection) -> Iterator[str]:
    unread = 0
    for ends in connection.execute("SELECT fwd, inv FROM change"):
        try:
            diff_of(*ends)
        except UserError:
            unread += 1
    if unread:
        what = ngettext("{n} entry cannot be read", "{n} entries cannot be read", unread)
        yield what.format(n=unread)
    check_chain(connection)


def _images(connection: sqlite3.Connection) -> Iterator[str]:
    for digest, data in connection.execute("SELECT sha256, bytes FROM asset"):
        if hashlib.sha256(data).hexdigest() != digest:
            what = _("{name}… is not the picture or file that was put in")
            yield what.format(name=digest[:12])


def _rules(connection: sqlite3.Connection) -> Iterator[str]:
    with small_rows(connection):
        records = [record for name in RECORD_TYPES for record in read_records(connection, name)]
    found = Records(records)
    if not found.of(Map):
        yield _("there is no map in it")
    yield from violations(found, {record.id: (None, record) for record in found})


# What is asked of the tables, in order; the first two of those of older formats too.
STEPS: dict[str, Find] = {
    "pages": _pages,
    "references": _references,
    "records": _records,
    "seal": _seal,
    "history": _history,
    "images": _images,
    "rules": _rules,
}


def _one_line(error: BaseException) -> str:
    return (str(error) or type(error).__name__).splitlines()[0]
