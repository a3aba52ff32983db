"""How text is set, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeydesk.fonts.lines import Line


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set. Sizes are points, the weight a place on the fonts' axis."""

    size: float
    weight: int = 400  # 400 to 700
    italic: bool = False
    leading: float = 1.25  # line distance in em


@dataclass(frozen=True, slots=True)
class Text:
    """Wrapped text in a box of points, y down from the box's top."""

    lines: tuple[Line, ...]
    width: float  # the widest line
    height: float  # lines × leading × size
    baselines: tuple[float, ...]
