"""The worked scores of opportunities, and scores that nobody can give."""

from typing import Any

import pytest

from journeydesk.analysis.counting import Tally
from journeydesk.analysis.number import Figure, Reason
from journeydesk.analysis.opportunities import (
    DotVotes,
    dot_votes,
    rice,
    ulwick,
    ulwick_from_raters,
    value_effort,
)


def test_twenty_in_a_room_estimate_an_opportunity_of_fifteen() -> None:
    found = ulwick_from_raters(Tally(17, 20), Tally(4, 20))
    assert (found.importance.value, found.satisfaction.value) == (8.5, 2)
    assert found.score == Figure(15, (4, 4))
    assert found.is_room_estimate is True


def test_a_satisfied_need_scores_its_importance_alone() -> None:
    assert ulwick(0.5, 0.9, 30).score.value == 5


@pytest.mark.parametrize(("raters", "is_room"), [(29, True), (30, False), (None, None), (-1, None)])
def test_fewer_than_thirty_raters_are_a_room(raters: int | None, is_room: bool | None) -> None:
    assert ulwick(0.85, 0.2, raters).is_room_estimate is is_room


def test_the_smaller_base_says_how_many_rated() -> None:
    assert ulwick_from_raters(Tally(17, 40), Tally(4, 20)).is_room_estimate is True
    assert ulwick_from_raters(Tally(17, None), Tally(4, None)).is_room_estimate is None


def test_more_raters_than_there_were_make_no_score() -> None:
    assert ulwick_from_raters(Tally(21, 20), Tally(4, 20)).score.reason is Reason.OVER_BASE
    assert ulwick(85, 20, 20).score.reason is Reason.OFF_SCALE
    assert ulwick(0.85, None, 20).score == Figure(None, (1, 2), Reason.MISSING)


def test_value_is_half_the_customers_and_half_the_businesss() -> None:
    found = value_effort(80, 60, 3)
    assert (found.value.value, found.effort.value) == (70, 3)
    assert value_effort(80, None, None).value == Figure(None, (1, 2), Reason.MISSING)
    assert value_effort(101, 60, -1).value.reason is Reason.OFF_SCALE
    assert value_effort(80, 60, -1).effort.reason is Reason.OFF_SCALE


def test_rice_of_the_example() -> None:
    assert rice(320, 2, 0.8, 1.5).value == pytest.approx(341.3, abs=0.05)


@pytest.mark.parametrize(
    ("inputs", "reason"),
    [
        ((320, 2, 0.8, None), Reason.MISSING),
        ((320, 2, 0.8, 0), Reason.OFF_SCALE),
        ((320, 2, 80, 1.5), Reason.OFF_SCALE),
        ((-1, 2, 0.8, 1.5), Reason.OFF_SCALE),
    ],
)
def test_rice_of_what_cannot_be_is_unknown(inputs: Any, reason: Reason) -> None:
    assert rice(*inputs).reason is reason


def test_dots_are_a_share_of_all_and_come_with_their_voters() -> None:
    ballots = [("Ann", 2), ("Bo", 1), ("Ann", 1), ("Cy", 0)]
    assert dot_votes(ballots, 5, 4) == DotVotes(4, 2, Figure(0.2, (2, 2)))
    assert dot_votes([], 5, 4) == DotVotes(0, 0, Figure(0, (2, 2)))


@pytest.mark.parametrize(
    ("ballots", "people", "each", "reason"),
    [
        ([("Ann", 5)], 5, 4, Reason.OVER_BASE),
        ([("Ann", 1), ("Bo", 1)], 1, 4, Reason.OVER_BASE),
        ([("Ann", 1)], None, 4, Reason.MISSING),
        ([("Ann", 1)], 5, -4, Reason.OFF_SCALE),
        ([], 0, 4, Reason.NO_BASE),
        ([("Ann", -1)], 5, 4, Reason.OFF_SCALE),
    ],
)
def test_votes_that_cannot_have_been_cast_have_no_share(
    ballots: Any, people: int | None, each: int, reason: Reason
) -> None:
    found = dot_votes(ballots, people, each)
    assert (found.share.value, found.share.reason) == (None, reason)
