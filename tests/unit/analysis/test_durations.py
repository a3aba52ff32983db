"""Minutes add up where they are known."""

from journeydesk.analysis.durations import Minutes, map_duration
from journeydesk.analysis.number import Figure, Reason


def test_minutes_add_up_by_stage_and_on_the_whole() -> None:
    found = map_duration([[Minutes(5, 60), Minutes(2, None)], [Minutes(0, 10.5)], []])
    assert [stage.active for stage in found.stages] == [
        Figure(7, (2, 2)),
        Figure(0, (1, 1)),
        Figure(0, (0, 0)),
    ]
    assert found.stages[0].waiting == Figure(60, (1, 2))
    assert (found.whole.active, found.whole.waiting) == (Figure(7, (3, 3)), Figure(70.5, (2, 3)))


def test_unknown_minutes_are_not_none_at_all() -> None:
    stage = map_duration([[Minutes(None, 3), Minutes(None, 4)]]).stages[0]
    assert stage.active == Figure(None, (0, 2), Reason.MISSING)
    assert stage.waiting.value == 7


def test_negative_minutes_leave_their_sums_unknown() -> None:
    found = map_duration([[Minutes(-5, 1)], [Minutes(5, 1)]])
    assert found.stages[0].active.reason is found.whole.active.reason is Reason.OFF_SCALE
    assert (found.stages[1].active.value, found.whole.waiting.value) == (5, 2)
