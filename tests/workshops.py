"""Worksheets of made-up maps, and what stands on them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from journeydesk.charts.worksheets import WORKSHEETS, Area, Workshop
from journeydesk.drawing import Drawing, Glyphs, Group, text_runs
from journeydesk.export import Sheet, free_size
from journeydesk.fonts import Ruler
from journeydesk.layout import Memo
from journeydesk.model import Records
from journeydesk.theme import load_theme

SLACK = 0.01  # points, of rounding


@cache
def memo(*, is_mirrored: bool = False) -> Memo:
    return Memo(Ruler(), load_theme("light"), is_mirrored=is_mirrored)


def drawn(
    name: str,
    records: Records,
    sheet: Sheet,
    *,
    shown: Records | None = None,
    is_mirrored: bool = False,
) -> list[Drawing]:
    free = free_size(sheet)
    assert free
    workshop = Workshop.of(records, shown or records, "m", memo(is_mirrored=is_mirrored))
    return WORKSHEETS[name].draw(workshop, Area.of(free))


def groups(drawings: list[Drawing]) -> Iterator[Group]:
    for drawing in drawings:
        for block in drawing.blocks:
            yield from block.groups


def inked(drawings: list[Drawing]) -> str:
    """All that can be read, without blanks: lines lose those they end at."""
    runs = (run.text for drawing in drawings for run in text_runs(drawing))
    return "".join("".join(runs).split())


def is_within(drawing: Drawing) -> bool:
    """True where each group lies on the sheet, and all words in their group."""
    for group in groups([drawing]):
        x, y, w, h = group.bounds
        on_sheet = x >= -SLACK and x + w <= drawing.width + SLACK
        on_sheet = on_sheet and y >= -SLACK and y + h <= drawing.height + SLACK
        words = [op for op in group.ops if isinstance(op, Glyphs)]
        inside = all(
            op.x >= -SLACK and op.x + op.run.advance <= w + SLACK and op.y <= h + SLACK
            for op in words
        )
        if not (on_sheet and inside):
            return False
    return True
