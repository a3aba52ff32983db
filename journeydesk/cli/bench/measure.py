"""Ratios of alternatives that are measured in turn, in one run: what holds on any machine."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import asdict, dataclass
from statistics import median
from time import perf_counter, process_time
from typing import Any

Clock = Callable[[], float]
CPU: Clock = process_time
WALL: Clock = perf_counter  # where a disk is involved


@dataclass(frozen=True, slots=True)
class Row:
    """One figure; it is good up to `target`."""

    what: str
    cards: int
    ratio: float
    target: float

    @property
    def ok(self) -> bool:
        return self.ratio <= self.target

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "ok": self.ok}


def medians(rounds: int, clock: Clock, *works: Callable[[], object]) -> list[float]:
    """Seconds that each takes: one after the other, again and again, after a round to warm up."""
    for work in works:
        work()
    times: list[list[float]] = [[] for _work in works]
    for _round in range(rounds):
        for taken, work in zip(times, works, strict=True):
            taken.append(_seconds(work, clock))
    return [median(taken) for taken in times]


def _seconds(work: Callable[[], object], clock: Clock) -> float:
    gc.collect()  # nobody pays for what another one left
    start = clock()
    work()
    return clock() - start
