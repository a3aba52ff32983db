"""A file inside the PDF, bound to the whole document as what it was made from."""

from hashlib import md5
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString, PDFText

from journeydesk.paint.pdf_objects import put, stream
from journeydesk.paint.profile import Attached


def attach(document: Any, attached: Attached) -> None:
    """Among the attachments that readers list, and as an associated file (ISO 32000-2, 14.13)."""
    document.updateSignature(attached.data)
    specification = document.Reference(PDFDictionary(_specification(document, attached)))
    names = PDFDictionary({"Names": PDFArray([PDFString(attached.name), specification])})
    put(document.Catalog, "Names", PDFDictionary({"EmbeddedFiles": names}))
    put(document.Catalog, "AF", PDFArray([specification]))


def _specification(document: Any, attached: Attached) -> dict[str, Any]:
    file = _embedded(document, attached)
    return {
        "Type": PDFName("Filespec"),
        "F": PDFString(attached.name),
        "UF": PDFString(attached.name),
        "Desc": PDFString(attached.about),
        "AFRelationship": PDFName("Source"),
        "EF": PDFDictionary({"F": file, "UF": file}),
    }


def _embedded(document: Any, attached: Attached) -> Any:
    checksum = md5(attached.data, usedforsecurity=False).digest()
    parameters = {"Size": len(attached.data), "CheckSum": PDFText(checksum, enc="raw")}
    return stream(
        document,
        attached.data,
        Type=PDFName("EmbeddedFile"),
        Subtype="/" + attached.mime.replace("/", "#2F"),  # PDFName would write # as #23
        Params=PDFDictionary(parameters),
    )
