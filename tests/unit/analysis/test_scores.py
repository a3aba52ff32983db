"""The worked scores, their intervals, and counts that are no score."""

from math import nan

import pytest

from journeydesk.analysis.intervals import wilson
from journeydesk.analysis.number import SHARE, Figure, Reason
from journeydesk.analysis.scores import CES_SCALE, NPS_SCALE, Score, ces, csat, nps, rate
from journeydesk.analysis.targets import Attainment, attainment

EFFORT_ANSWERS = (0, 10, 0, 10, 15, 25, 20)


def test_nps_of_the_example() -> None:
    score = nps(34, 26, 80)
    assert (score.figure, score.n) == (Figure(10, (3, 3)), 80)
    assert score.interval is not None
    assert score.interval.low == pytest.approx(-8.85, abs=0.005)
    assert score.interval.high == pytest.approx(28.85, abs=0.005)


def test_csat_of_the_example() -> None:
    score = csat(62, 80)
    assert (score.figure.value, score.n) == (0.775, 80)
    assert score.interval == wilson(62, 80)


def test_ces_of_the_example() -> None:
    score = ces(EFFORT_ANSWERS)
    assert score.figure == Figure(5.3125, (7, 7))
    assert score.n == 80
    assert score.interval is not None
    assert score.interval.low == pytest.approx(4.966, abs=0.001)
    assert score.interval.high == pytest.approx(5.659, abs=0.001)


def test_one_answer_or_all_the_same_say_nothing_of_the_spread() -> None:
    assert nps(1, 0, 1) == Score(Figure(100, (3, 3)), 1, None)
    assert nps(0, 9, 9) == Score(Figure(-100, (3, 3)), 9, None)
    assert ces((0, 0, 0, 0, 9, 0, 0)) == Score(Figure(5, (7, 7)), 9, None)


def test_intervals_end_where_the_scale_ends() -> None:
    high, low = nps(9, 0, 10).interval, ces((9, 1, 0, 0, 0, 0, 0)).interval
    assert high is not None
    assert high.high == 100
    assert low is not None
    assert low.low == 1


@pytest.mark.parametrize(
    ("score", "reason"),
    [
        (nps(34, None, 80), Reason.MISSING),
        (nps(34, 26, 59), Reason.OVER_BASE),
        (nps(-34, 26, 80), Reason.OFF_SCALE),
        (nps(0, 0, 0), Reason.NO_BASE),
        (csat(81, 80), Reason.OVER_BASE),
        (rate(3, None), Reason.MISSING),
        (rate(0, 0), Reason.NO_BASE),
        (ces((0,) * 7), Reason.NO_BASE),
        (ces((None, *EFFORT_ANSWERS[1:])), Reason.MISSING),
        (ces((-1, *EFFORT_ANSWERS[1:])), Reason.OFF_SCALE),
    ],
)
def test_counts_that_cannot_be_are_no_score(score: Score, reason: Reason) -> None:
    assert score.figure.value is None
    assert score.figure.reason is reason
    assert (score.n, score.interval) == (None, None)


def test_a_target_inside_the_interval_is_not_surely_reached() -> None:
    near = attainment(csat(62, 80), 0.75, SHARE)
    assert near.difference.value == pytest.approx(0.025)
    assert (near.is_reached, near.is_sure) == (True, False)
    far = attainment(nps(34, 26, 80), 50, NPS_SCALE)
    assert (far.difference.value, far.is_reached, far.is_sure) == (-40, False, True)


def test_a_target_met_to_the_point_is_reached() -> None:
    assert all(attainment(nps(p, 0, 100), p, NPS_SCALE).is_reached for p in range(101))
    assert all(attainment(rate(p, 100), p / 100, SHARE).is_reached for p in range(101))


def test_a_rate_may_have_to_stay_below_its_target() -> None:
    escalations = attainment(rate(3, 100), 0.2, SHARE, is_lower_better=True)
    assert (escalations.is_reached, escalations.is_sure) == (True, True)


def test_a_score_without_interval_reaches_its_target_but_not_surely() -> None:
    assert attainment(ces((0, 0, 0, 0, 0, 0, 1)), 6, CES_SCALE) == Attainment(
        Figure(1, (8, 8)), True, None
    )


@pytest.mark.parametrize(
    ("target", "reason"),
    [(None, Reason.MISSING), (75, Reason.OFF_SCALE), (nan, Reason.OFF_SCALE)],
)
def test_a_target_off_the_scale_is_neither_reached_nor_missed(
    target: float | None, reason: Reason
) -> None:
    found = attainment(csat(62, 80), target, SHARE)
    assert (found.difference.reason, found.is_reached, found.is_sure) == (reason, None, None)
