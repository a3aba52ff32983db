"""Where the order of pain points flips (domain 3.2)."""

import pytest

from journeydesk.analysis.priority import Parts, Weights
from journeydesk.analysis.sensitivity import Crossing, Part, crossings, weights_at

PP3, PP1, PP2 = Parts(0.8, 0.5, 0.5), Parts(0.45, 1.0, 0.25), Parts(0.56, 0.5, 0.05)


def test_crossing_of_the_worked_example() -> None:
    assert crossings([PP3, PP1, PP2], Part.EMOTION) == (
        Crossing(pytest.approx(0.375), rising=1, falling=0),
    )


def test_crossings_come_in_the_order_of_the_weight() -> None:
    found = crossings([PP3, PP1, PP2], Part.FREQUENCY)
    assert [(c.rising, c.falling) for c in found] == [(0, 1), (2, 1)]
    assert [c.at for c in found] == pytest.approx([0.125 / 0.475, 0.35 / 0.46])


def test_the_other_two_weights_stay_equal() -> None:
    assert weights_at(Part.DROP, 0.5) == Weights(0.25, 0.25, 0.5)


def test_equal_pains_do_not_cross() -> None:
    assert crossings([PP1, PP1], Part.EMOTION) == ()


def test_a_pain_of_which_nothing_is_known_crosses_none() -> None:
    assert crossings([Parts(), PP1, Parts(7, None, None)], Part.EMOTION) == ()


def test_a_pain_that_is_known_in_part_can_cross_twice() -> None:
    # 0.2 + 0.7·2w/(1 + w) = 0.25 + 0.7w, which is 0.7w² − 0.65w + 0.05 = 0
    found = crossings([Parts(0.2, 0.9, None), Parts(0.25, 0.95, 0.25)], Part.EMOTION)
    root = 0.2825**0.5
    assert found == (
        Crossing(pytest.approx((0.65 - root) / 1.4), rising=0, falling=1),
        Crossing(pytest.approx((0.65 + root) / 1.4), rising=1, falling=0),
    )
