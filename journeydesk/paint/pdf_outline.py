"""Where to jump to: bookmarks for what a drawing has places of, and the names of the sheets."""

from collections.abc import Sequence
from typing import Any

from journeydesk.drawing import Place
from journeydesk.paint.page import Page
from journeydesk.paint.pdf_boxes import corners


def add_bookmarks(canvas: Any, page: Page, number: int, *, is_alone: bool) -> None:
    """Of the page that is being drawn, below its title where there are other drawings."""
    structure = page.drawing.structure
    if structure is None:
        return
    level = 0
    if not is_alone:
        key = f"sheet {number}"
        canvas.bookmarkPage(key, fit="Fit")
        canvas.addOutlineEntry(structure.title, key, 0, closed=True)
        level = 1
    _add(canvas, page, structure.places, f"{number}", level)


def _add(canvas: Any, page: Page, places: Sequence[Place], above: str, level: int) -> None:
    for i, place in enumerate(places):
        key, area = f"{above}.{i}", page.on_sheet(place.area)
        if page.shown and not page.shown.contains(*area.center):
            continue
        left, bottom, right, top = corners(area, page)
        canvas.bookmarkPage(key, fit="FitR", left=left, bottom=bottom, right=right, top=top)
        canvas.addOutlineEntry(place.title, key, level, closed=bool(place.places))
        _add(canvas, page, place.places, key, level + 1)


def add_labels(canvas: Any, pages: Sequence[Page]) -> None:
    """What readers call the sheets, where one has a name; its number for one without."""
    if any(page.label for page in pages):
        for i, page in enumerate(pages):
            if page.label:
                canvas.addPageLabel(i, prefix=page.label)
            else:
                canvas.addPageLabel(i, style="ARABIC", start=i + 1)
