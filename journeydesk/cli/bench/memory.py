"""What a map takes of the machine's memory."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from journeydesk.cli.bench.maps import make_records
from journeydesk.cli.bench.measure import Row
from journeydesk.cli.bench.process import told_by
from journeydesk.document import create_document

MODULE = "journeydesk.ui.bench.memory"
MEGABYTES = 60.0
OF_LARGE = 250.0
LARGE = 10_000  # cards from which the target of a large map holds


WHEN = ("with the map shown", "after a look around")


def bench_memory(cards: int) -> list[Row]:
    """MB above a bare PySide6 window of the same size; nothing where the system does not tell."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bench.journey"
        create_document(path, make_records(cards)).close()
        whats = (str(path), str(path), "bare")  # the first compiles, which no installed one does
        _first, ours, [bare] = (told_by(MODULE, what, home=folder) for what in whats)
    if bare is None:
        return []
    target = OF_LARGE if cards >= LARGE else MEGABYTES
    return [
        Row(f"MB above a bare window, {when}", cards, (taken - bare) / 1e6, target)
        for when, taken in zip(WHEN, ours, strict=True)
    ]
