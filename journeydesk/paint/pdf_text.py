"""The operators that draw a run of text, in a form that gives it back.

Readers put text together by where it stands and in which order it comes, each by rules of its
own. This is what poppler, pdfium, pypdf and MuPDF all understand:

* Everything stands on the line. Marks are drawn as outlines, for as text above or below it they
  are lines of their own; what they say goes with their letter.
* Right to left, words and signs come in the order they are read, each by itself: pypdf goes by
  that. A mark is text of its own there, unseen and before its letter: the others turn words
  around character by character, and would those of a letter that carries its marks.
* What no font has is an unseen letter with its text, and a box drawn over it: text that shows the
  missing glyph is against PDF/A and PDF/UA.
* No gap within a word: those of a fifth of an em, which Bengali has, are read as blanks.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil
from typing import NamedTuple
from unicodedata import bidirectional

from journeydesk.drawing import NO_GLYPH, GlyphRun
from journeydesk.fonts import blank, outline, stand_in
from journeydesk.paint.pdf_fonts import Codes
from journeydesk.paint.pdf_syntax import form_name

_WIDEST_GAP = 80  # 1/1000 em; poppler takes a tenth of an em for a blank


class _Sign(NamedTuple):
    """A placed glyph with its text; x and y in points from the run's start, y down."""

    glyph: int
    text: str
    x: float
    y: float
    is_mark: bool  # stands above, below or in its letter


def run_operators(run: GlyphRun, codes: Codes) -> tuple[str, str]:
    """What draws the run from its start on, where y points up: within a text object, and after."""
    signs = _signs(run, codes)
    marks = [sign for sign in signs if sign.is_mark or sign.glyph == NO_GLYPH]
    font = f"/{codes.name} {run.size:g} Tf"
    text, start = [], 0.0
    for chunk in _read(signs, run):
        step = round(chunk[0].x - start, 3)
        start += step
        place = f"{step:.3f} 0 Td " if step else ""
        text.append(f"{font} {place}{_line(chunk, start, codes, 1000 / run.size)}")
    return " ".join(text), " ".join(_outlines(marks, run, codes)) if marks else ""


def _signs(run: GlyphRun, codes: Codes) -> list[_Sign]:
    """In visual order."""
    return [
        _Sign(glyph, text, x, y, is_mark=bool(y) or not codes.width(glyph))
        for glyph, x, y, text in zip(*run.placed(), strict=True)
    ]


def _read(signs: list[_Sign], run: GlyphRun) -> Iterable[list[_Sign]]:
    """The signs that stand for text, in the pieces and the order in which they are read."""
    if run.text.isascii():
        return [signs]
    read = [sign for sign in signs if sign.text or not sign.is_mark]
    return _chunks(_settled(read) if run.rtl else _lettered(read), run.rtl)


def _lettered(signs: Iterable[_Sign]) -> list[_Sign]:
    """Left to right signs, without the marks that follow one: their text is that one's."""
    found: list[_Sign] = []
    for sign in signs:
        if sign.is_mark and found:
            found[-1] = found[-1]._replace(text=found[-1].text + sign.text)
        else:
            found.append(sign)
    return found


def _settled(signs: Sequence[_Sign]) -> list[_Sign]:
    """Right to left signs, marks where their letter begins, which comes after them."""
    found: list[_Sign] = []
    for sign in reversed(signs):
        found.append(sign._replace(x=found[-1].x) if sign.is_mark and found else sign)
    return found[::-1]


def _chunks(signs: Sequence[_Sign], rtl: bool) -> Iterator[list[_Sign]]:
    """What is to be read together, in the order of reading; each in visual order."""
    step = -1 if rtl else 1
    chunk: list[_Sign] = []
    for sign in signs[::step]:
        if chunk and _is_apart(chunk[0], sign, rtl):
            yield chunk[::step]
            chunk = []
        chunk.append(sign)
    if chunk:
        yield chunk[::step]


def _is_apart(first: _Sign, sign: _Sign, rtl: bool) -> bool:
    """Arabic digits, which pypdf turns around, and right to left all but letters from letters."""
    if _is_digit(sign):
        return True
    return rtl and _is_letter(sign) != _is_letter(first)


def _is_digit(sign: _Sign) -> bool:
    return bool(sign.text) and bidirectional(sign.text[0]) == "AN"


def _is_letter(sign: _Sign) -> bool:
    return not sign.text or bidirectional(sign.text[0]) in ("R", "AL", "NSM")


def _line(chunk: Sequence[_Sign], start: float, codes: Codes, per_point: float) -> str:
    """Codes, and adjustments where the next glyph is not where the last one's width leads.

    Counted from the run's start in 1/1000 em, so that rounding never adds up.
    """
    pen = start * per_point
    written = ["[<"]
    for sign in chunk:
        is_missing = sign.glyph == NO_GLYPH
        code = codes[stand_in(codes.face) if is_missing else sign.glyph, sign.text]
        is_unseen = sign.is_mark or is_missing
        gap = round(sign.x * per_point - pen)
        shown = f">] TJ 3 Tr <{code.digits}> Tj 0 Tr [<" if is_unseen else code.digits
        written += [_gap(gap, codes), shown]
        pen += gap + code.width
    return "".join([*written, ">] TJ"]).replace("<>", "").replace("[] TJ ", "")


def _gap(gap: int, codes: Codes) -> str:
    """The end of a string, an adjustment, the start of the next; blanks where it is wide."""
    if not gap:
        return ""
    if gap <= _WIDEST_GAP or codes.face.is_cff:  # where a blank has one code, and that is text
        return f">{-gap}<"
    code = codes[blank(codes.face), ""]
    count = ceil(gap / code.width)
    return f"{count * code.digits}>{count * code.width - gap:g}<"


def _outlines(marks: Iterable[_Sign], run: GlyphRun, codes: Codes) -> Iterator[str]:
    """The marks that are no blanks, in font units, each from where the one before stands."""
    unit = run.size / run.face.upem
    yield f"{unit:.6f} 0 0 {unit:.6f} 0 0 cm"
    at_x = at_y = 0
    for mark in marks:
        if outline(run.face, mark.glyph):
            x, y = round(mark.x / unit), round(-mark.y / unit)
            yield f"1 0 0 1 {x - at_x} {y - at_y} cm /{form_name(codes.mark(mark.glyph))} Do"
            at_x, at_y = x, y
