"""From nothing to the start page."""

from __future__ import annotations

from statistics import median

from journeydesk.cli.bench.measure import Row
from journeydesk.cli.bench.process import told_by

ROUNDS = 5
TARGET = 1.3


def bench_start(_cards: int) -> list[Row]:
    """CPU until the start page is on screen, against a bare PySide6 window; no map is opened."""
    rounds = range(ROUNDS + 1)  # the first brings the files from the disk
    pairs = [(_seconds("page"), _seconds("bare")) for _round in rounds][1:]
    page, bare = (median(taken) for taken in zip(*pairs, strict=True))
    return [Row("process to start page / bare window", 0, page / bare, TARGET)]


def _seconds(what: str) -> float:
    return float(told_by("journeydesk.ui.bench_start", what))
