"""The room on a sheet: larger paper has larger type, and more room beside it."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from journeydesk.drawing import rounded

MM = 72 / 25.4
A4 = 190 * MM, 277 * MM  # within margins of 10 mm
GROWTH = 0.6  # A0 is four times as wide as A4: its type is 2.3 times as large
LEAST, MOST = 0.5, 4.0


@dataclass(frozen=True, slots=True)
class Area:
    """Width and height in units of the drawing; each is `unit` points of paper."""

    width: float
    height: float
    unit: float = 1.0

    @classmethod
    def of(cls, free: tuple[float, float]) -> Area:
        """What margins leave of a sheet, in points."""
        times = sqrt(free[0] * free[1] / (A4[0] * A4[1]))
        unit = min(max(times**GROWTH, LEAST), MOST)
        return cls(free[0] / unit, free[1] / unit, unit)

    @property
    def true(self) -> Area:
        """The same, in points of paper."""
        return Area(self.width * self.unit, self.height * self.unit)

    def roomy(self, side: float) -> Area:
        """The same paper, with smaller type where its shorter side has fewer units than that."""
        times = max(1.0, side / min(self.width, self.height))
        return Area(self.width * times, self.height * times, self.unit / times)

    def mm(self, length: float) -> float:
        """Millimetres of paper, in units."""
        return rounded(length * MM / self.unit)
