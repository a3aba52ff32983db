"""The outlines of a font in a PDF, and how its codes lead to them (ISO 32000-1, 9.7.4)."""

import struct
from collections.abc import Mapping
from typing import Any, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFArray, PDFName

from journeydesk.fonts import subset_cff, subset_font
from journeydesk.paint.pdf_fonts import Codes
from journeydesk.paint.pdf_objects import stream


class Program(NamedTuple):
    """A subset, and what the dictionaries around it say of it."""

    data: bytes
    file: dict[str, Any]  # of the font descriptor
    font: dict[str, Any]  # of the descendant font


def program(document: Any, codes: Codes) -> Program:
    """The glyphs that have codes, and no others."""
    return _cff(document, codes) if codes.face.is_cff else _truetype(document, codes)


def _truetype(document: Any, codes: Codes) -> Program:
    """Codes from 1 upwards, with a map to the glyphs."""
    data, new_glyphs = subset_font(codes.face, sorted({glyph for glyph, _text in codes}))
    return Program(
        data,
        {"FontFile2": stream(document, data, Length1=len(data))},
        {
            "Subtype": PDFName("CIDFontType2"),
            "CIDToGIDMap": stream(document, _glyph_map(codes, new_glyphs)),
            "W": PDFArray([1, PDFArray([code.width for code in codes.values()])]),
        },
    )


def _glyph_map(codes: Codes, new_glyphs: Mapping[int, int]) -> bytes:
    """Two bytes a code: its glyph in the subset; code 0 is the missing glyph."""
    return struct.pack(f">{len(codes) + 1}H", 0, *(new_glyphs[glyph] for glyph, _text in codes))


def _cff(document: Any, codes: Codes) -> Program:
    """Codes are ids of glyphs; those as wide as an ideograph are not in the list of widths."""
    widths = {int(code.digits, 16): code.width for code in codes.values()}
    narrow = {id_: width for id_, width in sorted(widths.items()) if width != 1000}
    data = subset_cff(codes.face, widths)
    return Program(
        data,
        {"FontFile3": stream(document, data, Subtype=PDFName("CIDFontType0C"))},
        {
            "Subtype": PDFName("CIDFontType0"),
            "DW": 1000,
            "W": PDFArray([n for id_, width in narrow.items() for n in (id_, PDFArray([width]))]),
        },
    )
