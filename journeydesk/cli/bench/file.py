"""The document: opening it, and one action made durable."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from journeydesk.cli.bench.maps import make_records
from journeydesk.cli.bench.measure import WALL, Row, medians
from journeydesk.cli.bench.process import told_by
from journeydesk.commands import retext
from journeydesk.document import create_document
from journeydesk.store import Store

ROUNDS = 5
SAVES = 40
PAGE = b"\0" * 4096
WRITES = 5  # what a transaction with a DELETE journal cannot do without


def bench_open(cards: int) -> list[Row]:
    """A document that was open before, to its first picture, against its rows read with SQLite."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bench.journey"
        create_document(path, make_records(cards)).close()
        taken = told_by("journeydesk.ui.bench.open", str(path))
    ratio = taken["opened"] / taken["rows"]
    return [Row("open to the first picture / rows alone", cards, ratio, 4.0)]


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
