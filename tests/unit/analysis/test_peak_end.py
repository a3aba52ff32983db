"""Peak and end, and what moves them (domain 3.6)."""

import pytest

from journeydesk.analysis.number import Figure, Reason
from journeydesk.analysis.peak_end import peak_end

MAYA = (1, -1, -2, -1, 1, 1)
THEO = (2, 1, -1, -2, 1, 1)


def test_peak_end_of_the_worked_example() -> None:
    maya, theo = peak_end(MAYA), peak_end(THEO)
    assert (maya.score.value, theo.score.value) == (-0.5, -0.5)
    assert (maya.mean.value, theo.mean.value) == pytest.approx((-1 / 6, 1 / 3))


def test_ties_go_to_the_negative_then_to_the_first() -> None:
    assert peak_end(THEO).peak == 3
    assert peak_end((1, -1, -1, 1)).peak == 1


def test_levers_of_the_worked_example() -> None:
    assert peak_end(MAYA).levers == (0, 0, 0.5, 0, 0, 0.5)


def test_what_is_nearly_at_the_top_rises_to_the_top_only() -> None:
    assert peak_end((0, 1.5)).levers == (0, 0.5)


def test_a_gap_is_counted() -> None:
    found = peak_end((1, None, -2, 1))
    assert found.score == Figure(-0.5, (3, 4))
    assert found.levers == (0, None, 0.5, 0.5)


@pytest.mark.parametrize(
    ("emotions", "reason"), [((1, -2, None), Reason.NO_END), ((), Reason.MISSING)]
)
def test_an_unknown_end_is_no_score(emotions: tuple[float | None, ...], reason: Reason) -> None:
    found = peak_end(emotions)
    assert found.score.value is None
    assert found.score.reason == reason
    assert found.levers == (None,) * len(emotions)


def test_an_unknown_end_leaves_the_peak_and_the_mean() -> None:
    found = peak_end((1, -2, None))
    assert found.peak == 1
    assert found.mean.value == -0.5


def test_an_emotion_off_the_scale_makes_no_score() -> None:
    found = peak_end((1, 7, -1))
    assert found.score == Figure(None, (2, 3), Reason.OFF_SCALE)
    assert found.levers == (None, None, None)
