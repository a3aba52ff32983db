"""The log as evidence: one record for all of it, and its rows where they are wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from journeydesk.i18n import _
from journeydesk.interchange.logs.events import Event, Log
from journeydesk.interchange.logs.mining import Mined
from journeydesk.interchange.logs.pairing import begun_at
from journeydesk.interchange.logs.spans import day_told, span
from journeydesk.interchange.ranked import ranked
from journeydesk.model import (
    LONGEST_TEXT,
    Evidence,
    EvidenceKind,
    Map,
    Record,
    Touchpoint,
    clean_text,
    rank_between,
    shortened,
)

MOST_ROWS = 2_000  # kept as evidence each


def proof_of(mined: Mined, chart: Map, source: str, told: Sequence[Record]) -> Evidence:
    """For everything that was counted."""
    title = _("Event log: {events} events in {cases} journeys")
    return Evidence(
        map=chart.id,
        rank=rank_between("", ""),
        kind=EvidenceKind.EVENT_LOG,
        title=title.format(events=mined.events, cases=mined.cases),
        date=span(mined),
        source=clean_text(source),
        n=mined.cases,
        supports=tuple(record.id for record in told),
    )


def rows_kept(
    log: Log, chart: Map, source: str, touchpoints: Mapping[str, Touchpoint]
) -> tuple[Evidence, ...]:
    """The first rows, each for the touchpoint it tells of."""
    every = ((case, event) for case in log.cases for event in case.events)
    return tuple(
        Evidence(
            map=chart.id,
            rank=f"{rank_between('', '')}{rank}",
            kind=EvidenceKind.EVENT_LOG,
            title=shortened(f"{case.name}: {event.activity}", 200),
            date=day_told(begun_at(event)),
            source=_place(source, event),
            n=1,
            text=clean_text(event.told)[:LONGEST_TEXT],
            supports=tuple(_at(event, touchpoints)),
        )
        for (case, event), rank in ranked(islice(every, MOST_ROWS))
    )


def _at(event: Event, touchpoints: Mapping[str, Touchpoint]) -> Iterator[str]:
    if event.activity in touchpoints:
        yield touchpoints[event.activity].id


def _place(source: str, event: Event) -> str:
    return clean_text(f"{source}, {event.place}" if event.place else source)
