"""One drawing through every painter: the ink lies where the display list says, everywhere."""

import io
import unicodedata
from collections.abc import Callable
from functools import cache

import pypdfium2
import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from journeydesk.drawing import (
    Block,
    Box,
    Color,
    Drawing,
    Glyphs,
    Group,
    Op,
    Path,
    Picture,
    Rect,
    Stroke,
)
from journeydesk.export import write_png
from journeydesk.fonts import Ruler, Style
from journeydesk.paint import About, Page, write_pdf, write_svg
from journeydesk.ui.raster import HINTS, paint_drawing, rasterise

PIXELS_PER_POINT = 3
TOLERANCE = 0.5  # points
ZERO_WIDTH = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\ufe0f\ufeff"))

INK = Color(20, 20, 30)
BLUE, GREEN = Color(0, 90, 160), Color(0, 120, 60)
RULER = Ruler()

TEXTS = {
    "latin": ("Office “AVATAR” To 1/2 é ñ ő", Style(11.3)),
    "greek": ("Ελληνική διαδρομή", Style(11.3)),
    "cyrillic": ("Путь клиента", Style(11.3)),
    "hebrew": ("מסע לקוח", Style(11.3)),
    "arabic": ("رحلة العميل", Style(11.3)),
    "devanagari": ("ग्राहक यात्रा क्षत्रिय", Style(11.3)),
    "thai": ("การเดินทางของลูกค้า น้ำ", Style(11.3)),
    "emoji": ("🙂👍🏽👩‍💻", Style(11.3)),
    "bold": ("Bold words", Style(11.3, weight=700)),
    "italic": ("Italic words", Style(11.3, italic=True)),
    "mixed": ("Order אבג 123 🙂 done", Style(9.0, weight=600)),
    "large": ("Large", Style(27.0)),
    "marks above and below": ("q\u0323\u0302\u030c", Style(20.0)),
    "dots above and below": ("ثبيچ", Style(20.0)),
    "missing": ("\U0001f9ff\ue000", Style(11.3)),
}
WAVE = (("M", 5.0, 30.0), ("C", 40.0, -20.0, 60.0, 60.0, 95.0, 12.0))
ARROW = (("M", 10.0, 5.0), ("L", 60.0, 18.0), ("L", 10.0, 31.0), ("Z",))
TWICE_AROUND = tuple(
    (name, *(n * size for n in numbers))
    for size in (1.0, 0.6)
    for name, *numbers in (("M", 5.0, 5.0), ("L", 50.0, 5.0), ("L", 50.0, 32.0), ("L", 5.0, 32.0))
)
SHAPES: dict[str, tuple[Op, ...]] = {
    "box": (Box(Rect(5.5, 5.5, 90.0, 25.0), BLUE),),
    "rounded box": (Box(Rect(5.0, 5.0, 90.0, 25.0), BLUE, radius=6.0),),
    "framed box": (Box(Rect(5.2, 5.2, 90.0, 25.0), GREEN, Stroke(INK, 1.2), radius=5.0),),
    "pill": (Box(Rect(5.0, 5.0, 90.0, 20.0), GREEN, radius=99.0),),
    "thick outline": (Box(Rect(10.0, 10.0, 80.0, 16.0), None, Stroke(INK, 6.0)),),
    "translucent": (Box(Rect(10.0, 10.0, 70.0, 16.0), Color(0, 0, 0, 200), Stroke(INK, 4.0)),),
    "curve": (Path(WAVE, None, Stroke(INK, 2.5)),),
    "dashes": (Path(WAVE, None, Stroke(INK, 2.0, (6.0, 5.0))),),
    "arrow": (Path(ARROW, BLUE, Stroke(INK, 1.0)),),
    "overlap": (Path(TWICE_AROUND, BLUE),),
    "picture": (Picture(Rect(8.0, 4.0, 60.0, 28.0), "photo"),),
}
ROW, WIDTH = 38.0, 220.0  # one below the other: readers mend right-to-left text line by line


def drawn_text(name: str) -> tuple[Op, ...]:
    text, style = TEXTS[name]
    runs = RULER.line(text, style).runs
    return tuple(Glyphs(6.1 + dx, 26.3, run, INK) for dx, run in runs)


def windows() -> dict[str, Rect]:
    """Where each thing is drawn, with room around it."""
    return {
        name: Rect(10.0, 10.0 + i * ROW, WIDTH, ROW) for i, name in enumerate([*TEXTS, *SHAPES])
    }


def everything() -> Page:
    groups = [
        Group(name, where, drawn_text(name) if name in TEXTS else SHAPES[name], label=name)
        for name, where in windows().items()
    ]
    width, height = WIDTH + 20.0, ROW * len(groups) + 20.0
    block = Block("all", Rect(0.0, 0.0, width, height), tuple(groups))
    drawing = Drawing(width, height, Color(255, 255, 255), (block,))
    return Page(width + 20.0, height + 20.0, drawing, x=10.0, y=10.0)


def photo() -> bytes:
    file = io.BytesIO()
    Image.linear_gradient("L").point(lambda v: v // 3).convert("RGB").save(file, "PNG")
    return file.getvalue()


PAGE, PICTURES = everything(), {"photo": photo()}
SIZE = (int(PAGE.width) * PIXELS_PER_POINT, int(PAGE.height) * PIXELS_PER_POINT)


def on_screen() -> Image.Image:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    with QPainter(image) as painter:
        painter.setRenderHints(HINTS)
        painter.scale(PIXELS_PER_POINT, PIXELS_PER_POINT)
        painter.translate(PAGE.x, PAGE.y)
        paint_drawing(painter, PAGE.drawing, pictures=PICTURES)
    return from_qt(image)


def as_png() -> Image.Image:
    file = io.BytesIO()
    dpi = 72.0 * PIXELS_PER_POINT
    write_png(file, PAGE, About("All"), dpi, rasterise, pictures=PICTURES)
    return Image.open(file)


def as_svg() -> Image.Image:
    file = io.BytesIO()
    write_svg(file, PAGE, About("All"), pictures=PICTURES)
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.setRenderHints(HINTS)
        QSvgRenderer(QByteArray(file.getvalue())).render(painter)
    return from_qt(image)


@cache
def pdf() -> bytes:
    file = io.BytesIO()
    write_pdf(file, [PAGE], About("All"), pictures=PICTURES)
    return file.getvalue()


def as_pdf() -> Image.Image:
    with pypdfium2.PdfDocument(pdf()) as document:
        return document[0].render(scale=PIXELS_PER_POINT).to_pil()


def from_qt(image: QImage) -> Image.Image:
    data, (width, height) = bytes(image.constBits()), SIZE
    return Image.frombuffer("RGB", (width, height), data, "raw", "BGRX", 0, 1)


@cache
def grey(painter: Callable[[], Image.Image]) -> Image.Image:
    return painter().convert("L")


def ink_edges(painter: Callable[[], Image.Image], name: str) -> list[float]:
    """Left, top, right, bottom of what is darker than middle grey, in points on the page."""
    window = windows()[name].moved(PAGE.x, PAGE.y)
    corners = (window.x, window.y, window.right, window.bottom)
    part = grey(painter).crop(tuple(round(c * PIXELS_PER_POINT) for c in corners))
    box = part.point(lambda v: 255 if v < 128 else 0).getbbox()
    assert box is not None, f"no ink for {name}"
    assert box[0] > 0
    assert box[2] < part.width, f"{name} reaches out of its window"
    return [edge / PIXELS_PER_POINT for edge in box]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("painter", [as_png, as_svg, as_pdf])
@pytest.mark.parametrize("name", [*TEXTS, *SHAPES])
def test_ink_is_where_the_screen_has_it(name: str, painter: Callable[[], Image.Image]) -> None:
    assert ink_edges(painter, name) == pytest.approx(ink_edges(on_screen, name), abs=TOLERANCE)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("painter", [as_png, as_svg, as_pdf])
def test_pictures_differ_in_nothing_but_the_edges_of_ink(
    painter: Callable[[], Image.Image],
) -> None:
    difference = ImageChops.difference(grey(painter), grey(on_screen))
    strong = sum(difference.histogram()[97:])
    assert strong / (SIZE[0] * SIZE[1]) < 0.0005


# pdfium turns neighbours of right-to-left words around, and halves of an emoji with them.
@pytest.mark.parametrize("name", [name for name in TEXTS if name != "mixed"])
def test_text_is_found_in_the_pdf(name: str) -> None:
    with pypdfium2.PdfDocument(pdf()) as document:
        found = document[0].get_textpage().get_text_range()
    assert plain(TEXTS[name][0]) in plain(found)


def plain(text: str) -> str:
    return unicodedata.normalize("NFC", text.translate(ZERO_WIDTH))
