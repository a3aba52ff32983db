"""One emotion from evidence and from the room (domain 3.1.2 and 3.1.3)."""

import pytest

from journeydesk.analysis.estimates import Spread, emotion_from_evidence, estimate
from journeydesk.analysis.number import Figure, Reason


def test_evidence_counts_by_its_strength() -> None:
    figure = emotion_from_evidence([-2, -2, -1, -1], [100, 100, 100, 50])
    assert figure.value == pytest.approx(-5.5 / 3.5)
    assert figure.known == (4, 4)


def test_evidence_without_strength_is_shown_and_not_counted() -> None:
    assert emotion_from_evidence([-2, 2], [100, 0]) == Figure(-2.0, (1, 1))


def test_an_absurd_strength_is_not_left_out_in_silence() -> None:
    figure = emotion_from_evidence([-2, 2], [100, -50])
    assert figure == Figure(None, (1, 2), Reason.OFF_SCALE)


def test_evidence_that_says_nothing_is_counted() -> None:
    assert emotion_from_evidence([-2, None, 1], [100, 50, None]) == Figure(-2.0, (1, 3))


def test_the_room_has_a_median_and_inclusive_quartiles() -> None:
    room = estimate([-2, -2, -1, -1, 0, 1])
    assert room.median == Figure(-1.0, (6, 6))
    assert room.spread == Spread(-2, -1.75, -0.25, 1)


@pytest.mark.parametrize(
    ("values", "discussed"), [([-1, 1], True), ([-1, 0.5], False), ([1], False)]
)
def test_a_room_two_apart_is_to_discuss(values: list[float], discussed: bool) -> None:
    spread = estimate(values).spread
    assert spread is not None
    assert spread.is_to_discuss is discussed


def test_who_says_nothing_is_counted() -> None:
    assert estimate([None, -1]).median == Figure(-1.0, (1, 2))


@pytest.mark.parametrize(("values", "reason"), [([], Reason.MISSING), ([7], Reason.OFF_SCALE)])
def test_a_silent_room_has_no_median(values: list[float], reason: Reason) -> None:
    room = estimate(values)
    assert room.median.value is None
    assert room.median.reason == reason
    assert room.spread is None
