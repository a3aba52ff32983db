"""How an emotion's value is written, wherever it is."""

import pytest

from journeydesk.layout import signed


@pytest.mark.parametrize(
    ("value", "written"), [(0.5, "+0.5"), (2.0, "+2"), (-0.5, "−0.5"), (0.0, "0"), (-0.0, "0")]
)
def test_a_value_has_its_sign_but_for_nothing(value: float, written: str) -> None:
    assert signed(value) == written
