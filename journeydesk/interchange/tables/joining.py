"""Tables of one text that are one journey: chapters of it, or views of the same stages.

Sheets of a workbook are not: there each is a journey of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from journeydesk.interchange.choices import Layout
from journeydesk.interchange.tables.grid import Grid, GridRow, under
from journeydesk.interchange.tables.roles import one


def joined(grids: Sequence[Grid]) -> tuple[Grid, ...]:
    """Each with the one before it, where that is the same journey."""
    found: list[Grid] = []
    for grid in grids:
        if found and _goes_on(found[-1], grid):
            found[-1] = _with(found[-1], grid, moved=len(found[-1].stages))
        elif found and _has_same_stages(found[-1], grid):
            found[-1] = _with(found[-1], grid, moved=0)
        else:
            found.append(grid)
    return tuple(found)


def _goes_on(first: Grid, second: Grid) -> bool:
    """Most headings the same, and no stage."""
    ours, theirs = ({one(h.text) for h in grid.headings} for grid in (first, second))
    is_like = first.layout is second.layout is not Layout.STAGES_ACROSS
    is_most = 2 * len(ours & theirs) > max(1, min(len(ours), len(theirs)))
    return is_like and is_most and not {*first.stages} & {*second.stages}


def _has_same_stages(first: Grid, second: Grid) -> bool:
    """As many, each called as in an overview or longer ("4. Access / Setup"); no lane twice."""
    ours, theirs = ({one(h.text) for h in grid.headings} for grid in (first, second))
    pairs = zip(first.stages, second.stages, strict=False)
    is_same = all(one(short) in one(long) for short, long in pairs)
    return len(first.stages) == len(second.stages) and is_same and not ours & theirs


def _with(first: Grid, second: Grid, moved: int) -> Grid:
    """The rows of the second below those of the first, their stages `moved` on."""
    own = {one(heading.text) for heading in first.headings}
    new = tuple(heading for heading in second.headings if one(heading.text) not in own)
    headings = (*first.headings, *new)
    texts, theirs = [h.text for h in headings], [h.text for h in second.headings]
    more = [GridRow(row.stage + moved, under(texts, theirs, row.cells)) for row in second.rows]
    rows = [replace(row, cells=(*row.cells, *[""] * len(new))) for row in first.rows]
    return replace(
        first,
        title="",
        stages=(*first.stages, *second.stages[: len(second.stages) if moved else 0]),
        headings=headings,
        rows=(*rows, *more),
        has_steps=first.has_steps or second.has_steps,
        has_dividers=first.has_dividers or second.has_dividers,
    )
