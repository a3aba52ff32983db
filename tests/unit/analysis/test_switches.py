"""The worked switches of the example, and what is unknown about others."""

from dataclasses import replace

import pytest

from journeydesk.analysis.number import Figure, Reason
from journeydesk.analysis.switches import (
    Answers,
    Switch,
    Transition,
    emotion_fall,
    expected_total,
    friction,
    share_of,
    switch_rate,
    switches,
)
from journeydesk.analysis.teams import team_matrix

NOTHING = Answers(0, 0, 0, 0, 0)
MAYA = (
    Transition("Email", "Website", "Shop", "Web", 1, -1, NOTHING, 1.0),
    Transition("Website", "Chat", "Web", "Chat", -1, -2, Answers(0, 1, 1, 0, 0), 1.0),
    Transition("Chat", "Phone", "Chat", "Phone", -2, -1, Answers(2, 2, 1, 1, 1), 0.8),
    Transition("Phone", "Phone", "Phone", "Phone", -1, 1),
    Transition("Phone", "SMS", "Phone", "Parcels", 1, 1, NOTHING, 0.76),
)
STEADY = emotion_fall(0, 0)


def switch(answers: Answers, reach: float | None, before: float | None = 0) -> Switch:
    return switches([Transition("Chat", "Phone", "A", "B", before, 0, answers, reach)])[0]


def test_the_example_has_its_frictions() -> None:
    found = switches(MAYA)
    assert [s.fall.value for s in found] == [0.5, 0.25, 0, 0]
    assert [s.friction.value for s in found] == [0.5, 2.25, 7, 0]
    assert [s.expected.value for s in found] == pytest.approx([0.5, 2.25, 5.6, 0])
    assert [s.friction.known for s in found] == [(7, 7)] * 4


def test_the_example_has_its_total_and_its_rate() -> None:
    total = expected_total(switches(MAYA))
    assert total.value == pytest.approx(8.35)
    assert total.known == (4, 4)
    assert switch_rate(MAYA) == Figure(0.8, (5, 5))


def test_two_thirds_of_the_example_is_one_handoff() -> None:
    worst = team_matrix(switches(MAYA)).handoffs[0]
    assert (worst.from_team, worst.to_team) == ("Chat", "Phone")
    assert worst.share == pytest.approx(0.67, abs=0.005)


def test_the_worst_switch_has_a_friction_of_ten() -> None:
    assert friction(Answers(2, 2, 1, 1, 3), emotion_fall(2, -2)).value == 10


def test_the_same_channel_is_no_switch_and_an_unknown_one_may_be() -> None:
    stay, unknown = Transition("Phone", "Phone"), Transition("Phone", None)
    assert switches([stay, unknown]) == ()
    assert (stay.is_switch, unknown.is_switch) == (False, None)
    assert switch_rate([*MAYA, unknown]) == Figure(0.8, (5, 6))
    assert switch_rate([unknown]).reason is Reason.MISSING
    assert switch_rate([]).reason is Reason.NO_BASE


def test_a_friction_adds_what_is_known_and_says_how_much_that_is() -> None:
    assert friction(Answers(forced=2), STEADY) == Figure(2, (3, 7))
    assert friction(NOTHING, emotion_fall(None, 1)) == Figure(0, (6, 7))


def test_a_switch_without_answers_has_no_friction() -> None:
    assert friction(Answers(), STEADY) == Figure(None, (2, 7), Reason.MISSING)


@pytest.mark.parametrize("answers", [Answers(forced=3), Answers(1, wait=-1)])
def test_an_absurd_answer_leaves_the_friction_unknown(answers: Answers) -> None:
    absurd = switch(answers, 0.5)
    assert absurd.friction.reason is Reason.OFF_SCALE
    assert absurd.expected.reason is Reason.OFF_SCALE


def test_an_absurd_emotion_leaves_the_friction_unknown() -> None:
    assert friction(NOTHING, emotion_fall(7, 0)).reason is Reason.OFF_SCALE
    assert friction(Answers(), emotion_fall(7, 0)).reason is Reason.OFF_SCALE


@pytest.mark.parametrize(("reach", "reason"), [(None, Reason.MISSING), (80, Reason.OFF_SCALE)])
def test_without_its_share_of_journeys_nothing_is_expected_of_a_switch(
    reach: float | None, reason: Reason
) -> None:
    unmeasured = switch(NOTHING, reach)
    assert (unmeasured.friction.value, unmeasured.expected.reason) == (0, reason)


def test_the_total_counts_the_switches_that_are_known() -> None:
    known, unknown = switch(Answers(2, 0, 0, 0, 0), 0.5), switch(Answers(), 0.5)
    assert expected_total([known, unknown]) == Figure(1, (1, 2))
    assert expected_total([unknown]) == Figure(None, (0, 1), Reason.MISSING)
    assert expected_total([]) == Figure(0, (0, 0))


def test_shares_of_no_friction_are_unknown() -> None:
    nothing = switch(NOTHING, 1)
    assert share_of(nothing.expected, expected_total([nothing])) is None
    assert share_of(replace(nothing.expected, value=None), Figure(5, (1, 1))) is None
