"""What customers could be spared."""

import pytest

from journeydesk.analysis.effort import ActionEffort, effort
from journeydesk.analysis.number import Figure, Reason


def test_the_avoidable_share_is_of_the_effort_not_of_the_actions() -> None:
    found = effort([ActionEffort(4, True), ActionEffort(1, False), ActionEffort(3, False)])
    assert (found.total, found.avoidable) == (Figure(8, (3, 3)), Figure(4, (3, 3)))
    assert found.avoidable_share == Figure(0.5, (3, 3))


def test_each_number_counts_the_actions_that_it_knows() -> None:
    found = effort([ActionEffort(4, True), ActionEffort(4, None), ActionEffort(None, False)])
    assert found.total == Figure(8, (2, 3))
    assert found.avoidable == Figure(4, (2, 3))
    assert found.avoidable_share == Figure(1, (1, 3))


@pytest.mark.parametrize(
    ("actions", "reason"),
    [([], Reason.NO_BASE), ([ActionEffort(3, None)], Reason.MISSING)],
)
def test_without_a_known_action_there_is_no_share(
    actions: list[ActionEffort], reason: Reason
) -> None:
    assert effort(actions).avoidable_share.reason is reason


def test_effort_beyond_its_scale_leaves_the_sums_unknown() -> None:
    found = effort([ActionEffort(6, True), ActionEffort(2, False)])
    assert found.total.reason is found.avoidable.reason is Reason.OFF_SCALE
    assert found.avoidable_share.reason is Reason.OFF_SCALE
