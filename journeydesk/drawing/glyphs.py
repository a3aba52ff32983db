"""Set text: shaped pieces, shared by all lines they stand in, and runs of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

NO_GLYPH = 0  # every face draws it as a box


@dataclass(frozen=True, slots=True)
class Face:
    """A static instance of one bundled font file: enough for any painter to load it."""

    key: str  # "NotoSans-600": file stem and weight
    path: str  # the bundled (variable) file
    weight: int  # position on its wght axis
    upem: int  # font units per em
    ascent: float  # of the em, upwards
    descent: float  # of the em, downwards, positive
    index: int = 0  # of the font in a file that holds several
    is_cff: bool = False  # PostScript outlines, not TrueType's


@dataclass(frozen=True, slots=True, eq=False)
class Shaped:
    """A piece of text as glyphs in visual order, usually a word.

    `xs` and `advance` are whole thousandths of a point, so that sums of widths are exact in any
    order; `ys` are points, y down. `sources[i]` is the text that glyph i stands for, so that text
    can be copied and searched; empty for the follow-on glyphs of a cluster.
    """

    face: Face
    level: int  # of embedding: odd is right to left
    text: str
    glyphs: tuple[int, ...]
    xs: tuple[int, ...]
    ys: tuple[float, ...]
    sources: tuple[str, ...]
    advance: int


class PlacedGlyphs(NamedTuple):
    """A run's glyphs in visual order, with their origins from its start on the baseline."""

    glyphs: tuple[int, ...]
    xs: tuple[float, ...]  # points
    ys: tuple[float, ...]  # points, y down
    sources: tuple[str, ...]  # as of `Shaped`


@dataclass(frozen=True, slots=True, eq=False)
class GlyphRun:
    """Pieces of one face, size and direction, set one after the other; compared by identity.

    They are all that layout keeps of a line: its glyphs one by one take 6 kB a card and half the
    time of laying it out, so a painter has them placed when it draws.
    """

    face: Face
    size: float
    pieces: tuple[Shaped, ...]  # in logical order
    rtl: bool

    @property
    def advance(self) -> float:
        """In points."""
        return sum([piece.advance for piece in self.pieces]) / 1000

    @property
    def text(self) -> str:
        """In logical order."""
        return "".join([piece.text for piece in self.pieces])

    def placed(self) -> PlacedGlyphs:
        """The glyphs; made at each call, so ask once."""
        pieces = self.pieces[::-1] if self.rtl else self.pieces
        return PlacedGlyphs(
            tuple([glyph for piece in pieces for glyph in piece.glyphs]),
            tuple(_xs(pieces)),
            tuple([y for piece in pieces for y in piece.ys]),
            tuple([source for piece in pieces for source in piece.sources]),
        )


def _xs(pieces: tuple[Shaped, ...]) -> Iterator[float]:
    pen = 0
    for piece in pieces:
        for x in piece.xs:
            yield (pen + x) / 1000
        pen += piece.advance
