"""Who hands over to whom."""

import pytest

from journeydesk.analysis.number import Figure
from journeydesk.analysis.switches import Answers, Switch, Transition, switches
from journeydesk.analysis.teams import team_matrix


def handed(from_team: str | None, to_team: str | None, forced: int | None) -> Switch:
    answers = Answers(forced=forced)
    return switches([Transition("Chat", "Phone", from_team, to_team, 0, 0, answers, 0.5)])[0]


def test_the_cells_add_up_what_crosses_from_one_team_to_another() -> None:
    matrix = team_matrix([handed("A", "B", 2), handed("B", "A", 1), handed("A", "B", 1)])
    assert matrix.teams == ("A", "B")
    assert [[cell.value for cell in row] for row in matrix.rows] == [[0, 1.5], [0.5, 0]]
    assert matrix.rows[0][0] == Figure(0, (0, 0))
    assert matrix.total == Figure(2, (3, 3))


def test_what_nobody_owns_is_in_the_matrix_but_is_no_handoff() -> None:
    matrix = team_matrix([handed(None, "B", 2), handed("B", "B", 1), handed("B", "C", 1)])
    assert matrix.teams == (None, "B", "C")
    assert matrix.total.value == 2
    assert [(h.from_team, h.to_team, h.share) for h in matrix.handoffs] == [("B", "C", 0.25)]


def test_handoffs_come_costliest_first_then_as_the_journey_goes_the_unknown_last() -> None:
    matrix = team_matrix(
        [handed("A", "B", None), handed("B", "C", 1), handed("C", "D", 2), handed("D", "E", 1)]
    )
    assert [handoff.from_team for handoff in matrix.handoffs] == ["C", "B", "D", "A"]
    assert matrix.handoffs[-1].share is None
    assert matrix.total.known == (3, 4)


def test_no_switches_make_an_empty_matrix() -> None:
    matrix = team_matrix([])
    assert (matrix.teams, matrix.rows, matrix.handoffs) == ((), (), ())
    assert matrix.total.value == pytest.approx(0)
