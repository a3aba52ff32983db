"""The objects of a PDF file that reportlab has no words for."""

from typing import Any

from reportlab.pdfbase.pdfdoc import (
    NoEncryption,
    PDFDictionary,
    PDFObject,
    PDFStream,
    PDFZCompress,
)


class _Data(bytes, PDFObject):  # type: ignore[misc]
    """As long as it is, but followed by a line end where it is written."""

    def format(self, document: Any) -> bytes:
        return self + b"\n"


class LineEnds(NoEncryption):  # type: ignore[misc]
    """Ends the data of streams, which reportlab does not and PDF/A asks for (19005-2, 6.1.7.1).

    As a document's way to encrypt: the one thing every stream goes through.
    """

    def encode(self, data: bytes) -> bytes:
        return _Data(data)


def stream(document: Any, content: bytes, **entries: Any) -> Any:
    """A reference to a compressed stream with these entries beside its length and filter."""
    return document.Reference(PDFStream(PDFDictionary(entries), content, [PDFZCompress]))


def put(what: Any, name: str, value: Any) -> None:
    """An entry of the catalog or of a page; reportlab writes only those whose names it knows."""
    if name not in what.__NoDefault__:
        what.__NoDefault__ = [*what.__NoDefault__, name]
    setattr(what, name, value)
