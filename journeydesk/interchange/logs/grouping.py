"""Stages of activities: one each where they are few, else groups of those that come together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeydesk.i18n import _
from journeydesk.interchange.logs.mining import Activity, Mined

MOST_STAGES = 12  # one for each activity
GROUPS = 6
MOST_TOUCHPOINTS = 40


@dataclass(frozen=True, slots=True)
class Group:
    """One stage: its activities in order, and the cases that come to it or to a later one."""

    title: str
    activities: tuple[Activity, ...]
    cases: int


@dataclass(frozen=True, slots=True)
class Grouped:
    """`rare` are those that get no touchpoint, each with the number of the group it is near to."""

    groups: tuple[Group, ...]
    rare: tuple[tuple[Activity, int], ...]


def grouped(mined: Mined, wanted: str) -> Grouped:
    """`wanted`: activities as "stages" or as "touchpoints"; "" as their number suggests."""
    usual = sorted(mined.activities, key=lambda a: (-a.cases, -a.events))[:MOST_TOUCHPOINTS]
    shown = [each for each in mined.activities if each in usual]
    is_each_its_own = wanted == "stages" or (not wanted and len(shown) <= MOST_STAGES)
    parts = [[each] for each in shown] if is_each_its_own else _parts(shown)
    arrivals = _arrivals(mined, parts)
    groups = [Group(_title(p), tuple(p), n) for p, n in zip(parts, arrivals, strict=True)]
    rare = [each for each in mined.activities if each not in usual]
    return Grouped(tuple(groups), tuple((each, _near(each, groups)) for each in rare))


def _title(activities: Sequence[Activity]) -> str:
    """The most frequent one, and how many more there are."""
    first = max(activities, key=lambda each: each.cases).name
    others = len(activities) - 1
    return _("{activity} and {n} more").format(activity=first, n=others) if others else first


def _arrivals(mined: Mined, parts: Sequence[Sequence[Activity]]) -> list[int]:
    """Who comes to a stage or to one after it: who leaves one out has not left the journey."""
    place = {each.name: number for number, part in enumerate(parts) for each in part}
    found = [0] * len(parts)
    for variant in mined.variants:
        furthest = max((place.get(name, -1) for name in variant.activities), default=-1)
        for number in range(furthest + 1):
            found[number] += variant.cases
    return found


def _near(activity: Activity, groups: Sequence[Group]) -> int:
    away = [min(abs(activity.position - each.position) for each in g.activities) for g in groups]
    return away.index(min(away))


def _parts(activities: Sequence[Activity]) -> list[list[Activity]]:
    """Into groups of nearly the same position, weighted by cases.

    W. D. Fisher, On Grouping for Maximum Homogeneity (1958): of all ways to cut the row, the one
    with the least sum of squared distances to the means of the groups.
    """
    n = len(activities)
    count = min(GROUPS, n)
    best = [[0.0] + [float("inf")] * n] + [[float("inf")] * (n + 1) for _group in range(count)]
    cut = [[0] * (n + 1) for _group in range(count + 1)]
    for k in range(1, count + 1):
        for end in range(k, n + 1):
            costs = [(best[k - 1][i] + _spread(activities[i:end]), i) for i in range(k - 1, end)]
            best[k][end], cut[k][end] = min(costs)
    ends = [n]
    for k in range(count, 0, -1):
        ends.append(cut[k][ends[-1]])
    ends.reverse()
    return [list(activities[a:b]) for a, b in pairwise(ends)]


def _spread(activities: Sequence[Activity]) -> float:
    weight = sum(each.cases for each in activities) or 1
    mean = sum(each.cases * each.position for each in activities) / weight
    return sum(each.cases * (each.position - mean) ** 2 for each in activities)
