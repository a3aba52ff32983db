"""What is in a document, for those who only want to know."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from journeydesk.document.connection import connect
from journeydesk.document.opening import open_document
from journeydesk.model import Map, Records


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts are by record type; `history` is the number of entries in the log."""

    records: Records
    maps: tuple[Map, ...]
    counts: dict[str, int]
    revision: int
    history: int
    size: int  # bytes
    app: str
    created: str


def describe(path: Path) -> Summary:
    """Raises InputRefused where the document cannot be opened."""
    document = open_document(path)
    try:
        records = document.records
        history = len(document.entries())
    finally:
        document.close()
    connection = connect(path, read_only=True)
    try:
        query = "SELECT revision, app, created FROM doc"
        revision, app, created = connection.execute(query).fetchone()
    finally:
        connection.close()
    return Summary(
        records=records,
        maps=records.at(Map),
        counts=dict(Counter(record.type_name() for record in records)),
        revision=revision,
        history=history,
        size=path.stat().st_size,
        app=app,
        created=created,
    )
