"""Drop-off between stages (domain 3.5)."""

from itertools import pairwise

import pytest

from journeydesk.analysis.dropoff import attrition, attrition_places, experience_drop
from journeydesk.analysis.number import Figure, Reason

COUNTS = (2000, 900, 400, 380, 266)
FOUND = [attrition(a, b) for a, b in pairwise(COUNTS)]


def test_attrition_of_the_worked_example() -> None:
    expected = [(55.0, 52.8, 57.2), (55.6, 52.3, 58.8), (5.0, 3.3, 7.6), (30.0, 25.6, 34.8)]
    for found, (value, low, high) in zip(FOUND, expected, strict=True):
        assert found.share.value is not None
        assert found.interval is not None
        numbers = found.share.value, found.interval.low, found.interval.high
        assert [round(100 * number, 1) for number in numbers] == [value, low, high]


def test_overlapping_intervals_are_not_ranked_apart() -> None:
    assert attrition_places([*FOUND, attrition(266, None)]) == (1, 1, 4, 3, None)


def test_experience_falls_between_the_means() -> None:
    means = (0.5, 1, 1, -0.5, -1)
    drops = [experience_drop([a], [b]) for a, b in pairwise(means)]
    assert [drop.value for drop in drops] == [0, 0, 1.5, 0.5]


def test_experience_drop_says_what_it_knows() -> None:
    assert experience_drop([2, None], [-1]) == Figure(3.0, (2, 3))
    assert experience_drop([], [-1]) == Figure(None, (1, 1), Reason.MISSING)


@pytest.mark.parametrize(
    ("here", "after", "reason"),
    [
        (400, 401, Reason.NEW_ENTRIES),
        (0, 3, Reason.NEW_ENTRIES),
        (0, 0, Reason.NO_BASE),
        (-4, -5, Reason.OFF_SCALE),
        (400, None, Reason.MISSING),
    ],
)
def test_what_is_no_attrition_is_unknown(here: int, after: int | None, reason: Reason) -> None:
    found = attrition(here, after)
    assert found.share.value is None
    assert found.share.reason == reason
    assert found.interval is None


def test_nobody_leaving_is_zero_and_known() -> None:
    assert attrition(400, 400).share == Figure(0.0, (2, 2))
