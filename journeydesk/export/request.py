"""What is asked for: which sheet, how full, how fine."""

import re
from dataclasses import dataclass
from enum import StrEnum

from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.paint import MM

INCH = 25.4

# Upright, in millimetres: ISO 216, then ANSI/ASME Y14.1 and the architects' sizes.
PAPERS: dict[str, tuple[float, float]] = {
    "A0": (841, 1189),
    "A1": (594, 841),
    "A2": (420, 594),
    "A3": (297, 420),
    "A4": (210, 297),
    "A5": (148, 210),
    "Letter": (8.5 * INCH, 11 * INCH),
    "Legal": (8.5 * INCH, 14 * INCH),
    "Tabloid": (11 * INCH, 17 * INCH),
    "ANSI-A": (8.5 * INCH, 11 * INCH),
    "ANSI-B": (11 * INCH, 17 * INCH),
    "ANSI-C": (17 * INCH, 22 * INCH),
    "ANSI-D": (22 * INCH, 34 * INCH),
    "ANSI-E": (34 * INCH, 44 * INCH),
    "ARCH-A": (9 * INCH, 12 * INCH),
    "ARCH-B": (12 * INCH, 18 * INCH),
    "ARCH-C": (18 * INCH, 24 * INCH),
    "ARCH-D": (24 * INCH, 36 * INCH),
    "ARCH-E": (36 * INCH, 48 * INCH),
}
AS_DRAWN = "fit"  # the sheet takes the drawing's own size

_BY_KEY = {name.casefold().replace("-", ""): size for name, size in PAPERS.items()}
_OWN_SIZE = re.compile(r"(\d+(?:\.\d+)?)[x×](\d+(?:\.\d+)?)mm")


class Fit(StrEnum):
    """How a drawing takes to a sheet of a given size."""

    PAGE = "page"  # as large as the margins allow
    ACTUAL = "actual"  # at 100 %, or not at all


@dataclass(frozen=True, slots=True)
class Sheet:
    """`paper` is a name of PAPERS, "fit", or a size of one's own such as "900x600mm"."""

    paper: str = AS_DRAWN
    landscape: bool = False
    margin_mm: float = 10.0
    fit: Fit = Fit.PAGE
    dpi: float = 150.0  # of pictures made of pixels


def paper_size(sheet: Sheet) -> tuple[float, float] | None:
    """Width and height in points, turned as asked; None where the drawing decides.

    Raises UserError for a paper nobody knows.
    """
    key = re.sub(r"[\s-]", "", sheet.paper).casefold()
    if key == AS_DRAWN:
        return None
    width, height = _BY_KEY.get(key) or _own_size(key, sheet.paper)
    if sheet.landscape:
        width, height = max(width, height), min(width, height)
    return width * MM, height * MM


def _own_size(key: str, asked: str) -> tuple[float, float]:
    match = _OWN_SIZE.fullmatch(key)
    if match is None:
        raise UserError(
            _(
                "There is no paper “{paper}”; choose {names}, fit, or a size such as 900x600mm"
            ).format(paper=asked, names=", ".join(PAPERS))
        )
    return float(match[1]), float(match[2])
