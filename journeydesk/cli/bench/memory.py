"""What a map takes of the machine's memory."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from journeydesk.cli.bench.maps import make_records
from journeydesk.cli.bench.measure import Row
from journeydesk.cli.bench.process import told_by
from journeydesk.document import create_document

MEGABYTES = 60.0
OF_LARGE = 250.0
LARGE = 10_000  # cards from which the target of a large map holds


def bench_memory(cards: int) -> list[Row]:
    """A window with the map against a bare PySide6 window; nothing where no system tells."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bench.journey"
        create_document(path, make_records(cards)).close()
        ours, bare = (told_by("journeydesk.ui.bench_memory", what) for what in (str(path), "bare"))
    if ours is None or bare is None:
        return []
    target = OF_LARGE if cards >= LARGE else MEGABYTES
    return [Row("window with the map, MB above a bare one", cards, (ours - bare) / 1e6, target)]
