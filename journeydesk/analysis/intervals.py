"""95 % intervals around shares and means: what a number from so few people can mean."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.975)  # 1.96: the middle 95 % of the normal distribution


@dataclass(frozen=True, slots=True)
class Interval:
    """Both ends belong to it, in the unit of the number that it surrounds."""

    low: float
    high: float

    def contains(self, value: float) -> bool:
        return self.low <= value <= self.high

    def overlaps(self, other: Interval) -> bool:
        """Numbers whose intervals overlap are not ranked apart."""
        return self.low <= other.high and other.low <= self.high


def wilson(count: int, base: int) -> Interval:
    """The score interval of the share count/base, within 0…1 (Wilson 1927, JASA 22:209).

    Advised for small bases, and honest at 0 and at all (Brown, Cai and DasGupta 2001,
    Statistical Science 16:101). Raises ValueError unless 0 ≤ count ≤ base and base > 0.
    """
    if not (0 <= count <= base and base > 0):
        raise ValueError(f"{count} of {base} is no share")
    p, spread = count / base, Z * Z / base
    center = (p + spread / 2) / (1 + spread)
    half = sqrt(spread * p * (1 - p) + spread * spread / 4) / (1 + spread)
    # The estimate is a bound of its own: rounding puts 0 of 7 at 1e-17 otherwise.
    return Interval(max(0.0, min(p, center - half)), min(1.0, max(p, center + half)))


def normal(estimate: float, variance: float, n: int) -> Interval:
    """The textbook interval of a mean: estimate ± z·√(variance/n); `variance` is one answer's."""
    half = Z * sqrt(variance / n)
    return Interval(estimate - half, estimate + half)
