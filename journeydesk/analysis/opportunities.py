"""Scores that help to choose among opportunities; none of them chooses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from journeydesk.analysis.counting import Tally, share
from journeydesk.analysis.number import (
    AMOUNT,
    SHARE,
    Figure,
    Reason,
    Scale,
    computed,
    entered,
    summed,
)

ENOUGH_RATERS = 30  # fewer are a room's estimate
PERCENT = Scale(0, 100)
EFFORT = Scale(1e-6, 1e12)  # something divides by it


@dataclass(frozen=True, slots=True)
class Ulwick:
    """I + max(I − S, 0), 0…20 (Ulwick 2002, HBR, "Turn customer input into innovation")."""

    importance: Figure  # I, 0…10
    satisfaction: Figure  # S, 0…10
    score: Figure
    is_room_estimate: bool | None  # None where nobody knows how many rated


def ulwick(importance: float | None, satisfaction: float | None, raters: int | None) -> Ulwick:
    """From the shares 0…1 of the raters who gave 4 or 5 of 5."""
    return ulwick_of(entered(importance, SHARE), entered(satisfaction, SHARE), raters)


def ulwick_from_raters(important: Tally, satisfied: Tally) -> Ulwick:
    """From counts of the raters who gave 4 or 5 of 5; the smaller base says how many rated."""
    bases = [tally.base for tally in (important, satisfied) if tally.base is not None]
    importance = share(important.count, base=important.base)
    satisfaction = share(satisfied.count, base=satisfied.base)
    return ulwick_of(importance, satisfaction, min(bases, default=None))


def ulwick_of(importance: Figure, satisfaction: Figure, raters: int | None) -> Ulwick:
    i = computed(lambda share: 10 * share, importance)
    s = computed(lambda share: 10 * share, satisfaction)
    score = computed(lambda i, s: i + max(i - s, 0.0), i, s)
    n = entered(raters, AMOUNT).value
    return Ulwick(i, s, score, None if n is None else n < ENOUGH_RATERS)


@dataclass(frozen=True, slots=True)
class ValueEffort:
    """A place in the matrix of value 0…100 and effort, in whatever unit efforts are given."""

    value: Figure
    effort: Figure


def value_effort(
    customer: float | None, business: float | None, effort: float | None
) -> ValueEffort:
    """Half the value is the customer's, half the business's; each 0…100."""
    halves = entered(customer, PERCENT), entered(business, PERCENT)
    return ValueEffort(computed(lambda c, b: (c + b) / 2, *halves), entered(effort, AMOUNT))


def rice(
    reach: float | None, impact: float | None, confidence: float | None, effort: float | None
) -> Figure:
    """Reach × impact × confidence/effort (McBride, Intercom); confidence is 0…1, effort above 0."""
    inputs = (
        entered(reach, AMOUNT),
        entered(impact, AMOUNT),
        entered(confidence, SHARE),
        entered(effort, EFFORT),
    )
    return computed(lambda r, i, c, e: r * i * c / e, *inputs)


@dataclass(frozen=True, slots=True)
class DotVotes:
    """Dots on one opportunity; the number of different voters says whose opinion they are."""

    dots: int | None  # None where a ballot is absurd
    voters: int | None
    share: Figure  # of all dots that were given out


def dot_votes(
    ballots: Iterable[tuple[str, int]], people: int | None, dots_each: int | None
) -> DotVotes:
    """dots/(n·k) of n people with k dots each; ballots are (voter, dots), in any pieces."""
    pieces = list(ballots)
    given = summed(entered(dots, AMOUNT) for _, dots in pieces)
    if given.value is None:
        return DotVotes(None, None, given)
    by_voter = Counter[str]()
    for voter, dots in pieces:
        by_voter[voter] += dots
    voted = [dots for dots in by_voter.values() if dots]
    return DotVotes(sum(voted), len(voted), _dot_share(voted, people, dots_each))


def _dot_share(voted: Sequence[int], people: int | None, dots_each: int | None) -> Figure:
    """Nobody has more dots than were given out, and nobody votes twice."""
    n, k = entered(people, AMOUNT), entered(dots_each, AMOUNT)
    given_out = computed(lambda n, k: n * k, n, k)
    if n.value is None or k.value is None:
        return given_out
    if len(voted) > n.value or max(voted, default=0) > k.value:
        return Figure(None, given_out.known, Reason.OVER_BASE)
    if not given_out.value:
        return Figure(None, given_out.known, Reason.NO_BASE)
    return computed(lambda all_dots: sum(voted) / all_dots, given_out)
