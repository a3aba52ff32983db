"""Recovery and loyalty candidates (domain 3.6)."""

import pytest

from journeydesk.analysis.number import Figure, Reason
from journeydesk.analysis.recovery import loyalty, recovery_lifts

MAYA = (1, -1, -2, -1, 1, 1)


def test_lift_of_the_worked_example() -> None:
    assert [lift.value for lift in recovery_lifts(MAYA)] == [0, 0, 0, 0, 3, 0]
    assert recovery_lifts(MAYA)[4].known == (4, 4)


def test_neutral_is_a_recovery_too() -> None:
    assert [lift.value for lift in recovery_lifts((-1.5, 0, -1, 2))] == [0, 1.5, 0, 3]


def test_a_gap_in_the_run_is_counted() -> None:
    assert recovery_lifts((-1, None, 1))[1:] == (
        Figure(None, (0, 1), Reason.MISSING),
        Figure(2.0, (2, 3)),
    )


def test_after_nothing_but_a_gap_nobody_knows() -> None:
    assert recovery_lifts((1, None, 1))[2] == Figure(None, (1, 2), Reason.MISSING)


@pytest.mark.parametrize(("importance", "lift", "expected"), [(5, 3, 62.5), (3, 0, 15.0)])
def test_loyalty_candidates_of_the_worked_example(
    importance: int, lift: float, expected: float
) -> None:
    assert loyalty(1, importance, lift).value == pytest.approx(expected)


def test_what_is_bad_creates_no_loyalty_by_itself() -> None:
    assert loyalty(-2, 5, 0) == Figure(0.0, (3, 3))


@pytest.mark.parametrize(("importance", "reason"), [(None, Reason.MISSING), (6, Reason.OFF_SCALE)])
def test_without_an_importance_nobody_knows(importance: int | None, reason: Reason) -> None:
    assert loyalty(1, importance, 3) == Figure(None, (2, 3), reason)
