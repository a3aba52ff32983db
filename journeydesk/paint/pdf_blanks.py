"""Blanks between lines: each line loses the one it ends at, and aloud the words ran together."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from unicodedata import east_asian_width

from journeydesk.drawing import Face, GlyphRun, Glyphs, Op, Shaped
from journeydesk.fonts import advance, blank

_GAP = 0.15  # of the size: columns on one line
# Lines break without a blank after these, and within scripts that have none between words.
_JOINING = "-\u00ad\u2010/–—"
_WITHOUT = (("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"))  # Thai … Khmer


def blanks_after(ops: Sequence[Op]) -> dict[int, tuple[Glyphs]]:
    """The blank after an operation, by its number: where one text ends and another begins beside
    or below it."""
    inked = [(i, op) for i, op in enumerate(ops) if isinstance(op, Glyphs)]
    return {
        i: (_blank_after(op),) for (i, op), (_j, after) in pairwise(inked) if _is_parted(op, after)
    }


def _is_parted(op: Glyphs, after: Glyphs) -> bool:
    a, b = op.run.text[-1:], after.run.text[:1]
    if op.y == after.y:
        return after.x - op.x - op.run.advance > _GAP * op.run.size
    return not (a.isspace() or a in _JOINING or (_has_no_blanks(a) and _has_no_blanks(b)))


def _has_no_blanks(character: str) -> bool:
    is_wide = east_asian_width(character or " ") in ("W", "F")
    return is_wide or any(low <= character <= high for low, high in _WITHOUT)


def _blank_after(op: Glyphs) -> Glyphs:
    run = _blank(op.run.face, op.run.size)
    x = op.x - run.advance if op.run.rtl else op.x + op.run.advance
    return Glyphs(x, op.y, run, op.color)


@lru_cache(256)
def _blank(face: Face, size: float) -> GlyphRun:
    glyph = blank(face)
    width = round(advance(face, glyph) * size / face.upem * 1000)
    piece = Shaped(face, 0, " ", (glyph,), (0,), (0.0,), (" ",), width)
    return GlyphRun(face, size, (piece,), rtl=False)
