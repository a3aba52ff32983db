"""A drawing placed on a sheet: what every painter of paper is handed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from journeydesk.drawing import Drawing, Rect

MM = 72 / 25.4  # points in a millimetre

Pictures = Mapping[str, bytes]  # the PNG or JPEG file behind each `Picture.key`
NO_PICTURES: Pictures = MappingProxyType({})

Checkpoint = Callable[[], None]  # called between blocks and bands; what it raises ends the work


def go_on() -> None:
    """The checkpoint of work that nobody ends."""


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself; `language` is a code such as "de"."""

    title: str
    author: str = ""
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of `width` × `height` points, filled with the drawing's background.

    (x, y) is where the drawing's top left corner lies on the sheet; `scale` is 1 at full size.
    `shown`, `trim` and `bleed` are in points of the sheet, from its top left corner.
    """

    width: float
    height: float
    drawing: Drawing
    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0
    shown: Rect | None = None  # nothing of the drawing is inked outside it; None: no limit
    marks: Drawing | None = None  # laid over it at full size: cut marks, tabs, labels
    trim: Rect | None = None  # what remains when the sheet is cut; None: all of it
    bleed: Rect | None = None  # how far ink reaches beyond that; None: to the trim
    label: str = ""  # what readers call the sheet, such as "A1"

    def on_sheet(self, area: Rect) -> Rect:
        """A part of the drawing, in points of the sheet from its top left corner."""
        scale = self.scale
        x, y = self.x + area.x * scale, self.y + area.y * scale
        return Rect(x, y, area.w * scale, area.h * scale)
