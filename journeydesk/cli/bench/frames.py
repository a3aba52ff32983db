"""Frames of the canvas."""

from __future__ import annotations

from journeydesk.cli.bench.measure import Row
from journeydesk.cli.bench.process import map_file, told_by

LARGE = 10_000  # cards from which the targets of a large map hold

# Of a frame against the floor: for a map of ordinary size, and for a large one.
TARGETS: dict[str, tuple[float, float]] = {
    "repaint": (1.5, 1.5),
    "pan": (1.5, 2.0),
    "drag": (0.5, 0.6),
    "zoom in motion": (2.0, 2.0),
    "zoom settled": (12.0, 15.0),
}
UNDO_TARGETS = (60.0, 80.0)


def bench_frames(cards: int) -> list[Row]:
    """Each kind of frame against copying one pixmap of the view's size."""
    taken = _taken(cards)
    return [
        Row(f"{what} / floor", cards, taken[what] / taken["floor"], targets[cards >= LARGE])
        for what, targets in TARGETS.items()
    ]


def bench_undo(cards: int) -> list[Row]:
    """Taking back a move of 500 cards, up to the painted view."""
    taken = _taken(cards)
    ratio = taken["undo"] / taken["floor"]
    return [Row("undo of 500 moved cards / floor", cards, ratio, UNDO_TARGETS[cards >= LARGE])]


def _taken(cards: int) -> dict[str, float]:
    """CPU seconds by kind of frame."""
    with map_file(cards) as file:
        found: dict[str, float] = told_by("journeydesk.ui.bench_frames", file)
    return found
