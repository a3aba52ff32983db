"""The emotion curve: Steffen's slopes, and that it never leaves the two values it joins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.drawing import Point
from journeydesk.drawing.curve import curve_through, steffen_slopes

MAYA = [Point(float(x), e) for x, e in enumerate((1.0, -1.0, -2.0, -1.0, 1.0, 1.0))]


def bezier(p0: float, p1: float, p2: float, p3: float, t: float) -> float:
    u = 1 - t
    return u**3 * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t**3 * p3


def test_slopes_of_the_worked_example() -> None:
    assert steffen_slopes(MAYA) == pytest.approx([-2.25, -1.5, 0, 1.5, 0, 0])


def test_value_between_two_points_of_the_worked_example() -> None:
    commands = curve_through(MAYA)
    _, _, y1, _, y2, _, y = commands[2]
    assert bezier(MAYA[1].y, float(y1), float(y2), float(y), 0.5) == pytest.approx(-1.6875)


def test_one_point_is_no_line() -> None:
    assert curve_through([Point(1, 2)]) == (("M", 1, 2),)


@given(
    st.lists(st.floats(-2, 2), min_size=2, max_size=12),
    st.lists(st.floats(1, 50), min_size=12, max_size=12),
)
def test_never_leaves_the_two_values_it_joins(values: list[float], widths: list[float]) -> None:
    x, points = 0.0, []
    for value, width in zip(values, widths, strict=False):
        points.append(Point(x, value))
        x += width
    for before, after, command in zip(points, points[1:], curve_through(points)[1:], strict=False):
        _, _, y1, _, y2, _, y = (float(c) if i else 0.0 for i, c in enumerate(command))
        low, high = min(before.y, after.y) - 0.002, max(before.y, after.y) + 0.002
        for step in range(11):
            assert low <= bezier(before.y, y1, y2, y, step / 10) <= high
