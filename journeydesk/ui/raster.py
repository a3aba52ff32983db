"""The one Qt painter of the display list, for the screen and for pictures made of pixels.

The painter is handed over with points as its unit, scaled by whoever owns it, and with its render
hints set. Nothing here reads or keeps its pen and brush.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from journeydesk.drawing import Block, Drawing, Group, Op, Rect
from journeydesk.export import pixel_size
from journeydesk.paint import NO_PICTURES, Page, Pictures
from journeydesk.ui.qt_ops import Draw, draws_of

HINTS = (
    QPainter.RenderHint.Antialiasing
    | QPainter.RenderHint.TextAntialiasing
    | QPainter.RenderHint.SmoothPixmapTransform
)

_INK_BEYOND_BOUNDS = 24.0  # points: tips of arrows, words beside points, thick outlines


# Measured: 6.3 kB for a card of four lines, 0.2 kB for its coarse picture, which cards share.
FINE, COARSE = 4_096, 65_536


class Prepared:
    """What draws a tuple of operations, found by identity: layout hands out the same tuples.

    Forgets everything when it holds too much, which is more than a window shows. Operations can
    hold all they were laid out from: who paints a sheet once prepares for that alone.
    """

    def __init__(self, limit: int = FINE) -> None:
        self._limit = limit
        self._known: dict[int, tuple[Sequence[Op], tuple[Draw, ...]]] = {}

    def draws(self, ops: Sequence[Op]) -> tuple[Draw, ...]:
        known = self._known.get(id(ops))
        if known is None:
            if len(self._known) >= self._limit:
                self._known.clear()
            # The operations are kept with it, so that no other tuple can get their id.
            known = self._known[id(ops)] = ops, tuple(draws_of(ops))
        return known[1]

    def clear(self) -> None:
        self._known.clear()


_FINE, _COARSE = Prepared(FINE), Prepared(COARSE)  # of windows


def forget_prepared() -> None:
    """What was prepared for windows."""
    _FINE.clear()
    _COARSE.clear()


def paint_group(
    painter: QPainter,
    group: Group,
    coarse: bool = False,
    pictures: Pictures = NO_PICTURES,
    fine: Prepared = _FINE,
) -> None:
    """Draw a group, the painter standing at its block's origin; `coarse` is for small zooms."""
    x, y = group.bounds.x, group.bounds.y
    draws = _COARSE.draws(group.coarse) if coarse and group.coarse else fine.draws(group.ops)
    painter.translate(x, y)
    for draw in draws:
        draw(painter, pictures)
    painter.translate(-x, -y)


def paint_block(
    painter: QPainter,
    block: Block,
    clip: Rect | None = None,
    coarse: bool = False,
    pictures: Pictures = NO_PICTURES,
    fine: Prepared = _FINE,
) -> None:
    """Draw a block's groups; `clip` leaves out those that lie outside it."""
    x, y = block.bounds.x, block.bounds.y
    inner = clip.moved(-x, -y) if clip else None
    painter.translate(x, y)
    for group in block.groups:
        if inner is None or inner.intersects(group.bounds):
            paint_group(painter, group, coarse, pictures, fine)
    painter.translate(-x, -y)


def paint_drawing(
    painter: QPainter,
    drawing: Drawing,
    clip: Rect | None = None,
    coarse: bool = False,
    pictures: Pictures = NO_PICTURES,
) -> None:
    """Draw all blocks, not the background; `clip` leaves out what lies outside it."""
    for block in drawing.blocks:
        if clip is None or clip.intersects(block.bounds):
            paint_block(painter, block, clip, coarse, pictures)


def rasterise(page: Page, dpi: float, rows: range, pictures: Pictures = NO_PICTURES) -> bytes:
    """These rows of the page as RGB bytes, for `journeydesk.export.write_png`.

    Needs no display and no window; starts Qt where nobody has.
    """
    return _rgb(painted(page, dpi, rows, pictures))


def painted(page: Page, dpi: float, rows: range, pictures: Pictures = NO_PICTURES) -> QImage:
    """These rows of the page."""
    _application()
    scale = dpi / 72
    image = QImage(pixel_size(page, dpi)[0], len(rows), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.fillRect(image.rect(), QColor(*page.drawing.background))
        painter.setRenderHints(HINTS)
        painter.translate(0, -rows.start)
        painter.scale(scale, scale)
        paint_page(painter, page, _shown(page, scale, rows), pictures)
    return image


def paint_page(
    painter: QPainter, page: Page, clip: Rect | None = None, pictures: Pictures = NO_PICTURES
) -> None:
    """Draw a sheet without its background; `clip` leaves out what of the drawing lies outside.

    The painter's transform and clip are not as before.
    """
    for _block in painting_page(painter, page, clip, pictures):
        pass


def painting_page(
    painter: QPainter,
    page: Page,
    clip: Rect | None = None,
    pictures: Pictures = NO_PICTURES,
    prepared: Prepared | None = None,
) -> Iterator[None]:
    """The same block by block, for whoever has other things to do meanwhile."""
    prepared = prepared or Prepared()
    sheet = painter.transform()
    if page.shown:
        painter.setClipRect(QRectF(*page.shown))
    painter.translate(page.x, page.y)
    painter.scale(page.scale, page.scale)
    for block in page.drawing.blocks:
        if clip is None or clip.intersects(block.bounds):
            paint_block(painter, block, clip, pictures=pictures, fine=prepared)
            yield
    if page.marks:
        painter.setTransform(sheet)
        painter.setClipping(False)
        paint_drawing(painter, page.marks, pictures=pictures)


def _shown(page: Page, scale: float, rows: range) -> Rect:
    """What of the drawing these rows show, and as much more as ink may reach beyond its bounds."""
    top = (rows.start / scale - page.y) / page.scale
    height = len(rows) / scale / page.scale
    return Rect(0.0, top, page.drawing.width, height).grown(_INK_BEYOND_BOUNDS)


def _rgb(image: QImage) -> bytes:
    """The pixels without the bytes that fill Qt's lines up to multiples of four."""
    packed = image.convertToFormat(QImage.Format.Format_RGB888)
    data, line, length = packed.constBits(), packed.bytesPerLine(), 3 * packed.width()
    return b"".join([data[at : at + length] for at in range(0, line * packed.height(), line)])


@cache
def _application() -> QGuiApplication:
    """The running application, or one without a display; kept, for Qt does not keep it."""
    running = QGuiApplication.instance()
    return running or QGuiApplication(["journeydesk", "-platform", "offscreen"])  # type: ignore
