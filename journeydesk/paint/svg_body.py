"""The body of an SVG: one element with a name per block and per record."""

from base64 import b64encode
from collections.abc import Iterator

from journeydesk.drawing import Block, Box, Drawing, Glyphs, Group, Op, Path, Picture
from journeydesk.paint.page import Checkpoint, Page, Pictures
from journeydesk.paint.svg_syntax import Names, escaped, number, paint, path_data, place, quoted
from journeydesk.paint.svg_text import SvgText, writer_of_text


class SvgBody:
    """Elements as lines of text; labels for Inkscape alone make no valid web page."""

    def __init__(
        self, text: SvgText, names: Names, pictures: Pictures, has_labels: bool = True
    ) -> None:
        self._pictures = pictures
        self._names = names
        self._text = writer_of_text(text, names)
        self._has_labels = has_labels
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
            layer = ' inkscape:groupmode="layer"' if self._has_labels else ""
            yield f"{self._named(block, block.id)}{layer}>"
            for group in block.groups:
                yield from self._group(group)
            yield "</g>"

    def _group(self, group: Group) -> Iterator[str]:
        yield f"{self._named(group, group.label or group.id)}>"
        if group.label:
            yield f"<title>{escaped(group.label)}</title>"
        for op in group.ops:
            yield from self._op(op)
        yield "</g>"

    def _named(self, what: Block | Group, label: str) -> str:
        """The start of its element, still open for more attributes."""
        shift = f"translate({number(what.bounds.x)} {number(what.bounds.y)})"
        name = self._names.new(what.id)
        label = f" inkscape:label={quoted(label)}" if self._has_labels else ""
        return f'<g id="{name}"{label} transform="{shift}"'

    def _op(self, op: Op) -> Iterator[str]:
        match op:
            case Glyphs():
                yield from self._text.lines(op)
            case Box():
                yield _box(op)
            case Path():
                yield f'<path d="{path_data(op.commands)}"{paint(op.fill, op.stroke)}/>'
            case Picture():
                data = _data_address(self._pictures[op.key])
                yield f'<image{place(*op.rect)} preserveAspectRatio="none" xlink:href="{data}"/>'


def _box(box: Box) -> str:
    # Readers would cut a radius on each axis by itself, and draw an ellipse.
    radius = min(box.radius, box.rect.w / 2, box.rect.h / 2)
    rounding = f' rx="{number(radius)}"' if radius > 0 else ""
    return f"<rect{place(*box.rect)}{rounding}{paint(box.fill, box.stroke)}/>"


def _data_address(data: bytes) -> str:
    kind = "png" if data.startswith(b"\x89PNG") else "jpeg"
    return f"data:image/{kind};base64,{b64encode(data).decode()}"
