"""Counts that cannot be are unknown shares."""

import pytest

from journeydesk.analysis.counting import share
from journeydesk.analysis.number import Figure, Reason


def test_counts_together_are_a_share_of_their_base() -> None:
    assert share(3, base=4) == Figure(0.75, (2, 2))
    assert share(1, 2, base=4) == Figure(0.75, (3, 3))


@pytest.mark.parametrize(
    ("count", "base", "reason"),
    [
        (None, 4, Reason.MISSING),
        (3, None, Reason.MISSING),
        (0, 0, Reason.NO_BASE),
        (5, 4, Reason.OVER_BASE),
        (1, 0, Reason.OVER_BASE),
        (-1, 4, Reason.OFF_SCALE),
        (1, -4, Reason.OFF_SCALE),
        (10**400, 10**401, Reason.OFF_SCALE),
    ],
)
def test_a_count_without_its_base_is_no_share(
    count: int | None, base: int | None, reason: Reason
) -> None:
    number = share(count, base=base)
    assert (number.value, number.reason) == (None, reason)
