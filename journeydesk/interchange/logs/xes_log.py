"""Event logs that are XES."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath
from xml.sax import SAXException

from journeydesk.i18n import _, ngettext
from journeydesk.interchange.logs.events import Case, Log
from journeydesk.interchange.logs.headings import Role, unknown_role
from journeydesk.interchange.logs.pairing import begun_at
from journeydesk.interchange.logs.reading import Reading
from journeydesk.interchange.logs.xes import TooMuch, Xes, read_xes
from journeydesk.interchange.look import Column, Table
from journeydesk.interchange.report import Note
from journeydesk.interchange.source import Source

XES = "xes"  # of FORMATS
NAMELESS = "?"


def read_xes_log(source: Source) -> Reading:
    """Raises InputRefused."""
    from defusedxml.common import DefusedXmlException

    said, keep = source.choices.roles, source.choices.keep_rows
    if unknown := unknown_role(said.values()):
        source.refuse(unknown)
    try:
        found = read_xes(source.data, said, source.heard, keep=keep)
    except DefusedXmlException:
        source.refuse(_("it defines entities or asks for other files, which no event log needs"))
    except TooMuch as reason:
        source.refuse(str(reason))
    except SAXException as error:
        line = error.getLineNumber() if hasattr(error, "getLineNumber") else None
        source.refuse(_("it is no complete XML"), line)
    return _reading(source, found)


def _reading(source: Source, found: Xes) -> Reading:
    name, roles = PurePath(source.name).stem, [found.meaning.role(key) for key in found.keys]
    columns = [Column(name, key, role.value) for key, role in zip(found.keys, roles, strict=True)]
    taken = {each.heading: each.role for each in columns if each.role != Role.IGNORE}
    update = {"format": XES, "roles": taken | source.choices.roles}
    has_clock = any(begun_at(event) is not None for case in found.cases for event in case.events)
    return Reading(
        Log(_named(found.cases), has_clock),
        source.choices.model_copy(update=update),
        tuple(_notes(source, found.cases)),
        (Table(name, (found.keys, *found.rows)),),
        tuple(columns),
    )


def _named(cases: Sequence[Case]) -> tuple[Case, ...]:
    """An event must be called something."""
    return tuple(
        case
        if all(event.activity for event in case.events)
        else replace(
            case, events=tuple(replace(e, activity=e.activity or NAMELESS) for e in case.events)
        )
        for case in cases
    )


def _notes(source: Source, cases: Sequence[Case]) -> Iterator[Note]:
    empty = sum(not case.events for case in cases)
    if empty:
        told = ngettext("{n} journey has no events", "{n} journeys have no events", empty)
        yield Note(source.name, None, "guess", told.format(n=empty))
    nameless = [event for case in cases for event in case.events if not event.activity]
    if nameless:
        n = len(nameless)
        told = ngettext(
            "{n} event has no name, and is called “{name}”",
            "{n} events have no name, and are called “{name}”",
            n,
        )
        yield Note(source.name, None, "guess", told.format(n=n, name=NAMELESS))
