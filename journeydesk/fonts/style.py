"""How text is set, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.drawing import GlyphRun


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set. Sizes are points, the weight a place on the fonts' axis."""

    size: float
    weight: int = 400  # 400 to 700
    italic: bool = False
    leading: float = 1.25  # line distance in em


@dataclass(frozen=True, slots=True)
class Line:
    """One set line. Runs are in visual order, each with its x from the line's left edge."""

    runs: tuple[tuple[float, GlyphRun], ...]
    width: float  # without trailing blanks
    text: str  # in logical order, without trailing blanks
    rtl: bool  # the direction of its paragraph


@dataclass(frozen=True, slots=True)
class Text:
    """Wrapped text in a box of points, y down from the box's top."""

    lines: tuple[Line, ...]
    width: float  # the widest line
    height: float  # lines × leading × size
    baselines: tuple[float, ...]
