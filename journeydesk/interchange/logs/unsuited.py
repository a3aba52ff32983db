"""Tables that look like logs and are none, and what is said of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeydesk.i18n import _
from journeydesk.interchange.logs.headings import Role, place_of, plain
from journeydesk.interchange.logs.object_centric import kinds_of
from journeydesk.interchange.logs.roles import Columns

# What the two ends of an edge are called.
ENDS = (
    ("source", "target"),
    ("from", "to"),
    ("from node", "to node"),
    ("predecessor", "successor"),
)

Rows = Sequence[Sequence[str]]


def reason_against(names: Sequence[str], rows: Rows, columns: Columns) -> str:
    """Why a table cannot be read as a log, in words; "" where it can."""
    kinds = kinds_of(names)
    if kinds and (Role.CASE not in columns.of or Role.CASE in columns.by_content):
        return _of_objects(kinds)
    if are_edges(names) and not columns.is_headed:
        return _("it lists which step follows which, and not whose steps they are")
    if columns.is_log:
        return ""
    if once := _named_once(names, rows):
        told = _(
            "each “{name}” has one row alone: it tells where they are, not how they came there"
        )
        return told.format(name=once)
    missing = ", ".join(_missing(columns))
    told = _("no column of it tells {missing} (say which in a mapping: roles: {{“…”: “case”}})")
    return told.format(missing=missing)


def are_edges(names: Sequence[str]) -> bool:
    """Two columns name the ends of an edge: a graph, as tools for drawing take it."""
    found = {plain(name) for name in names}
    return any(found.issuperset(pair) for pair in ENDS)


def _of_objects(kinds: Sequence[str]) -> str:
    told = _(
        "it is an object-centric event log (OCEL), in which an event may belong to several cases; "
        "say in a mapping which objects are the cases, as in roles: {{“{kind}”: “case”}} "
        "(there are {kinds})"
    )
    return told.format(kind=kinds[0], kinds=", ".join(kinds))


def _named_once(names: Sequence[str], rows: Rows) -> str:
    """The first column that is headed as a case's, and never says the same twice."""
    for number, name in enumerate(names):
        told = [row[number] for row in rows if row[number].strip()]
        if place_of(name, Role.CASE) is not None and len(set(told)) == len(told) > 1:
            return name
    return ""


def _missing(columns: Columns) -> Iterator[str]:
    if Role.CASE not in columns.of:
        yield _("whose journey it is")
    if Role.ACTIVITY not in columns.of:
        yield _("what happened")
