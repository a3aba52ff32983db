"""Marks as forms: drawn like text, and none to readers."""

from collections.abc import Iterable
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFZCompress,
)

from journeydesk.drawing import PathCommand
from journeydesk.fonts import outline
from journeydesk.paint.pdf_fonts import Codes
from journeydesk.paint.pdf_syntax import form_name, path_operators


def add_marks(document: Any, codes: Codes) -> None:
    """The outlines of a face's marks, in font units."""
    for glyph, name in codes.marks.items():
        path = outline(codes.face, glyph)
        entries = {
            "Type": PDFName("XObject"),
            "Subtype": PDFName("Form"),
            "BBox": PDFArray(_extents(path)),
            "Resources": PDFDictionary(),
        }
        content = f"{path_operators(path)} f".encode()
        form = PDFStream(PDFDictionary(entries), content, [PDFZCompress])
        document.Reference(form, form_name(name))


def _extents(path: Iterable[PathCommand]) -> list[float]:
    """Left, bottom, right and top of all points."""
    numbers = [float(number) for _name, *numbers in path for number in numbers]
    xs, ys = numbers[::2], numbers[1::2]
    return [min(xs), min(ys), max(xs), max(ys)]
