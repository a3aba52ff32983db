"""A drawing placed on a sheet: what every painter of paper is handed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from journeydesk.drawing import Drawing

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
    """

    width: float
    height: float
    drawing: Drawing
    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0
