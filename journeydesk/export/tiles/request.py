"""What poster is asked for: from which paper, how large, with which edges."""

from dataclasses import dataclass
from enum import StrEnum


class Orientation(StrEnum):
    """How the sheets lie."""

    AUTO = "auto"  # whichever makes the better poster
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Mode(StrEnum):
    """How a poster comes apart."""

    AUTO = "auto"  # either
    GRID = "grid"  # all rows are cut at the same places
    STRIPS = "strips"  # each row at its own, so that it is joined first


@dataclass(frozen=True, slots=True)
class Tiling:
    """A poster from sheets of `paper`, a name of PAPERS or a size such as "900x600mm".

    `finished_mm` is the width and height that the poster has at most, either None where the other
    decides; it takes the place of `scale`. `offer` is a number from 1; None is the recommended one.
    """

    paper: str = "A4"
    orientation: Orientation = Orientation.AUTO
    margin_mm: float = 5.0  # that the printer cannot reach
    tab_mm: float = 10.0  # under the neighbour's glue; 0 is a butt joint
    scale: float = 1.0
    finished_mm: tuple[float | None, float | None] | None = None
    mode: Mode = Mode.AUTO
    has_marks: bool = True
    offer: int | None = None
