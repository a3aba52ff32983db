"""The objects of an embedded font: Type 0 over TrueType outlines, subset, with its text."""

from hashlib import md5
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFString,
)

from journeydesk.drawing import Face
from journeydesk.paint.pdf_fonts import Codes
from journeydesk.paint.pdf_objects import stream
from journeydesk.paint.pdf_programs import Program, program

# Follow-on glyphs stand for no text of their own; readers print the bare code of those that are
# left out, and take this one for nothing.
_NO_TEXT = "\u200b"
_SYMBOLIC = 4


def font_object(document: Any, codes: Codes) -> Any:
    """A reference to the font, complete; call it when no further code will be given out."""
    subset = program(document, codes)
    document.updateSignature(subset.data)
    name = PDFName(f"{_subset_tag(subset.data)}+{codes.face.key}")
    font = {
        "Type": PDFName("Font"),
        "Subtype": PDFName("Type0"),
        "BaseFont": name,
        "Encoding": PDFName("Identity-H"),
        "DescendantFonts": PDFArray([_descendant(document, codes.face, name, subset)]),
        "ToUnicode": stream(document, _to_unicode(codes).encode()),
    }
    return document.Reference(PDFDictionary(font))


def _descendant(document: Any, face: Face, name: str, subset: Program) -> Any:
    system = {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
    font = {
        "Type": PDFName("Font"),
        "BaseFont": name,
        "CIDSystemInfo": PDFDictionary(system),
        "FontDescriptor": document.Reference(_descriptor(face, name, subset)),
        **subset.font,
    }
    return document.Reference(PDFDictionary(font))


def _descriptor(face: Face, name: str, subset: Program) -> PDFDictionary:
    """Readers that use the embedded outlines ignore most of it, but insist that it is there."""
    return PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": name,
            "Flags": _SYMBOLIC,
            "FontBBox": PDFArray([-1000, round(-1000 * face.descent), 3000, 1200]),
            "ItalicAngle": -12 if "Italic" in face.key else 0,
            "Ascent": round(1000 * face.ascent),
            "Descent": round(-1000 * face.descent),
            "CapHeight": 714,
            "StemV": 80,
            **subset.file,
        }
    )


def _subset_tag(data: bytes) -> str:
    """Six capitals that differ where subsets differ (ISO 32000-1, 9.6.4)."""
    return "".join(
        chr(ord("A") + byte % 26) for byte in md5(data, usedforsecurity=False).digest()[:6]
    )


def _to_unicode(codes: Codes) -> str:
    """The CMap from codes to text (ISO 32000-1, 9.10.3), at most 100 rows a block."""
    rows = [
        f"<{digits}> <{(text or _NO_TEXT).encode('utf-16-be').hex()}>"
        for digits, text in codes.texts().items()
    ]
    blocks = [rows[at : at + 100] for at in range(0, len(rows), 100)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <FFFF> endcodespacerange",
            *("\n".join([f"{len(rows)} beginbfchar", *rows, "endbfchar"]) for rows in blocks),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        ]
    )
