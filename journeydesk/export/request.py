"""What is asked for: which sheet, how full, how fine."""

from dataclasses import dataclass
from enum import StrEnum

from journeydesk.export.papers import CONTENT, is_as_drawn, size_of
from journeydesk.paint import MM, SvgText


class Fit(StrEnum):
    """How a drawing takes to a sheet of a given size."""

    REFLOW = "reflow"  # laid out anew for it; what cannot be takes to it as to a page
    PAGE = "page"  # as large as the margins allow
    ACTUAL = "actual"  # at 100 %, or not at all


@dataclass(frozen=True, slots=True)
class Furniture:
    """What stands around a map on its sheet."""

    title_block: bool = True
    legend: bool = True
    footer: bool = True


NO_FURNITURE = Furniture(title_block=False, legend=False, footer=False)


@dataclass(frozen=True, slots=True)
class Sheet:
    """`paper` is a name of PAPERS or ROLLS, "fit", or a size of one's own such as "900x600mm".

    `type_size` is that of cards in points on paper, None as large as the sheet allows; without
    `furniture` a given paper has all of it, and a sheet as large as the map has none.
    """

    paper: str = CONTENT
    landscape: bool = False
    margin_mm: float = 10.0
    fit: Fit = Fit.REFLOW
    dpi: float = 150.0  # of pictures made of pixels
    svg_text: SvgText = SvgText.OUTLINES
    type_size: float | None = None
    furniture: Furniture | None = None


def furniture_of(sheet: Sheet) -> Furniture:
    """As asked for, or as usual."""
    return sheet.furniture or (NO_FURNITURE if is_as_drawn(sheet.paper) else Furniture())


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
