"""Emotions from other scales and back (domain 3.1.1)."""

import pytest

from journeydesk.analysis.number import Reason
from journeydesk.analysis.scale import ForeignScale, from_emotion, to_emotion


@pytest.mark.parametrize(
    ("value", "scale", "expected"),
    [
        (3, ForeignScale(1, 5), 0.0),
        (2, ForeignScale(0, 5), -0.4),
        (7, ForeignScale(1, 10), 2 / 3),
        (1, ForeignScale(6, 1), 2.0),  # school marks: the smallest is the best
    ],
)
def test_a_value_becomes_an_emotion(value: float, scale: ForeignScale, expected: float) -> None:
    assert to_emotion(value, scale).value == pytest.approx(expected)
    assert from_emotion(expected, scale).value == pytest.approx(value)


def test_the_original_comes_back_to_the_last_digit() -> None:
    scale = ForeignScale(1, 7)
    assert from_emotion(to_emotion(4.1, scale).value, scale, original=4.1).value == 4.1


def test_the_original_of_another_emotion_does_not_come_back() -> None:
    assert from_emotion(1.0, ForeignScale(1, 5), original=2).value == 4.0


@pytest.mark.parametrize(
    ("value", "scale", "reason"),
    [
        (6, ForeignScale(1, 5), Reason.OFF_SCALE),
        (3, ForeignScale(3, 3), Reason.NO_SCALE),
        (None, ForeignScale(1, 5), Reason.MISSING),
    ],
)
def test_what_is_on_no_scale_is_unknown(
    value: float | None, scale: ForeignScale, reason: Reason
) -> None:
    assert to_emotion(value, scale).value is None
    assert to_emotion(value, scale).reason == reason


def test_an_unknown_emotion_has_no_foreign_value() -> None:
    assert from_emotion(None, ForeignScale(1, 5), original=4).value is None
