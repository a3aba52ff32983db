"""How much of a map is more than a hypothesis."""

import pytest

from journeydesk.analysis.coverage import StatusCounts, coverage, map_coverage
from journeydesk.analysis.number import Reason


def test_coverage_of_the_example() -> None:
    found = coverage(StatusCounts(20, 13, 42))
    assert found.share.value == pytest.approx(0.786, abs=0.0005)
    assert found.is_hypothesis is False


@pytest.mark.parametrize(("evidenced", "is_hypothesis"), [(59, True), (60, False)])
def test_below_sixty_percent_a_map_is_a_hypothesis(evidenced: int, is_hypothesis: bool) -> None:
    assert coverage(StatusCounts(evidenced, 0, 100)).is_hypothesis is is_hypothesis


def test_the_whole_is_the_share_of_all_cards_and_an_empty_stage_adds_none() -> None:
    found = map_coverage([StatusCounts(1, 0, 4), StatusCounts(0, 0, 0), StatusCounts(2, 3, 6)])
    assert [stage.share.value for stage in found.stages] == [0.25, None, pytest.approx(5 / 6)]
    assert found.stages[1].share.reason is Reason.NO_BASE
    assert found.stages[1].is_hypothesis is None
    assert (found.whole.counts, found.whole.share.value) == (StatusCounts(3, 3, 10), 0.6)


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (StatusCounts(3, 3, 4), Reason.OVER_BASE),
        (StatusCounts(1, 0, 0), Reason.OVER_BASE),
        (StatusCounts(-1, 0, 4), Reason.OFF_SCALE),
    ],
)
def test_a_stage_counted_wrongly_leaves_the_whole_unknown(
    wrong: StatusCounts, reason: Reason
) -> None:
    found = map_coverage([StatusCounts(2, 0, 4), wrong])
    assert found.stages[0].share.value == 0.5
    assert found.stages[1].share.reason is found.whole.share.reason is reason
    assert (found.whole.share.value, found.whole.is_hypothesis) == (None, None)


def test_a_map_without_stages_has_no_coverage() -> None:
    assert map_coverage([]).whole.share.reason is Reason.NO_BASE
