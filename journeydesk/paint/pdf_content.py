"""A drawing as the operators of a PDF content stream. Knows the syntax, not the file around it."""

from collections.abc import Callable
from functools import lru_cache

from journeydesk.drawing import (
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
from journeydesk.paint.pdf_syntax import numbers, path_operators
from journeydesk.paint.pdf_text import run_operators

_OPAQUE = 255
_AT_START = {"d": "[] 0", "ca": f"/ca{_OPAQUE}", "CA": f"/CA{_OPAQUE}"}  # of every page
_PAINTING = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}
_ARC = 0.5523  # how far a Bézier's handles reach for a quarter circle of radius 1


class Content:
    """Writes the operators of one page.

    Each group is drawn in its own coordinates between q and Q, so equal boxes and equal runs are
    equal text, made once.
    """

    def __init__(
        self, write: Callable[[str], None], fonts: Fonts, draw_unit_picture: Callable[[str], None]
    ) -> None:
        self._write = write
        self._fonts = fonts
        self._draw_unit_picture = draw_unit_picture
        self._runs: dict[GlyphRun, tuple[str, str]] = {}
        self._state = dict(_AT_START)  # what is set already
        self.alphas: set[tuple[str, int]] = set()  # ("ca", 128): fills that let half through

    def page(self, page: Page, checkpoint: Checkpoint) -> None:
        self._shape(f"0 0 {page.width:.3f} {page.height:.3f} re", page.drawing.background, None)
        # Here y turns to point down.
        self._write(f"1 0 0 -1 0 {page.height:.3f} cm q")
        if page.shown:
            self._write(f"{_box(page.shown, 0)} W n")
        # Six digits: a scale is multiplied by whole maps.
        self._write(f"{page.scale:.6f} 0 0 {page.scale:.6f} {page.x:.3f} {page.y:.3f} cm")
        self._drawing(page.drawing, checkpoint)
        self._write("Q")
        if page.marks:
            self._drawing(page.marks, checkpoint)

    def _drawing(self, drawing: Drawing, checkpoint: Checkpoint) -> None:
        for block in drawing.blocks:
            checkpoint()
            for group in block.groups:
                self._group(group, block.bounds.x, block.bounds.y)

    def _group(self, group: Group, dx: float, dy: float) -> None:
        self._write(f"q 1 0 0 1 {dx + group.bounds.x:.3f} {dy + group.bounds.y:.3f} cm")
        self._state = dict(_AT_START)
        for op in group.ops:
            self._op(op)
        self._write("Q")

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
        if fill is not None and stroke is not None and stroke.color.a != _OPAQUE:
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
            self.alphas.add((kind, alpha))
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
