"""Character codes for the glyphs of a file.

reportlab maps characters to glyphs, one to one; shaped text is neither. So each face becomes one
composite font whose codes stand for pairs of a glyph and the text it stands for: every code has
one answer to "which glyph?" and one to "which text?", and copying and searching work.
"""

from typing import NamedTuple

from journeydesk.drawing import Face
from journeydesk.fonts import advance


class Code(NamedTuple):
    """A glyph with its text; `digits` is its code in hexadecimal, `width` in 1/1000 em."""

    digits: str
    width: float


class Codes(dict[tuple[int, str], Code]):
    """The codes of one face, by (glyph, text), given out on first use from 1 upwards.

    `name` is what content streams call its font.
    """

    def __init__(self, face: Face, name: str) -> None:
        super().__init__()
        self.face = face
        self.name = name

    def __missing__(self, pair: tuple[int, str]) -> Code:
        glyph, _text = pair
        width = round(advance(self.face, glyph) * 1000 / self.face.upem, 3)
        code = self[pair] = Code(f"{len(self) + 1:04X}", width)
        return code


class Fonts(dict[Face, Codes]):
    """The faces of one file, each with its codes."""

    def __missing__(self, face: Face) -> Codes:
        codes = self[face] = Codes(face, f"J{len(self)}")
        return codes
