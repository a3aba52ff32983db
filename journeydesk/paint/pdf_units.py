"""Sheets of more than 5,080 mm, measured in a larger unit than points (ISO 32000-1, 14.11.1).

Acrobat and RIPs heed it; poppler 22.12 and pdfium show such a sheet too small.
"""

from dataclasses import replace
from math import ceil

from journeydesk.drawing import Rect
from journeydesk.paint.page import Page

# Acrobat shows larger pages blank, though every other reader tried shows them.
LONGEST_PDF_SIDE = 14_400.0


def unit_of(page: Page) -> float:
    """In points, in tenths: 1 for all that are not too long."""
    return max(1.0, ceil(10 * max(page.width, page.height) / LONGEST_PDF_SIDE) / 10)


def measured_in(page: Page, unit: float) -> Page:
    """The sheet with its lengths in that unit, but for its marks."""
    return replace(
        page,
        width=page.width / unit,
        height=page.height / unit,
        scale=page.scale / unit,
        x=page.x / unit,
        y=page.y / unit,
        shown=_rect_in(page.shown, unit),
        trim=_rect_in(page.trim, unit),
        bleed=_rect_in(page.bleed, unit),
    )


def _rect_in(rect: Rect | None, unit: float) -> Rect | None:
    return rect and Rect(*[value / unit for value in rect])
