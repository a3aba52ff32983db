"""Colours that let nothing through: as old RIPs want them, and readers draw them fastest."""

from collections.abc import Sequence
from dataclasses import replace

from journeydesk.drawing import Box, Color, Drawing, Glyphs, Op, Path, Picture, Stroke
from journeydesk.export.finish.repainting import repainted


def opaque(drawing: Drawing) -> Drawing:
    """Each translucent fill as it looks on the drawing's background; pictures stay as they are.

    Where it lay over something else, it hides that now. Lines become thinner instead of paler: of
    words below them, pale ones would cut away parts.
    """
    ground = drawing.background

    def solid(color: Color | None) -> Color | None:
        return _over(color, ground) if color and color.a else None

    def changed(op: Op) -> Op:
        match op:
            case Box() | Path():
                return replace(op, fill=solid(op.fill), stroke=_thinner(op.stroke))
            case Glyphs():
                return replace(op, color=_over(op.color, ground))
            case Picture():
                return op

    def repaint(ops: Sequence[Op]) -> tuple[Op, ...]:
        return tuple([changed(op) for op in ops])

    return repainted(drawing, repaint)


def _thinner(stroke: Stroke | None) -> Stroke | None:
    """As much ink in a full colour."""
    if stroke is None or not stroke.color.a:
        return None
    share = stroke.color.a / 255
    return replace(stroke, color=stroke.color._replace(a=255), width=stroke.width * share)


def _over(color: Color, ground: Color) -> Color:
    """Blended in sRGB, as painters do (ISO 32000-1, 11.3.6)."""
    if color.a == 255:
        return color
    share = color.a / 255
    pairs = zip(color[:3], ground[:3], strict=True)
    return Color(*[round(share * own + (1 - share) * under) for own, under in pairs])
