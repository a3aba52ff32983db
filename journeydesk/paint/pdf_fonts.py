"""Character codes for the glyphs of a file.

reportlab maps characters to glyphs, one to one; shaped text is neither. So each face becomes one
composite font whose codes stand for pairs of a glyph and the text it stands for: every code has
one answer to "which glyph?" and one to "which text?", and copying and searching work.
"""

from collections.abc import Iterator
from typing import NamedTuple

from journeydesk.drawing import Face
from journeydesk.fonts import advance


class Code(NamedTuple):
    """A glyph with its text; `digits` is its code in hexadecimal, `width` in 1/1000 em."""

    digits: str
    width: float


class Codes(dict[tuple[int, str], Code]):
    """The codes of one face, by (glyph, text): given out on first use, from 1 upwards.

    In a CFF font a code leads to the glyph of that id and no other, so there the glyph's id is
    its code, and what shares a glyph reads as the first of it: radicals as their ideographs.
    `name` is what content streams call its font; `marks` are the glyphs drawn without a code.
    """

    def __init__(self, face: Face, name: str) -> None:
        super().__init__()
        self.face = face
        self.name = name
        self.marks: dict[int, str] = {}  # what content streams call their outlines
        self._widths: dict[int, float] = {}

    def __missing__(self, pair: tuple[int, str]) -> Code:
        glyph, _text = pair
        number = glyph if self.face.is_cff else len(self) + 1
        code = self[pair] = Code(f"{number:04X}", self.width(glyph))
        return code

    def texts(self) -> dict[str, str]:
        """What each code stands for."""
        found: dict[str, str] = {}
        for (_glyph, text), code in self.items():
            found.setdefault(code.digits, text)
        return found

    def width(self, glyph: int) -> float:
        """In 1/1000 em."""
        if glyph not in self._widths:
            self._widths[glyph] = round(advance(self.face, glyph) * 1000 / self.face.upem, 3)
        return self._widths[glyph]

    def mark(self, glyph: int) -> str:
        return self.marks.setdefault(glyph, f"{self.name}.{glyph}")


class Fonts(dict[Face, Codes]):
    """The faces of one file, each with its codes."""

    def __missing__(self, face: Face) -> Codes:
        codes = self[face] = Codes(face, f"J{len(self)}")
        return codes

    def marks(self) -> Iterator[str]:
        """The names of all marks so far."""
        for codes in self.values():
            yield from codes.marks.values()
