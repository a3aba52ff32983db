"""A drawing as the operators of a PDF content stream. Knows the syntax, not the file around it."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from journeydesk.drawing import (
    Block,
    Box,
    Color,
    Drawing,
    GlyphRun,
    Glyphs,
    Group,
    Op,
    Path,
    PathCommand,
    Picture,
    Rect,
    Stroke,
)
from journeydesk.paint.page import Checkpoint, Page
from journeydesk.paint.pdf_fonts import Fonts
from journeydesk.paint.pdf_marked import Marking, Whole
from journeydesk.paint.pdf_syntax import numbers, path_operators
from journeydesk.paint.pdf_text import run_operators

OPAQUE = 255
_AT_START = {"d": "[] 0", "ca": f"/ca{OPAQUE}", "CA": f"/CA{OPAQUE}"}  # of every page
_PAINTING = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}
_ARC = 0.5523  # how far a Bézier's handles reach for a quarter circle of radius 1

Alpha = tuple[str, int]  # ("ca", 128): fills that let half through
Layered = Mapping[str, str]  # the layers of blocks by their ids, as content names them


class Content:
    """Writes the operators of one page, or of a form that pages share.

    Each group is drawn in its own coordinates between q and Q, so equal boxes and equal runs are
    equal text, made once.
    """

    def __init__(
        self,
        write: Callable[[str], None],
        fonts: Fonts,
        draw_unit_picture: Callable[[str], None],
        alphas: set[Alpha],
    ) -> None:
        self._write = write
        self._fonts = fonts
        self._draw_unit_picture = draw_unit_picture
        self._runs: dict[GlyphRun, tuple[str, str]] = {}
        self._state = dict(_AT_START)  # what is set already
        self._alphas = alphas

    def page(self, page: Page, ground: Whole, draw: Callable[[], None]) -> None:
        """The sheet's ground, and what `draw` draws where the drawing has its place."""
        whole = Box(Rect(0.0, 0.0, page.width, page.height), page.drawing.background)
        self._marked(ground.opening, [whole])
        # Here y turns to point down.
        self._write(f"1 0 0 -1 0 {page.height:.3f} cm q")
        if page.shown:
            self._write(f"{_box(page.shown, 0)} W n")
        # Six digits: a scale is multiplied by whole maps.
        self._write(f"{page.scale:.6f} 0 0 {page.scale:.6f} {page.x:.3f} {page.y:.3f} cm")
        draw()
        self._write("Q")

    def drawing(
        self, drawing: Drawing, layers: Layered, marking: Marking, checkpoint: Checkpoint
    ) -> None:
        """Its groups, each in the layer of its block where that has one."""
        order = marking.order(drawing)
        for layer, placed in groupby(order, lambda pair: layers.get(pair[0].id)):
            if layer:
                self._write(f"/OC /{layer} BDC")
            for block, group in placed:
                checkpoint()
                self._group(block, group, marking)
            if layer:
                self._write("EMC")

    def _group(self, block: Block, group: Group, marking: Marking) -> None:
        x, y = block.bounds.x + group.bounds.x, block.bounds.y + group.bounds.y
        self._write(f"q 1 0 0 1 {x:.3f} {y:.3f} cm")
        self._state = dict(_AT_START)
        for opening, ops in marking.pieces(block, group):
            self._marked(opening, ops)
        self._write("Q")

    def _marked(self, opening: str, ops: Sequence[Op]) -> None:
        if opening:
            self._write(opening)
        for op in ops:
            self._op(op)
        if opening:
            self._write("EMC")

    def _op(self, op: Op) -> None:
        match op:
            case Glyphs():
                self._glyphs(op)
            case Box():
                self._shape(_box(op.rect, op.radius), op.fill, op.stroke)
            case Path():
                self._shape(path_operators(op.commands), op.fill, op.stroke)
            case Picture():
                self._picture(op)

    def _glyphs(self, op: Glyphs) -> None:
        text, marks = self._written(op.run)
        self._fill_with(op.color)
        self._write(f"BT 1 0 0 -1 {op.x:.3f} {op.y:.3f} Tm {text} ET")
        if marks:
            self._write(f"q 1 0 0 -1 {op.x:.3f} {op.y:.3f} cm {marks} Q")

    def _written(self, run: GlyphRun) -> tuple[str, str]:
        if run not in self._runs:
            self._runs[run] = run_operators(run, self._fonts[run.face])
        return self._runs[run]

    def _shape(self, path: str, fill: Color | None, stroke: Stroke | None) -> None:
        if fill is not None:
            self._fill_with(fill)
        if stroke is not None:
            self._stroke_with(stroke)
        if fill is not None and stroke is not None and stroke.color.a != OPAQUE:
            # B would knock the fill out under a translucent stroke; on screen it shows through.
            self._write(f"{path} f {path} S")
        else:
            self._write(f"{path} {_PAINTING[fill is not None, stroke is not None]}")

    def _picture(self, op: Picture) -> None:
        x, y, w, h = op.rect
        self._write(f"q {w:.3f} 0 0 {-h:.3f} {x:.3f} {y + h:.3f} cm")
        self._draw_unit_picture(op.key)
        self._write("Q")

    def _fill_with(self, color: Color) -> None:
        self._set("rg", _rgb(color))
        self._set_alpha("ca", color.a)

    def _stroke_with(self, stroke: Stroke) -> None:
        self._set("RG", _rgb(stroke.color))
        self._set("w", f"{stroke.width:.3f}")
        self._set("d", f"[{numbers(stroke.dash)}] 0")
        self._set_alpha("CA", stroke.color.a)

    def _set(self, operator: str, operands: str) -> None:
        if self._state.get(operator) != operands:
            self._state[operator] = operands
            self._write(f"{operands} {operator}")

    def _set_alpha(self, kind: str, alpha: int) -> None:
        name = f"/{kind}{alpha}"
        if self._state[kind] != name:
            self._state[kind] = name
            self._alphas.add((kind, alpha))
            self._write(f"{name} gs")


@lru_cache(1024)
def _rgb(color: Color) -> str:
    return f"{color.r / 255:.4g} {color.g / 255:.4g} {color.b / 255:.4g}"


@lru_cache(4096)
def _box(rect: Rect, radius: float) -> str:
    r = min(radius, rect.w / 2, rect.h / 2)
    if r <= 0:
        return f"{numbers(rect)} re"
    return path_operators(_rounded_box(rect, r))


def _rounded_box(rect: Rect, r: float) -> tuple[PathCommand, ...]:
    """Clockwise from the upper left corner's end; needs a radius that fits."""
    left, top, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    k = r * (1 - _ARC)
    return (
        ("M", left + r, top),
        ("L", right - r, top),
        ("C", right - k, top, right, top + k, right, top + r),
        ("L", right, bottom - r),
        ("C", right, bottom - k, right - k, bottom, right - r, bottom),
        ("L", left + r, bottom),
        ("C", left + k, bottom, left, bottom - k, left, bottom - r),
        ("L", left, top + r),
        ("C", left, top + k, left + k, top, left + r, top),
        ("Z",),
    )
