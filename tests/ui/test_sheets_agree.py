"""A sheet that shows part of a drawing, and has marks over it, through the painters of paper.

Qt's SVG reader knows no clipping, so an SVG is read instead: tests/unit/paint/test_svg.py.
"""

import io
from collections.abc import Callable

import pypdfium2
import pytest
from PIL import Image

from journeydesk.drawing import Block, Box, Color, Drawing, Group, Rect
from journeydesk.export import write_png
from journeydesk.paint import About, Page, write_pdf
from journeydesk.ui.raster import rasterise

WHITE, BLACK = Color(255, 255, 255), Color(0, 0, 0)


def filled(rect: Rect) -> Drawing:
    group = Group("ink", rect, (Box(Rect(0.0, 0.0, rect.w, rect.h), BLACK),))
    return Drawing(100.0, 100.0, WHITE, (Block("all", Rect(0.0, 0.0, 100.0, 100.0), (group,)),))


# The drawing lies on 20 … 220, of which the sheet shows 40 … 80; a mark stands at 90 … 96.
PAGE = Page(
    width=120.0,
    height=110.0,
    drawing=filled(Rect(0.0, 0.0, 100.0, 100.0)),
    scale=2.0,
    x=20.0,
    y=20.0,
    shown=Rect(40.0, 30.0, 40.0, 50.0),
    marks=filled(Rect(90.0, 84.0, 6.0, 6.0)),
)


def as_png() -> Image.Image:
    file = io.BytesIO()
    write_png(file, PAGE, About("Part"), 72.0, rasterise)
    return Image.open(file)


def as_pdf() -> Image.Image:
    file = io.BytesIO()
    write_pdf(file, [PAGE], About("Part"))
    with pypdfium2.PdfDocument(file.getvalue()) as document:
        return document[0].render(scale=1).to_pil()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("painter", [as_png, as_pdf])
def test_ink_is_in_what_is_shown_and_in_the_marks_and_nowhere_else(
    painter: Callable[[], Image.Image],
) -> None:
    ink = painter().convert("L").point(lambda v: 255 if v < 128 else 0)
    assert ink.crop((0, 0, 85, 110)).getbbox() == (40, 30, 80, 80)
    assert ink.crop((85, 0, 120, 110)).getbbox() == (5, 84, 11, 90)
