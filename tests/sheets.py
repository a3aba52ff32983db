"""Maps on sheets of paper, and what is seen on them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from journeydesk.app.exporting import Export, pages_for
from journeydesk.drawing import Glyphs, Rect
from journeydesk.export import Sheet
from journeydesk.layout.metrics import CARD_STYLE
from journeydesk.model import Map, Records
from journeydesk.paint import MM, Page

DAY = date(2026, 11, 25)


def sheet_of(records: Records, sheet: Sheet, **asked: object) -> Page:
    """The first map on its sheet."""
    request = Export(Path("map.pdf"), sheet, records.at(Map)[0].id, **asked)  # type: ignore[arg-type]
    [page] = pages_for(records, request)
    return page


def type_on(page: Page) -> float:
    """Of cards, in points on paper."""
    return CARD_STYLE.size * page.scale


def lines_on(page: Page) -> Iterator[tuple[str, Rect]]:
    """Every run of text, with its place on the sheet: its line as high as its size."""
    for block in page.drawing.blocks:
        for group in block.groups:
            x, y = block.bounds.x + group.bounds.x, block.bounds.y + group.bounds.y
            for op in group.ops:
                if isinstance(op, Glyphs):
                    size = op.run.size
                    line = Rect(x + op.x, y + op.y - size, op.run.advance, size)
                    yield (
                        op.run.text,
                        Rect(*(page.scale * side for side in line)).moved(page.x, page.y),
                    )


def words_on(page: Page) -> str:
    """All that is said on it, a blank between two runs."""
    return " ".join(" ".join(text for text, _place in lines_on(page)).split())


def is_within_margins(page: Page, sheet: Sheet) -> bool:
    margin = sheet.margin_mm * MM - 1.0
    return all(
        margin <= place.x
        and place.right <= page.width - margin
        and margin <= place.y
        and place.bottom <= page.height - margin
        for text, place in lines_on(page)
        if text.strip()
    )


def fills(page: Page, sheet: Sheet) -> bool:
    """True where the drawing reaches from margin to margin, both ways."""
    free = [side - 2 * sheet.margin_mm * MM for side in (page.width, page.height)]
    drawn = [side * page.scale for side in (page.drawing.width, page.drawing.height)]
    return all(abs(a - b) < 0.1 for a, b in zip(free, drawn, strict=True))
