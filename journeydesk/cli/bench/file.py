"""The document: opening it, and one action made durable."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from journeydesk.cli.bench.maps import make_records
from journeydesk.cli.bench.measure import CPU, WALL, Row, medians
from journeydesk.cli.bench.process import told_by
from journeydesk.commands import retext
from journeydesk.document import create_document
from journeydesk.document.checking import check_at
from journeydesk.document.connection import connect
from journeydesk.document.creating import NewLog
from journeydesk.document.log import change_row
from journeydesk.document.schema import TABLES
from journeydesk.document.seal import NO_CHAIN
from journeydesk.model import Card, Record
from journeydesk.store import Entry, Store

ROUNDS = 5
SAVES = 40
PAGE = b"\0" * 4096
WRITES = 5  # what a transaction with a DELETE journal cannot do without


def bench_open(cards: int) -> list[Row]:
    """To the first picture, and the whole check that comes before the first change."""
    return [_first_picture(cards), _whole_check(cards)]


def _first_picture(cards: int) -> Row:
    """A document that was open before, against its rows read with SQLite."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bench.journey"
        create_document(path, make_records(cards)).close()
        taken = told_by("journeydesk.ui.bench.open", str(path))
    ratio = taken["opened"] / taken["rows"]
    return Row("open to the first picture / rows alone", cards, ratio, 4.0)


def _whole_check(cards: int) -> Row:
    """Pages, references, digest and chain, with two changes a card in the log.

    Of 10,000 cards and 20,000 changes it took 181 ms, reading the same rows 60: the 300 ms CPU
    that it may take there are five times that.
    """
    records = make_records(cards)
    log = NewLog(tuple(_edits(records)), ())
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bench.journey"
        create_document(path, records, log=log).close()
        ours, peer = medians(ROUNDS, CPU, partial(check_at, path), partial(_read_rows, path))
    return Row("whole check, two changes a card / rows alone", cards, ours / peer, 5.0)


def _edits(records: Sequence[Record]) -> Iterator[tuple[object, ...]]:
    """Rows of the log; making the document seals them."""
    cards = [record for record in records if isinstance(record, Card)]
    for seq, card in enumerate((*cards, *cards), 1):
        edited = card.model_copy(update={"text": f"{card.text}, edited {seq} times"})
        entry = Entry(seq, "2026-01-02T10:00:00+00:00", "Ann", "Change text")
        yield *change_row(entry, {card.id: (card, edited)}), NO_CHAIN


def _read_rows(path: Path) -> None:
    with closing(connect(path, read_only=True)) as connection:
        for table in TABLES:
            connection.execute(f"SELECT * FROM {table}").fetchall()


def bench_save(cards: int) -> list[Row]:
    """One action until it is durable, against five pages written and synced, in one folder."""
    with TemporaryDirectory() as folder:
        document = create_document(Path(folder) / "bench.journey", make_records(cards))
        store, numbers = Store(document.records, document), count()

        def act() -> None:
            with store.transaction("Edit") as tx:
                retext(tx, "card-0", f"edited {next(numbers)} times")
            document.flush()

        with (Path(folder) / "pages").open("wb", buffering=0) as pages:
            ours, peer = medians(SAVES, WALL, act, lambda: _write_pages(pages.fileno()))
        document.close()
    return [Row("one action, durable / 5 × (4 KiB + sync)", cards, ours / peer, 1.5)]


def _write_pages(descriptor: int) -> None:
    sync = getattr(os, "fdatasync", os.fsync)  # macOS has the latter alone
    for _write in range(WRITES):
        os.write(descriptor, PAGE)
        sync(descriptor)
