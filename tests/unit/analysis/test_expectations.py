"""The worked gaps, where amplification is undefined, and expectations that made each other."""

import pytest

from journeydesk.analysis.expectations import circular_expectations, expectation_gap
from journeydesk.analysis.number import Reason


def test_a_gap_that_explains_its_emotion() -> None:
    found = expectation_gap(6, 2, 5, -1)
    assert (found.gap.value, found.weighted.value) == (-4, -4)
    assert found.amplification.value == pytest.approx(0.75)
    assert found.is_outweighed is False


def test_an_emotion_that_outweighs_its_gap() -> None:
    found = expectation_gap(5, 4, 4, -2)
    assert (found.gap.value, found.weighted.value) == (-1, pytest.approx(-0.8))
    assert found.amplification.value == pytest.approx(6)
    assert found.is_outweighed is True


@pytest.mark.parametrize("perceived", [3, 6])
def test_an_expectation_that_was_met_amplifies_nothing(perceived: int) -> None:
    found = expectation_gap(3, perceived, 3, -2)
    assert found.weighted.value == pytest.approx((perceived - 3) * 3 / 5)
    assert (found.amplification.value, found.is_outweighed) == (None, None)
    assert found.amplification.reason is Reason.NO_GAP


def test_a_good_emotion_amplifies_no_gap() -> None:
    found = expectation_gap(6, 2, 5, 1)
    assert (found.amplification.value, found.is_outweighed) == (0, False)


def test_what_is_missing_leaves_only_its_own_numbers_unknown() -> None:
    found = expectation_gap(6, 2, None, None)
    assert found.gap.value == -4
    assert (found.weighted.known, found.weighted.reason) == ((2, 3), Reason.MISSING)
    assert (found.amplification.known, found.amplification.reason) == ((2, 3), Reason.MISSING)
    assert found.is_outweighed is None


def test_a_mark_beyond_the_scale_is_no_gap() -> None:
    found = expectation_gap(8, 0, 5, -1)
    assert found.gap.reason is found.amplification.reason is Reason.OFF_SCALE
    assert expectation_gap(6, 2, 6, -1).weighted.reason is Reason.OFF_SCALE
    assert expectation_gap(6, 2, 5, -3).amplification.reason is Reason.OFF_SCALE


def test_expectations_that_created_each_other_are_circular() -> None:
    pairs = [("ad", "shop"), ("phone", "chat"), ("shop", "ad"), ("phone", "shop")]
    assert circular_expectations(pairs) == (("ad", "shop"),)


def test_an_expectation_created_where_it_is_met_is_circular() -> None:
    assert circular_expectations([("chat", "chat"), ("phone", "chat")]) == (("chat",),)


def test_a_longer_circle_is_found_once_and_two_apart_are_two() -> None:
    pairs = [("a", "b"), ("b", "c"), ("c", "a"), ("x", "y"), ("y", "x"), ("c", "x")]
    assert circular_expectations(pairs) == (("a", "b", "c"), ("x", "y"))


def test_a_chain_and_an_unknown_origin_are_no_circle() -> None:
    assert circular_expectations([("c", "b"), ("b", "a"), ("c", "a"), ("a", None)]) == ()
