"""What the first rows tell of a column, whatever its heading says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from journeydesk.interchange.logs.times import is_clock, moment

NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?")
NEARLY_ALL = 0.9


@dataclass(frozen=True, slots=True)
class Content:
    """Counts of cells, and shares of those that are not empty."""

    filled: int
    distinct: int
    times: float  # moments, with a date
    clocks: float  # a time of day without a date
    numbers: float

    @property
    def repeats(self) -> bool:
        """The same words come again, as those of cases and activities do."""
        return self.distinct < NEARLY_ALL * self.filled

    @property
    def tells_when(self) -> bool:
        return self.times + self.clocks >= NEARLY_ALL

    @property
    def is_clock(self) -> bool:
        return self.clocks > 0.5

    @property
    def is_words(self) -> bool:
        return bool(self.filled) and self.times < 0.5 and not self.is_clock


def content_of(cells: Iterable[str]) -> Content:
    found = [cell.strip() for cell in cells]
    told = [cell for cell in found if cell]
    of = max(1, len(told))
    return Content(
        filled=len(told),
        distinct=len(set(told)),
        times=sum(_is_moment(cell) for cell in told) / of,
        clocks=sum(map(is_clock, told)) / of,
        numbers=sum(bool(NUMBER.fullmatch(cell)) for cell in told) / of,
    )


def _is_moment(cell: str) -> bool:
    return any(moment(cell, day_first=each) is not None for each in (True, False))
