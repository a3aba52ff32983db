"""Things one after the other, in as many rows as they need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from journeydesk.drawing import Group, Rect, rounded

APART, ROW_GAP = 20.0, 5.0


def flowed(groups: Sequence[Group], width: float, top: float) -> list[Group]:
    """Groups from the left, each in the middle of its row's height; the first row is at `top`."""
    found: list[Group] = []
    for row in _rows(groups, width):
        height = max(group.bounds.h for group in row)
        x = 0.0
        for group in row:
            size = group.bounds
            y = rounded(top + (height - size.h) / 2)
            found.append(replace(group, bounds=Rect(x, y, size.w, size.h)))
            x = rounded(x + size.w + APART)
        top += height + ROW_GAP
    return found


def _rows(groups: Sequence[Group], width: float) -> list[list[Group]]:
    rows: list[list[Group]] = []
    taken = 0.0
    for group in groups:
        if not rows or taken + group.bounds.w > width:
            rows.append([])
            taken = 0.0
        rows[-1].append(group)
        taken += group.bounds.w + APART
    return rows
