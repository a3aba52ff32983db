"""How large a file will be and how long it takes, before it is written. Rough, and quick to say.

From 5 to 2,000 cards on A1 and A0 the size was told within a factor of 1.8, the time within 2.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeydesk.drawing import Drawing, Glyphs
from journeydesk.export import pixel_size
from journeydesk.paint import Page, Pictures


@dataclass(frozen=True, slots=True)
class Estimate:
    """Of one file."""

    size: float  # bytes
    seconds: float


@dataclass(frozen=True, slots=True)
class _Rates:
    """Measured: what a file takes at all, and what a letter adds."""

    size: float
    size_of_letter: float
    seconds: float
    seconds_of_letter: float


TAGGED_PDF = _Rates(53_000, 4.0, 0.2, 4e-6)  # with its map inside
PDF = _Rates(38_000, 1.3, 0.1, 3e-6)
SVG = _Rates(100_000, 20.5, 0.1, 2e-6)
HTML = _Rates(85_000, 22.0, 0.1, 4e-6)
REVIEW = "review"  # instead of a suffix
OTHERS = {
    REVIEW: _Rates(6_000, 0.8, 0.3, 1e-5),
    ".svg": SVG,
    ".html": HTML,
    ".xlsx": _Rates(24_000, 6.0, 0.4, 2e-5),
    ".pptx": _Rates(36_000, 6.0, 0.6, 2e-5),
    ".json": _Rates(2_000, 22.0, 0.1, 2e-6),
    ".csv": _Rates(300, 1.0, 0.1, 1e-6),
    ".md": _Rates(400, 2.0, 0.1, 1e-6),
    ".mmd": _Rates(100, 0.3, 0.1, 1e-6),
}
PNG = _Rates(40_000, 0.0, 0.1, 5e-6)
PIXEL, PIXEL_OF_TEXT = 0.009, 45.0  # bytes of a PNG: a pixel, and a letter as large as its point
SECONDS_OF_PIXEL = 13e-9
AS_TEXT = 4 / 3  # what a picture grows by inside a text file


def estimate(
    pages: Sequence[Page], pictures: Pictures, suffix: str, dpi: float, is_tagged: bool
) -> Estimate:
    """Of these pages in a format, with the pictures they show."""
    drawings = {id(page.drawing): page.drawing for page in pages}.values()
    letters = sum(map(_letters, drawings))
    if suffix == ".png":
        return _of_pixels(pages, letters, dpi)
    rates = OTHERS.get(suffix, TAGGED_PDF if is_tagged else PDF)
    growth = 1.0 if suffix == ".pdf" else AS_TEXT
    return Estimate(
        rates.size + rates.size_of_letter * letters + growth * sum(map(len, pictures.values())),
        rates.seconds + rates.seconds_of_letter * letters,
    )


def _of_pixels(pages: Sequence[Page], letters: int, dpi: float) -> Estimate:
    pixels = sum(width * height for width, height in (pixel_size(page, dpi) for page in pages))
    point = max((page.scale for page in pages), default=1.0) * dpi / 72  # in pixels
    return Estimate(
        PNG.size + PIXEL * pixels + PIXEL_OF_TEXT * letters * point,
        PNG.seconds + SECONDS_OF_PIXEL * pixels + PNG.seconds_of_letter * letters,
    )


def _letters(drawing: Drawing) -> int:
    return sum(
        len(op.run.placed().glyphs)
        for block in drawing.blocks
        for group in block.groups
        for op in group.ops
        if isinstance(op, Glyphs)
    )
