"""Touchpoints counted by how they deviate."""

from journeydesk.analysis.deviations import deviations
from journeydesk.model.kinds import Deviation


def test_every_kind_has_a_row_and_shares_are_of_the_known() -> None:
    planned, failed = Deviation.AS_PLANNED, Deviation.FAILED
    found = deviations([planned, failed, planned, None, planned])
    rows = {row.kind: (row.count, row.share) for row in found.kinds}
    assert list(rows) == list(Deviation)
    assert (rows[planned], rows[failed]) == ((3, 0.75), (1, 0.25))
    assert rows[Deviation.AD_HOC] == (0, 0)
    assert found.known == (4, 5)


def test_without_a_known_kind_there_are_no_shares() -> None:
    assert {row.share for row in deviations([None, None]).kinds} == {None}
    assert deviations([]).known == (0, 0)
