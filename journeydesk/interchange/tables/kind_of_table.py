"""What a table is: a journey, an event log, evidence or notes, by its headings and contents."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import PurePath

from journeydesk.errors import InputRefused
from journeydesk.interchange.evidence.recognising import looks_like_evidence
from journeydesk.interchange.logs.likeness import looks_like_a_log
from journeydesk.interchange.look import Table
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.layouts import best_fit
from journeydesk.interchange.tables.note_columns import looks_like_notes
from journeydesk.interchange.tables.reading import tables_in
from journeydesk.interchange.tables.tidying import tidied
from journeydesk.interchange.transcripts.reader import is_conversation

_LOOKED_AT = 3_000  # rows: in a log by time, cases come again late
_OF_A_JOURNEY = 300  # rows: trying all layouts on 3,000 took 3 s
_OF_A_CELL = 500  # characters
_LIKELY = 0.3
_OF_TEXTS = {".txt", ".text", ".md", ".markdown", ".mmd", ".mermaid", ".pdf", ".json", ".xml"}


def looks_like_a_journey(table: Table) -> float:
    """From 0 to 1; the first row is taken for its headings."""
    fit = best_fit(tidied(replace(table, rows=table.rows[:_OF_A_JOURNEY])), {})
    return min(1.0, fit.score) if fit.is_journey else 0.0


# By the names of FORMATS; the first of equals wins.
_LIKENESS: Mapping[str, Callable[[Table], float]] = {
    "table": looks_like_a_journey,
    "log": looks_like_a_log,
    "evidence": looks_like_evidence,
    "notes": looks_like_notes,
}


def kind_of_table(source: Source) -> str:
    """The name of its format, "transcript" or "prose"; what is nothing else is read as a journey.

    Raises InputRefused where there is no table in it.
    """
    try:
        tables = [_beginnings(table) for table in tables_in(source, _LOOKED_AT).tables]
    except InputRefused:
        if is_conversation(source):
            return "transcript"
        raise
    scores = {
        name: max((likeness(table) for table in tables), default=0.0)
        for name, likeness in _LIKENESS.items()
    }
    best = max(scores, key=lambda name: scores[name])
    is_list = all(len(row) == 1 for table in tables for row in table.rows[:1])
    if (is_list or scores[best] < _LIKELY) and is_conversation(source):
        return "transcript"
    if scores[best] < _LIKELY:
        best = "table"
    return "prose" if is_list and best in ("notes", "table") and _is_text(source) else best


def _is_text(source: Source) -> bool:
    """Its name promises no table: lines of it are a letter, and not notes."""
    return PurePath(source.name).suffix.lower() in _OF_TEXTS


def _beginnings(table: Table) -> Table:
    """Of its cells: what they are is seen in these, and pages of text in each took 5 s."""
    rows = (tuple(cell[:_OF_A_CELL] for cell in row) for row in table.rows)
    return replace(table, rows=tuple(rows))
