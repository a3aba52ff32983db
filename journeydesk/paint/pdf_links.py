"""Links on a page: where to click, and where that leads."""

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from journeydesk.drawing import Rect
from journeydesk.i18n import _
from journeydesk.paint.page import Page
from journeydesk.paint.pdf_boxes import corners

PRINTED = 4  # as PDF/A and PDF/UA want every annotation


def add_link(document: Any, address: str, places: Sequence[Rect], page: Page, key: int) -> Any:
    """A reference to the annotation (ISO 32000-1, 12.5.6.5); `places` are in the drawing's points.

    `key` leads readers to its element.
    """
    boxes = [corners(page.on_sheet(place), page) for place in places]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    quads = [n for x0, y0, x1, y1 in boxes for n in (x0, y1, x1, y1, x0, y0, x1, y0)]
    entries = {
        "Type": PDFName("Annot"),
        "Subtype": PDFName("Link"),
        "Rect": PDFArray([min(lefts), min(bottoms), max(rights), max(tops)]),
        "QuadPoints": PDFArray(quads),
        "Border": PDFArray([0, 0, 0]),
        "F": PRINTED,
        "Contents": PDFString(_("Open {address}").format(address=address)),
        "A": PDFDictionary({"S": PDFName("URI"), "URI": PDFString(_ascii(address))}),
        "StructParent": key,
    }
    return document.Reference(PDFDictionary(entries))


def _ascii(address: str) -> str:
    """What is not ASCII in percent signs, as of RFC 3987, 3.1."""
    return "".join(
        [c if c.isascii() else "".join(f"%{byte:02X}" for byte in c.encode()) for c in address]
    )
