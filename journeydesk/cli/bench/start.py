"""From nothing to the start page: processes of their own, for a second start in one is cheap."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from journeydesk.cli.bench.measure import Row
from journeydesk.settings import Preferences, save_preferences

ROUNDS = 9
TARGET = 1.3
RECENTS = 6


def bench_start(_cards: int) -> list[Row]:
    """CPU until the start page is on screen, against a bare PySide6 window; no map is opened."""
    with TemporaryDirectory() as folder:
        environment = _environment(Path(folder))
        _list_maps(Path(folder))
        rounds = range(ROUNDS + 1)  # the first brings the files from the disk and compiles them
        pairs = [[_seconds(what, environment) for what in ("page", "bare")] for _round in rounds]
    page, bare = (median(taken) for taken in zip(*pairs[1:], strict=True))
    return [Row("process to start page / bare window", 0, page / bare, TARGET)]


def _environment(folder: Path) -> dict[str, str]:
    """As installed, with bytecode; a user with some maps; the same with and without a screen."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return kept | {
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        **dict.fromkeys(("XDG_CONFIG_HOME", "APPDATA"), str(folder)),
    }


def _list_maps(folder: Path) -> None:
    preferences = Preferences()
    for number in range(RECENTS):
        file = folder / f"A journey of some length {number}.journey"
        file.touch()
        preferences = preferences.with_recent(file)
    save_preferences(folder / "JourneyDesk" / "preferences.json", preferences)


def _seconds(what: str, environment: dict[str, str]) -> float:
    command = [sys.executable, "-m", "journeydesk.ui.bench_start", what]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return float(run.stdout)
