"""What stands in a column, in numbers: its heading alone may mislead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeydesk.interchange.evidence.cells import is_nothing, is_yes, number_in
from journeydesk.interchange.evidence.dates import seconds
from journeydesk.interchange.evidence.score_words import value_of_word


@dataclass(frozen=True, slots=True)
class Profile:
    """Of the cells that say something: how many, and which share of them is what, from 0 to 1."""

    filled: int
    distinct: int
    length: float  # characters, on average
    numbers: float
    low: float | None  # of the numbers
    high: float | None
    dates: float
    words: float  # of satisfaction or feeling
    answers: float  # yes or no

    @property
    def is_prose(self) -> bool:
        """Mostly different, and in words."""
        is_varied = self.distinct > self.filled / 2 or self.length > 60
        return self.numbers < 0.5 and self.dates < 0.5 and is_varied and self.length > 14


def profile_of(cells: Sequence[str]) -> Profile:
    """Of some of a column's cells."""
    said = [cell.strip() for cell in cells if not is_nothing(cell)]
    n = len(said) or 1
    numbers = [number for cell in said if (number := number_in(cell)) is not None]
    return Profile(
        filled=len(said),
        distinct=len(set(said)),
        length=sum(map(len, said)) / n,
        numbers=len(numbers) / n,
        low=min(numbers, default=None),
        high=max(numbers, default=None),
        dates=sum(_is_date(cell) for cell in said) / n,
        words=sum(value_of_word(cell) is not None for cell in said) / n,
        answers=sum(is_yes(cell) is not None for cell in said) / n,
    )


def _is_date(cell: str) -> bool:
    """A bare number is none: few files hold seconds since 1970, and all hold numbers."""
    is_bare = cell.isdigit() and len(cell) < 8
    if len(cell) >= 40 or is_bare:
        return False
    return any(seconds(cell, day_first=each) is not None for each in (True, False))
