"""Colours that let nothing through: as old RIPs want them, and readers draw them fastest."""

from collections.abc import Sequence
from dataclasses import replace

from journeydesk.drawing import Box, Color, Drawing, Glyphs, Op, Path, Picture, Stroke
from journeydesk.export.finish.repainting import repainted


def opaque(drawing: Drawing) -> Drawing:
    """Each translucent colour as it looks on the drawing's background; pictures stay as they are.

    Where it lay over something else, it hides that now.
    """
    ground = drawing.background

    def solid(color: Color | None) -> Color | None:
        return _over(color, ground) if color and color.a else None

    def line(stroke: Stroke | None) -> Stroke | None:
        color = solid(stroke.color) if stroke else None
        return replace(stroke, color=color) if stroke and color else None

    def changed(op: Op) -> Op:
        match op:
            case Box() | Path():
                return replace(op, fill=solid(op.fill), stroke=line(op.stroke))
            case Glyphs():
                return replace(op, color=_over(op.color, ground))
            case Picture():
                return op

    def repaint(ops: Sequence[Op]) -> tuple[Op, ...]:
        return tuple([changed(op) for op in ops])

    return repainted(drawing, repaint)


def _over(color: Color, ground: Color) -> Color:
    """Blended in sRGB, as painters do (ISO 32000-1, 11.3.6)."""
    if color.a == 255:
        return color
    share = color.a / 255
    pairs = zip(color[:3], ground[:3], strict=True)
    return Color(*[round(share * own + (1 - share) * under) for own, under in pairs])
