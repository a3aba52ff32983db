"""Which side a picture is read from: the same measures, seen from the left or from the right."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from journeydesk.drawing import Box, Op, Path, PathCommand, Picture, Rect, rounded


def mirrored(rect: Rect, width: float) -> Rect:
    """A rectangle where it is when what holds it, that wide, is read from the other side."""
    return Rect(rounded(width - rect.x - rect.w), rect.y, rect.w, rect.h)


class Frame(NamedTuple):
    """What is drawn into, by makers that measure from the side where reading begins.

    Shapes are flipped; words and icons are not, they only stand elsewhere.
    """

    width: float
    is_mirrored: bool

    def x(self, start: float, width: float = 0.0) -> float:
        """The left edge of what is that wide and begins so far from the side."""
        return rounded(self.width - start - width) if self.is_mirrored else start

    def rect(self, rect: Rect) -> Rect:
        return mirrored(rect, self.width) if self.is_mirrored else rect

    def shape(self, op: Box | Path | Picture) -> Op:
        """What has no words, as it is seen from that side."""
        if not self.is_mirrored:
            return op
        if isinstance(op, Path):
            return replace(op, commands=tuple([self._command(c) for c in op.commands]))
        return replace(op, rect=self.rect(op.rect))

    def _command(self, command: PathCommand) -> PathCommand:
        name, *numbers = command
        return (name, *(n if i % 2 else rounded(self.width - n) for i, n in enumerate(numbers)))  # type: ignore[operator]
