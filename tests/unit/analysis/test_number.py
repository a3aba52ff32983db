"""What is unknown stays unknown, and says why."""

from math import inf, nan

import pytest

from journeydesk.analysis.number import EMOTION, SHARE, Figure, Reason, computed, entered, summed

UNKNOWN = entered(None, SHARE)


@pytest.mark.parametrize("value", [-0.1, 1.1, nan, inf, -inf, 10**400])
def test_what_is_off_its_scale_is_unknown(value: float) -> None:
    assert entered(value, SHARE) == Figure(None, (0, 1), Reason.OFF_SCALE)


def test_nothing_entered_is_unknown_and_nought_is_known() -> None:
    assert Figure(None, (0, 1), Reason.MISSING) == UNKNOWN
    assert entered(0, EMOTION) == Figure(0, (1, 1))


def test_a_formula_needs_all_its_inputs() -> None:
    assert computed(lambda a, b: a + b, entered(1, SHARE), entered(1, SHARE)) == Figure(2, (2, 2))
    missing = computed(lambda a, b: a + b, entered(1, SHARE), UNKNOWN)
    assert missing == Figure(None, (1, 2), Reason.MISSING)


def test_what_was_entered_wrongly_is_said_before_what_is_missing() -> None:
    both = computed(lambda a, b: a + b, UNKNOWN, entered(7, SHARE))
    assert both.reason is Reason.OFF_SCALE


def test_a_sum_is_over_the_known_ones_and_counts_them() -> None:
    assert summed([entered(0.5, SHARE), UNKNOWN, entered(0.25, SHARE)]) == Figure(0.75, (2, 3))


def test_a_sum_of_unknown_ones_is_unknown_and_one_of_nothing_is_nought() -> None:
    assert summed([UNKNOWN, UNKNOWN]) == Figure(None, (0, 2), Reason.MISSING)
    assert summed([]) == Figure(0, (0, 0))


def test_a_sum_does_not_hide_what_was_entered_wrongly() -> None:
    assert summed([entered(0.5, SHARE), entered(5, SHARE)]).reason is Reason.OFF_SCALE
