"""Character codes for placed glyphs, and the text operators that draw a run with them.

reportlab maps characters to glyphs, one to one; shaped text is neither. So each face becomes one
composite font whose codes stand for pairs of a glyph and the text it stands for: every code has
one answer to "which glyph?" and one to "which text?", and copying and searching work.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple
from unicodedata import category

from journeydesk.drawing import Face, GlyphRun
from journeydesk.fonts import advance


class Code(NamedTuple):
    """A glyph with its text; `digits` is its code in hexadecimal, `width` in 1/1000 em."""

    digits: str
    width: float
    is_apart: bool  # drawn outside the line of text: see `_apart`


class Codes(dict[tuple[int, str], Code]):
    """The codes of one face, by (glyph, text), given out on first use from 1 upwards."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.face = face

    def __missing__(self, pair: tuple[int, str]) -> Code:
        glyph, text = pair
        width = round(advance(self.face, glyph) * 1000 / self.face.upem, 3)
        code = Code(f"{len(self) + 1:04X}", width, is_apart=not text and not width)
        self[pair] = code
        return code


class Fonts:
    """The faces of one file."""

    def __init__(self) -> None:
        self.by_name: dict[str, Codes] = {}
        self._names: dict[Face, str] = {}

    def operators(self, run: GlyphRun) -> str:
        """What draws the run from the text position on, glyph by glyph where the ruler put it."""
        name = self._name(run.face)
        codes = self.by_name[name]
        glyphs, xs, ys, sources = run.placed()
        texts = sources if run.text.isascii() else _texts(run, sources)
        pairs = zip(glyphs, texts, strict=True)
        placed = list(zip([codes[pair] for pair in pairs], xs, ys, strict=True))
        font = f"/{name} {run.size:g} Tf"
        if any(ys) or "" in texts:
            return f"{font} {_raised(placed, run.size)}{_apart(placed)}"
        return f"{font} {_array(placed, 1000 / run.size, 0)[0]}"

    def _name(self, face: Face) -> str:
        if face not in self._names:
            name = f"J{len(self._names)}"
            self._names[face] = name
            self.by_name[name] = Codes(face)
        return self._names[face]


def _texts(run: GlyphRun, sources: Sequence[str]) -> Sequence[str]:
    """The glyphs' texts, where marks belong to the letter they sit on.

    A raised mark with text of its own is a line of its own to readers: they found no vowelled
    Hebrew or Arabic, and no stacked accents. Poppler and pdfium turn right-to-left text around
    character by character, those of one code too, so there a letter comes after its marks.
    """
    if not any(map(_is_mark, run.text)):
        return sources
    texts = list(sources)
    letter = None
    for i in range(len(texts))[:: -1 if run.rtl else 1]:  # as it is read
        if letter is not None and all(map(_is_mark, texts[i])):
            texts[letter] += texts[i]
            texts[i] = ""
        elif texts[i]:
            letter = i
    return [text[::-1] for text in texts] if run.rtl else texts


@lru_cache(4096)
def _is_mark(character: str) -> bool:
    return category(character) in ("Mn", "Me")


Placed = tuple[Code, float, float]  # x and y in points from the run's start, y down


def _array(placed: Iterable[Placed], per_point: float, pen: float) -> tuple[str, float]:
    """Codes, and adjustments where the next glyph is not where the last one's width leads.

    Counted from the run's start in 1/1000 em, so that rounding never adds up.
    """
    digits = []
    for code, x, _y in placed:
        gap = round(x * per_point - pen)
        if gap:
            digits.append(f">{-gap}<")
            pen += gap
        digits.append(code.digits)
        pen += code.width
    return f"[<{''.join(digits)}>] TJ", pen


def _raised(placed: list[Placed], size: float) -> str:
    """The line of text, with a text rise where glyphs leave the baseline."""
    parts, pen = [], 0.0
    in_line = [glyph for glyph in placed if not glyph[0].is_apart]
    for y, glyphs in groupby(in_line, itemgetter(2)):
        array, pen = _array(glyphs, 1000 / size, pen)
        parts.append(f"{-y:g} Ts {array}" if y else f"0 Ts {array}")
    return " ".join([*parts, "0 Ts"])


def _apart(placed: list[Placed]) -> str:
    """Marks without width and text, such as the dots of Arabic letters, one by one.

    In the line they would be read as characters between the letters; here they stand for nothing.
    """
    parts, at_x, at_y = [], 0.0, 0.0
    for code, x, y in placed:
        if code.is_apart:
            parts.append(f" {x - at_x:.3f} {at_y - y:.3f} Td <{code.digits}> Tj")
            at_x, at_y = x, y
    if not parts:
        return ""
    return f" /Span <</ActualText <FEFF>>> BDC{''.join(parts)} EMC"
