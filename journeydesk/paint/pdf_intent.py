"""The output intent: which colours a PDF's numbers mean."""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from journeydesk.paint.pdf_objects import put, stream
from journeydesk.paint.srgb import NAME, srgb_profile


def add_intent(document: Any) -> None:
    """sRGB (ISO 32000-1, 14.11.5), under the name that PDF/A gives it."""
    intent = {
        "Type": PDFName("OutputIntent"),
        "S": PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": PDFString(NAME),
        "Info": PDFString(NAME),
        "DestOutputProfile": stream(document, srgb_profile(), N=3),
    }
    put(document.Catalog, "OutputIntents", PDFArray([PDFDictionary(intent)]))
