"""The boxes of a page: the sheet, where it is cut, and how far ink goes beyond the cut."""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray

from journeydesk.drawing import Rect
from journeydesk.paint.page import Page


def set_boxes(pdf_page: Any, page: Page) -> None:
    """Trim and bleed where they are not the sheet (ISO 32000-1, 14.11.2)."""
    if page.trim:
        pdf_page.TrimBox = PDFArray(corners(page.trim, page))
        pdf_page.BleedBox = PDFArray(corners(page.bleed or page.trim, page))


def corners(rect: Rect, page: Page) -> list[float]:
    """Lower left and upper right of a part of the sheet, y up."""
    found = (rect.x, page.height - rect.bottom, rect.right, page.height - rect.y)
    return [round(value, 4) for value in found]
