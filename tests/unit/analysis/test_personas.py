"""Personas together and apart (domain 3.1.6 and 3.1.7)."""

import pytest

from journeydesk.analysis.number import Figure, Reason
from journeydesk.analysis.personas import aggregate, divergence, is_split, is_urgent

STEPS = list(zip((1, -1, -2, -1, 1, 1), (2, 1, -1, -2, 1, 1), strict=True))


def test_together_they_weigh_what_they_weigh() -> None:
    values = [aggregate(step, (0.6, 0.4)).value for step in STEPS]
    assert values == pytest.approx([1.4, -0.2, -1.6, -1.4, 1.0, 1.0])


def test_divergence_and_split_of_the_worked_example() -> None:
    assert [divergence(step).value for step in STEPS] == [1, 2, 1, 1, 0, 0]
    assert [is_split(step) for step in STEPS] == [False, True, False, False, False, False]


def test_only_personas_with_a_value_weigh() -> None:
    assert aggregate((-1, None), (0.6, 0.4)) == Figure(-1.0, (1, 2))


@pytest.mark.parametrize("weights", [(None, None, None), (0.3, 0.3, None), (0.7, 0.7, 0.7)])
def test_without_weights_all_are_equal(weights: tuple[float | None, ...]) -> None:
    assert aggregate((2, -1, -1), weights).value == pytest.approx(0)


def test_an_absurd_weight_or_emotion_makes_no_aggregate() -> None:
    assert aggregate((1, -1), (0.6, -0.4)) == Figure(None, (1, 2), Reason.OFF_SCALE)
    assert aggregate((1, -5), (0.6, 0.4)) == Figure(None, (1, 2), Reason.OFF_SCALE)


def test_weights_of_nothing_make_no_aggregate() -> None:
    assert aggregate((1, -1), (0, 0)) == Figure(None, (0, 0), Reason.NO_WEIGHT)


@pytest.mark.parametrize("step", [(2,), (2, None)])
def test_one_persona_diverges_from_nobody(step: tuple[float | None, ...]) -> None:
    assert divergence(step).value is None
    assert divergence(step).reason == Reason.TOO_FEW
    assert not is_split(step)


@pytest.mark.parametrize(
    ("felt", "engagement", "urgent"),
    [(-1, 4, True), (-0.5, 5, False), (-2, 3, False), (-2, None, False), (-2, 6, False)],
)
def test_bad_and_engaging_is_urgent(felt: float, engagement: float | None, urgent: bool) -> None:
    assert is_urgent(felt, engagement) is urgent
