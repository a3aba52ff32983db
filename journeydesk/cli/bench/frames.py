"""Frames of the canvas."""

from __future__ import annotations

from journeydesk.cli.bench.measure import Row
from journeydesk.cli.bench.process import map_file, told_by

LARGE = 10_000  # cards from which the targets of a large map hold

# Of each row a target for a map of ordinary size and for a large one.
TARGETS: dict[str, tuple[float, float]] = {
    "repaint": (1.5, 1.5),
    "pan": (1.5, 2.0),
    "pan, 95 %": (6.0, 8.0),
    "drag": (0.5, 0.6),
    "keystroke to paint": (4.0, 4.0),
    "zoom in motion": (2.0, 2.0),
    "zoom settled": (12.0, 15.0),
    "marquee of 500": (1 / 3, 1 / 3),
}
KINDS = ("repaint", "pan", "drag", "keystroke", "zoom", "settle", "marquee")
UNDO_TARGETS = (60.0, 80.0)


def bench_frames(cards: int) -> list[Row]:
    """Each kind of frame against copying one pixmap of the view's size.

    The rubber band against a scene with an item for each card.
    """
    ratios = _ratios(cards, *KINDS)
    return [
        Row(f"{what} / {_peer(what)}", cards, ratios[what], targets[cards >= LARGE])
        for what, targets in TARGETS.items()
    ]


def bench_undo(cards: int) -> list[Row]:
    """Taking back a move of 500 cards, up to the painted view."""
    ratio = _ratios(cards, "undo")["undo"]
    return [Row("undo of 500 moved cards / floor", cards, ratio, UNDO_TARGETS[cards >= LARGE])]


def _peer(what: str) -> str:
    return "an item per card" if what == "marquee of 500" else "floor"


def _ratios(cards: int, *kinds: str) -> dict[str, float]:
    with map_file(cards) as file:
        found: dict[str, float] = told_by("journeydesk.ui.bench.frames", file, *kinds)
    return found
