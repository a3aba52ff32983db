"""A page as a program draws it that leaves everything to reportlab: what `bench pdf` is held to."""

from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from journeydesk.drawing import Box, Glyphs, Op
from journeydesk.fonts import static_font
from journeydesk.paint.page import Page

FONT = "plain"


def register_font(page: Page) -> None:
    """Make reportlab know the face of the page's first text, which it will subset by itself."""
    face = next(op.run.face for _x, _y, op in _placed(page) if isinstance(op, Glyphs))
    pdfmetrics.registerFont(TTFont(FONT, BytesIO(static_font(face))))


def write_plain_pdf(file: BinaryIO, page: Page) -> None:
    """The page's boxes with square corners and its text, a string a run; nothing else of it.

    Needs `register_font`.
    """
    canvas = Canvas(file, pagesize=(page.width, page.height), pageCompression=1)
    canvas.translate(page.x, page.height - page.y)
    canvas.scale(page.scale, page.scale)
    for x, y, op in _placed(page):
        match op:
            case Box():
                _draw_box(canvas, x, y, op)
            case Glyphs():
                canvas.setFillColorRGB(*_rgb(op.color))
                canvas.setFont(FONT, op.run.size)
                canvas.drawString(x + op.x, -y - op.y, op.run.text)
    canvas.showPage()
    canvas.save()


def _placed(page: Page) -> Iterator[tuple[float, float, Op]]:
    """Operations, and where their group stands."""
    for block in page.drawing.blocks:
        for group in block.groups:
            x, y = block.bounds.x + group.bounds.x, block.bounds.y + group.bounds.y
            for op in group.ops:
                yield x, y, op


def _draw_box(canvas: Canvas, x: float, y: float, box: Box) -> None:
    if box.fill:
        canvas.setFillColorRGB(*_rgb(box.fill))
    if box.stroke:
        canvas.setStrokeColorRGB(*_rgb(box.stroke.color))
        canvas.setLineWidth(box.stroke.width)
    rect = box.rect
    left, bottom = x + rect.x, -y - rect.bottom
    canvas.rect(left, bottom, rect.w, rect.h, bool(box.stroke), bool(box.fill))


def _rgb(color: tuple[int, int, int, int]) -> tuple[float, float, float]:
    r, g, b, _a = color
    return r / 255, g / 255, b / 255
