"""The body of an SVG: one element with a name per block and per record."""

from base64 import b64encode
from collections.abc import Iterator

from journeydesk.drawing import Block, Box, Drawing, Glyphs, Group, Op, Path, Picture
from journeydesk.paint.page import Checkpoint, Page, Pictures
from journeydesk.paint.pixels import pixels_of
from journeydesk.paint.svg_syntax import Names, number, paint, path_data, place
from journeydesk.paint.svg_text import SvgText, writer_of_text


class SvgBody:
    """Elements as lines of text, bare of all that only some readers know."""

    def __init__(self, text: SvgText, names: Names, pictures: Pictures) -> None:
        self._pictures = pictures
        self.names = names
        self._text = writer_of_text(text, names)
        self.definitions = self._text.definitions

    def page(self, page: Page, checkpoint: Checkpoint) -> Iterator[str]:
        yield f"<rect{place(0, 0, page.width, page.height)}{paint(page.drawing.background)}/>"
        if page.shown:
            yield f'<clipPath id="shown"><rect{place(*page.shown)}/></clipPath>'
            yield '<g clip-path="url(#shown)">'
        shift = f"translate({number(page.x)} {number(page.y)})"
        yield f'<g transform="{shift} scale({page.scale:.6f})">'
        yield from self.drawing(page.drawing, checkpoint)
        yield "</g></g>" if page.shown else "</g>"
        if page.marks:
            yield from self.drawing(page.marks, checkpoint)

    def drawing(self, drawing: Drawing, checkpoint: Checkpoint) -> Iterator[str]:
        for block in drawing.blocks:
            checkpoint()
            yield from self.block(block)

    def block(self, block: Block) -> Iterator[str]:
        yield f"<g{self.named(block)}>"
        for group in block.groups:
            yield f"<g{self.named(group)}>"
            yield from self.told(block, group)
            for op in group.ops:
                yield from self._op(op)
            yield "</g>"
        yield "</g>"

    def named(self, what: Block | Group) -> str:
        """The attributes of its element: its name and its place."""
        shift = f"translate({number(what.bounds.x)} {number(what.bounds.y)})"
        return f' id="{self.names.new(what.id)}" transform="{shift}"'

    def told(self, block: Block, group: Group) -> Iterator[str]:
        """What is said of a group beside its ink."""
        yield from ()

    def _op(self, op: Op) -> Iterator[str]:
        match op:
            case Glyphs():
                yield from self._text.lines(op)
            case Box():
                yield _box(op)
            case Path():
                yield f'<path d="{path_data(op.commands)}"{paint(op.fill, op.stroke)}/>'
            case Picture():
                data = self._pictures.get(op.key, b"")
                if pixels_of(data):  # else its place stays empty, as on screen
                    link = _data_address(data)
                    at = place(*op.rect)
                    yield f'<image{at} preserveAspectRatio="none" xlink:href="{link}"/>'


def _box(box: Box) -> str:
    # Readers would cut a radius on each axis by itself, and draw an ellipse.
    radius = min(box.radius, box.rect.w / 2, box.rect.h / 2)
    rounding = f' rx="{number(radius)}"' if radius > 0 else ""
    return f"<rect{place(*box.rect)}{rounding}{paint(box.fill, box.stroke)}/>"


def _data_address(data: bytes) -> str:
    kind = "png" if data.startswith(b"\x89PNG") else "jpeg"
    return f"data:image/{kind};base64,{b64encode(data).decode()}"
