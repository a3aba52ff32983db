"""The Qt painter: bands, zooms, coarse pictures, and what it keeps."""

from typing import NoReturn

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter, QPixmap

from journeydesk.drawing import (
    Block,
    Box,
    Color,
    Drawing,
    Glyphs,
    Group,
    Op,
    Path,
    PathCommand,
    Rect,
    Stroke,
)
from journeydesk.export import pixel_size
from journeydesk.fonts import Ruler, Style
from journeydesk.paint import Page
from journeydesk.ui.raster import HINTS, paint_drawing, paint_group, rasterise

pytestmark = pytest.mark.usefixtures("qapp")

INK, WHITE = Color(20, 20, 30), Color(255, 255, 255)


def word(text: str, size: float) -> Glyphs:
    ((dx, run),) = Ruler().line(text, Style(size)).runs
    return Glyphs(10.0 + dx, 40.0, run, INK)


def page(*ops: Op, x: float = 0.0) -> Page:
    group = Group("card", Rect(0.0, 0.0, 120.0, 60.0), ops)
    block = Block("cell", Rect(0.0, 0.0, 120.0, 60.0), (group,))
    return Page(120.0 + x, 60.0, Drawing(120.0, 60.0, WHITE, (block,)), x=x)


def dark(rows: bytes) -> int:
    return sum(1 for value in rows[::3] if value < 128)


def ink(rows: bytes) -> float:
    """In whole pixels of black, so that grey edges count as what they cover."""
    return sum(255 - value for value in rows[::3]) / 255


@pytest.mark.parametrize("size", [4.0, 20.0, 59.0, 61.0, 63.0, 66.0, 200.0])
def test_text_is_drawn_at_every_size(size: float) -> None:
    """Qt leaves glyphs above 64 pixels out."""
    drawn = page(word("mm", 11.0))
    dpi = 72.0 * size / 11.0
    height = pixel_size(drawn, dpi)[1]
    expected = ink(rasterise(drawn, 288.0, range(240))) * (dpi / 288.0) ** 2
    assert ink(rasterise(drawn, dpi, range(height))) == pytest.approx(expected, rel=0.05)


def test_bands_join_without_a_seam() -> None:
    drawn = page(word("Order", 30.0), Box(Rect(5.3, 5.3, 100.7, 50.2), None), x=7.3)
    width, height = pixel_size(drawn, 200.0)
    whole = rasterise(drawn, 200.0, range(height))
    bands = [rasterise(drawn, 200.0, range(y, min(y + 37, height))) for y in range(0, height, 37)]
    assert len(whole) == 3 * width * height
    assert max(abs(a - b) for a, b in zip(whole, b"".join(bands), strict=True)) <= 3


def test_ink_beyond_its_bounds_is_in_both_bands() -> None:
    hanging = Group("low", Rect(0.0, 0.0, 120.0, 20.0), (Box(Rect(0.0, 0.0, 60.0, 40.0), INK),))
    block = Block("cell", Rect(0.0, 0.0, 120.0, 60.0), (hanging,))
    drawn = Page(120.0, 60.0, Drawing(120.0, 60.0, WHITE, (block,)))
    assert dark(rasterise(drawn, 72.0, range(30, 50))) == 60 * 10


def test_the_sheet_has_the_background_of_the_drawing_up_to_its_edges() -> None:
    drawn = Page(100.7, 50.3, Drawing(10.0, 10.0, Color(10, 20, 30), ()), x=40.0)
    assert set(rasterise(drawn, 72.0, range(50))) == {10, 20, 30}


def test_small_zooms_draw_the_coarse_picture_where_there_is_one() -> None:
    fine, coarse = Box(Rect(0.0, 0.0, 10.0, 10.0), INK), Box(Rect(0.0, 0.0, 10.0, 10.0), WHITE)
    with_coarse = Group("a", Rect(0.0, 0.0, 10.0, 10.0), (fine,), (coarse,))
    without = Group("b", Rect(0.0, 0.0, 10.0, 10.0), (fine,))
    assert color_of(with_coarse, coarse=True) == WHITE
    assert color_of(with_coarse, coarse=False) == INK
    assert color_of(without, coarse=True) == INK


def color_of(group: Group, coarse: bool) -> Color:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint_group(painter, group, coarse)
    return Color(*image.pixelColor(5, 5).getRgb())  # type: ignore[misc]


def test_a_painter_comes_back_as_it_was_lent() -> None:
    image = QImage(120, 60, QImage.Format.Format_RGB32)
    drawing = page(word("Order", 12.0), Box(Rect(0.0, 0.0, 9.0, 9.0), INK)).drawing
    with QPainter(image) as painter:
        painter.scale(1.5, 1.5)
        before = painter.transform()
        paint_drawing(painter, drawing)
        assert painter.transform() == before


def test_text_on_a_fine_screen_is_as_sharp_as_at_that_zoom() -> None:
    """The 64 pixels count on the device, where a point may be two."""
    pixmap = QPixmap(1200, 600)
    pixmap.setDevicePixelRatio(2.0)
    pixmap.fill(0xFFFFFFFF)
    with QPainter(pixmap) as painter:
        painter.setRenderHints(HINTS)
        painter.scale(5.0, 5.0)
        paint_drawing(painter, page(word("mm", 11.0)).drawing)
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_RGB888)
    assert dark(bytes(image.constBits())) > 1_000


class Untouched(tuple[Group, ...]):
    """Groups that cost much to lay out."""

    def __iter__(self) -> NoReturn:
        pytest.fail("laid out for rows that do not show it")


def test_rows_ask_for_no_block_that_they_do_not_show() -> None:
    block = Block("cell", Rect(0.0, 500.0, 120.0, 60.0), Untouched())
    far = Page(120.0, 560.0, Drawing(120.0, 560.0, WHITE, (block,)))
    assert dark(rasterise(far, 72.0, range(400))) == 0
    with pytest.raises(pytest.fail.Exception, match="laid out"):
        rasterise(far, 72.0, range(400, 560))


SWING = (("M", 3.0, 40.0), ("C", 200.0, -80.0, 400.0, 160.0, 597.0, 40.0))


@pytest.mark.parametrize("dash", [(), (5.0, 7.0), (1.0, 4.0)])
@pytest.mark.parametrize("commands", [SWING, (("M", 3.0, 40.0), ("L", 597.0, 41.0))])
def test_a_long_line_is_the_same_in_parts_and_as_a_whole(
    commands: tuple[PathCommand, ...], dash: tuple[float, ...]
) -> None:
    line = Path(commands, stroke=Stroke(INK, 2.4, dash))
    whole = drawn(line, QRect(0, 0, 600, 80))
    parts = [drawn(line, QRect(x, 0, 50, 80)) for x in range(0, 600, 50)]
    together = QImage(whole)
    with QPainter(together) as painter:
        for x, part in zip(range(0, 600, 50), parts, strict=True):
            painter.drawImage(x, 0, part, x, 0, 50, 80)
    assert together == whole
    assert dark(bytes(whole.convertToFormat(QImage.Format.Format_RGB888).constBits())) > 100


def drawn(op: Op, clip: QRect) -> QImage:
    image = QImage(600, 80, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    with QPainter(image) as painter:
        painter.setRenderHints(HINTS)
        painter.setClipRect(clip)
        paint_group(painter, Group("line", Rect(0.0, 0.0, 600.0, 80.0), (op,)))
    return image


def test_dashes_too_close_to_be_told_apart_are_as_dark_as_they_were() -> None:
    line = Path((("M", 0.0, 30.0), ("L", 120.0, 30.0)), stroke=Stroke(INK, 1.0, (4.0, 4.0)))
    expected = ink(rasterise(page(line), 72.0, range(60))) / 6**2
    assert ink(rasterise(page(line), 12.0, range(10))) == pytest.approx(expected, rel=0.25)
