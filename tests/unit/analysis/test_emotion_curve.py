"""The emotion between touchpoints, and its gaps (domain 3.1.4 and 3.1.5)."""

import pytest

from journeydesk.analysis.curve import bridges, emotion_at, pieces

MAYA = (1, -1, -2, -1, 1, 1)


def test_slopes_of_the_worked_example() -> None:
    (piece,) = pieces(range(6), MAYA)
    assert piece.slopes == pytest.approx((-2.25, -1.5, 0, 1.5, 0, 0))


def test_value_between_two_touchpoints() -> None:
    assert emotion_at(1.5, pieces(range(6), MAYA)) == pytest.approx(-1.6875)


def test_the_curve_goes_through_its_touchpoints() -> None:
    curve = pieces(range(6), MAYA)
    assert [emotion_at(x, curve) for x in range(6)] == pytest.approx(list(MAYA))


def test_a_gap_breaks_the_curve_and_is_bridged() -> None:
    curve = pieces(range(5), (1, 0, None, 9, -1))  # 9 is off the scale
    assert [len(piece.points) for piece in curve] == [2, 1]
    assert bridges(curve) == (((1, 0), (4, -1)),)
    assert emotion_at(2.5, curve) is None
    assert emotion_at(4, curve) == -1


@pytest.mark.parametrize("x", [-0.5, 5.5])
def test_nothing_is_known_outside(x: float) -> None:
    assert emotion_at(x, pieces(range(6), MAYA)) is None


def test_nothing_known_is_no_curve() -> None:
    assert pieces(range(2), (None, None)) == bridges(()) == ()
