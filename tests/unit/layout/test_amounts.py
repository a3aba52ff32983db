"""Numbers are rounded in one way wherever they are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.analysis.number import Figure
from journeydesk.charts import words as of_charts
from journeydesk.cli.analyze import words as of_tables
from journeydesk.layout.amounts import fixed, half_up, percent


@pytest.mark.parametrize(
    ("value", "told"),
    [(2.25, "2.3"), (2.35, "2.4"), (8.35, "8.4"), (8.3, "8.3"), (-1.25, "−1.3"), (-0.04, "0.0")],
)
def test_a_half_is_rounded_up_on_maps_in_charts_and_in_tables(value: float, told: str) -> None:
    assert fixed(value, 1) == told
    assert of_tables.score(value) == told
    assert of_charts.score(Figure(value, (1, 1))) == told


def test_what_floats_are_off_by_decides_no_rounding() -> None:
    assert fixed(0.1 + 0.2 + 1.95, 1) == fixed(2.25, 1)
    assert fixed(1.15 * 3, 1) == "3.5"


def test_shares_are_rounded_alike() -> None:
    assert percent(0.7785) == "77.9 %"
    assert of_tables.percent(0.7785) == "77.9 %"
    assert of_tables.emotion(-1.575) == "−1.58"


@given(st.floats(-1e9, 1e9), st.integers(0, 3))
def test_rounding_moves_no_value_further_than_half_a_place(value: float, places: int) -> None:
    rounded = half_up(value, places)
    assert abs(rounded - value) <= 0.5 * 10**-places + 1e-6
    assert half_up(rounded, places) == rounded
