"""Wilson's interval on the worked numbers of the drop-off, and where shares have none."""

import pytest

from journeydesk.analysis.intervals import Interval, normal, wilson


@pytest.mark.parametrize(
    ("left", "entered", "low", "high"),
    [
        (1100, 2000, 52.8, 57.2),
        (500, 900, 52.3, 58.8),
        (20, 400, 3.3, 7.6),
        (114, 380, 25.6, 34.8),
    ],
)
def test_wilson_gives_the_worked_intervals(
    left: int, entered: int, low: float, high: float
) -> None:
    interval = wilson(left, entered)
    assert (round(100 * interval.low, 1), round(100 * interval.high, 1)) == (low, high)


def test_none_and_all_of_a_few_leave_room_on_one_side_only() -> None:
    nobody, everybody = wilson(0, 7), wilson(7, 7)
    assert nobody.low == 0 < nobody.high < 0.5
    assert 0.5 < everybody.low < everybody.high == 1


@pytest.mark.parametrize(("count", "base"), [(0, 0), (-1, 5), (6, 5)])
def test_what_is_no_share_has_no_interval(count: int, base: int) -> None:
    with pytest.raises(ValueError, match="is no share"):
        wilson(count, base)


def test_the_normal_interval_shrinks_with_the_root_of_n() -> None:
    assert normal(0, 4, 4).high == pytest.approx(1.96, abs=0.001)
    assert normal(0, 4, 16).high == pytest.approx(0.98, abs=0.001)


def test_intervals_that_share_an_end_overlap() -> None:
    assert Interval(0, 1).overlaps(Interval(1, 2))
    assert not Interval(0, 1).overlaps(Interval(1.1, 2))
    assert Interval(0, 1).contains(1)
