"""One thing that a legend explains."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.charts.furniture import samples
from journeydesk.drawing import Op


@dataclass(frozen=True, slots=True)
class Entry:
    """A sample of that size, and what it stands for."""

    words: str
    width: float
    ops: tuple[Op, ...]
    height: float = samples.HEIGHT

    @classmethod
    def of(cls, words: str, width: float, ops: list[Op]) -> Entry:
        return cls(words, width, tuple(ops))
