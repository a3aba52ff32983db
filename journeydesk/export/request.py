"""What is asked for: which sheet, how full, how fine."""

from dataclasses import dataclass
from enum import StrEnum

from journeydesk.export.papers import CONTENT, size_of
from journeydesk.paint import MM, SvgText


class Fit(StrEnum):
    """How a drawing takes to a sheet of a given size."""

    PAGE = "page"  # as large as the margins allow
    ACTUAL = "actual"  # at 100 %, or not at all


@dataclass(frozen=True, slots=True)
class Sheet:
    """`paper` is a name of PAPERS or ROLLS, "fit", or a size of one's own such as "900x600mm"."""

    paper: str = CONTENT
    landscape: bool = False
    margin_mm: float = 10.0
    fit: Fit = Fit.PAGE
    dpi: float = 150.0  # of pictures made of pixels
    svg_text: SvgText = SvgText.OUTLINES


def paper_size(sheet: Sheet) -> tuple[float, float] | None:
    """Width and height in points, turned as asked; None where the drawing decides.

    Raises UserError for a paper nobody knows.
    """
    found = size_of(sheet.paper)
    if found is None:
        return None
    width, height = found
    if sheet.landscape:
        width, height = max(width, height), min(width, height)
    return width * MM, height * MM
