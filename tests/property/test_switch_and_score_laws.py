"""Laws of switches, scores and votes."""

from dataclasses import replace
from math import fsum, isclose

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.analysis.expectations import circular_expectations, expectation_gap
from journeydesk.analysis.opportunities import dot_votes, rice, ulwick
from journeydesk.analysis.scores import ces, nps
from journeydesk.analysis.switches import Answers, Transition, switches
from journeydesk.analysis.teams import TeamMatrix, team_matrix

NAMES = st.sampled_from(["Web", "Chat", "Phone", "Shop"])
ANSWERS = [st.none() | st.integers(0, most) for most in (2, 2, 1, 1, 3)]
EMOTIONS = st.none() | st.integers(-4, 4).map(lambda half: half / 2)
ANYTHING = st.none() | st.integers() | st.floats()
TRANSITIONS = st.lists(
    st.builds(
        Transition,
        *[st.none() | NAMES] * 4,
        *[EMOTIONS | st.floats()] * 2,
        st.builds(Answers, *ANSWERS),
        st.none() | st.floats(0, 1),
    ),
    max_size=30,
)
COUNTS = st.integers(0, 10_000)


@given(TRANSITIONS)
def test_the_team_matrix_adds_up_to_the_total(transitions: list[Transition]) -> None:
    matrix = team_matrix(switches(transitions))
    cells = [cell for row in matrix.rows for cell in row]
    known = [cell.value for cell in cells if cell.value is not None]
    assert isclose(fsum(known), matrix.total.value or 0, abs_tol=1e-9)
    for place in (0, 1):
        assert sum(cell.known[place] for cell in cells) == matrix.total.known[place]


@given(TRANSITIONS)
def test_friction_stays_on_its_scale_and_counts_its_inputs(transitions: list[Transition]) -> None:
    for switch in switches(transitions):
        f, expected = switch.friction, switch.expected
        assert (f.value is None) == (f.reason is not None)
        assert f.value is None or 0 <= f.value <= 10
        assert f.known[1] == 7
        assert expected.value is None or 0 <= expected.value <= (f.value or 0)


@given(TRANSITIONS)
def test_other_names_for_teams_and_channels_change_no_number(
    transitions: list[Transition],
) -> None:
    before = team_matrix(switches(transitions))
    after = team_matrix(switches([renamed(transition) for transition in transitions]))
    assert numbers(after) == numbers(before)


def renamed(transition: Transition) -> Transition:
    names = ("from_channel", "to_channel", "from_team", "to_team")
    news = {n: old and old[::-1] for n in names if (old := getattr(transition, n)) is not None}
    return replace(transition, **news)


def numbers(matrix: TeamMatrix) -> tuple[object, ...]:
    return matrix.rows, matrix.total, [(h.expected, h.share) for h in matrix.handoffs]


@given(COUNTS, COUNTS, COUNTS)
def test_nps_lies_on_its_scale_and_in_its_interval(p: int, passive: int, d: int) -> None:
    score = nps(p, d, p + passive + d)
    assert (score.figure.value is None) == (p + passive + d == 0)
    if score.figure.value is not None:
        assert -100 <= score.figure.value <= 100
    if score.interval is not None and score.figure.value is not None:
        assert score.interval.contains(score.figure.value)
        assert -100 <= score.interval.low < score.interval.high <= 100


@given(st.lists(COUNTS, min_size=7, max_size=7))
def test_ces_lies_on_its_scale_and_in_its_interval(answers: list[int]) -> None:
    score = ces(answers)
    assert (score.figure.value is None) == (sum(answers) == 0)
    if score.figure.value is not None:
        assert 1 <= score.figure.value <= 7
    if score.interval is not None and score.figure.value is not None:
        assert score.interval.contains(score.figure.value)
        assert 1 <= score.interval.low < score.interval.high <= 7


@given(ANYTHING, ANYTHING, ANYTHING, ANYTHING)
def test_whatever_is_entered_is_a_number_or_a_reason(
    a: float | None, b: float | None, c: float | None, d: float | None
) -> None:
    gap = expectation_gap(a, b, c, d)
    found = (gap.gap, gap.weighted, gap.amplification, rice(a, b, c, d), ulwick(a, b, None).score)
    assert all((number.value is None) == (number.reason is not None) for number in found)


@given(st.lists(st.tuples(NAMES, st.integers(0, 3)), max_size=12), COUNTS, COUNTS)
def test_other_names_for_voters_change_no_vote(
    ballots: list[tuple[str, int]], people: int, each: int
) -> None:
    others = [(voter[::-1], dots) for voter, dots in ballots]
    votes = dot_votes(ballots, people, each)
    assert dot_votes(others, people, each) == votes
    assert votes.share.value is None or 0 <= votes.share.value <= 1


@given(st.lists(st.tuples(NAMES, st.none() | NAMES), max_size=12))
def test_a_circle_stays_one_under_other_names(pairs: list[tuple[str, str | None]]) -> None:
    circles = circular_expectations(pairs)
    others = circular_expectations([(a[::-1], b and b[::-1]) for a, b in pairs])
    assert others == tuple(tuple(name[::-1] for name in circle) for circle in circles)
    assert len({name for circle in circles for name in circle}) == sum(map(len, circles))
