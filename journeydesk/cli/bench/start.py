"""From nothing to the start page: processes of their own, for a second start in one is cheap."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from journeydesk.cli.bench.measure import Row
from journeydesk.cli.bench.process import told_by
from journeydesk.settings import Preferences, save_preferences

MODULE = "journeydesk.ui.bench.start"
WAYS = ("page", "bare")
ROUNDS = 9
TARGET = 1.3
RECENTS = 3


def bench_start(_cards: int) -> list[Row]:
    """CPU until the start page is on screen, against a bare PySide6 window; no map is opened."""
    with TemporaryDirectory() as folder:
        _list_maps(Path(folder))
        rounds = range(ROUNDS + 1)  # the first brings the files from the disk and compiles them
        pairs = [[told_by(MODULE, what, home=folder) for what in WAYS] for _round in rounds]
    page, bare = (median(taken) for taken in zip(*pairs[1:], strict=True))
    return [Row("process to start page / bare window", 0, page / bare, TARGET)]


def _list_maps(folder: Path) -> None:
    preferences = Preferences()
    for number in range(RECENTS):
        file = folder / f"A journey of some length {number}.journey"
        file.touch()
        preferences = preferences.with_recent(file)
    save_preferences(folder / "JourneyDesk" / "preferences.json", preferences)
