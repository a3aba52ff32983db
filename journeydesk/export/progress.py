"""How long the way is that an export goes."""

from collections.abc import Sequence

from journeydesk.export.png import bands_of
from journeydesk.paint import Page


def steps_of(pages: Sequence[Page], suffix: str, dpi: float) -> int:
    """About how many checkpoints are passed: a band of a PNG each, else a block of a drawing."""
    if suffix == ".png":
        return sum(len(bands_of(page, dpi)) for page in pages)
    drawings = [drawing for page in pages for drawing in (page.drawing, page.marks) if drawing]
    return sum(len(drawing.blocks) for drawing in drawings)
