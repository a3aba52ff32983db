"""Friction of channel switches (own; drivers after HBR 2010, "Stop trying to delight …")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import mul

from journeydesk.analysis.number import (
    AMOUNT,
    EMOTION,
    SHARE,
    Figure,
    Reason,
    Scale,
    computed,
    entered,
    summed,
)


@dataclass(frozen=True, slots=True)
class Answers:
    """What is said of one switch; None is not answered."""

    forced: int | None = None  # 0–2
    re_explain: int | None = None  # 0–2
    re_identify: int | None = None  # 0–1
    other_team: int | None = None  # 0–1
    wait: int | None = None  # 0–3


UNANSWERED = Answers()


@dataclass(frozen=True, slots=True)
class Transition:
    """From one touchpoint of a path to the next; channels and teams by any name or id."""

    from_channel: str | None
    to_channel: str | None
    from_team: str | None = None
    to_team: str | None = None
    from_emotion: float | None = None
    to_emotion: float | None = None
    answers: Answers = UNANSWERED
    reach_share: float | None = None  # of the journeys, those that switch here: 0…1

    @property
    def is_switch(self) -> bool | None:
        """None where a channel is not known."""
        if self.from_channel is None or self.to_channel is None:
            return None
        return self.from_channel != self.to_channel


@dataclass(frozen=True, slots=True)
class Switch:
    """A transition into another channel: what it costs whom it meets, and what on the whole."""

    transition: Transition
    fall: Figure  # of the emotion, 0…1
    friction: Figure  # f, 0…10
    expected: Figure  # f·r


def switches(transitions: Iterable[Transition]) -> tuple[Switch, ...]:
    """Those transitions that are known to change the channel, in their order."""
    return tuple(_switch(t) for t in transitions if t.is_switch)


def _switch(transition: Transition) -> Switch:
    fall = emotion_fall(transition.from_emotion, transition.to_emotion)
    f = friction(transition.answers, fall)
    reach = entered(transition.reach_share, SHARE)
    return Switch(transition, fall, f, computed(mul, f, reach))


@lru_cache(maxsize=1_024)  # emotions are steps of a half, mostly
def emotion_fall(before: float | None, after: float | None) -> Figure:
    """max(0, e_from − e_to)/4: 0…1."""
    ends = entered(before, EMOTION), entered(after, EMOTION)
    return computed(lambda before, after: max(0.0, before - after) / 4, *ends)


def friction(answers: Answers, fall: Figure) -> Figure:
    """f, 0…10: the sum of what is known of five answers and the fall of the emotion.

    Unknown without any answer: that the emotion did not fall is not yet an easy switch. `known`
    counts the answers and the two emotions, so it is k of 7.
    """
    answered = summed(
        (
            entered(answers.forced, Scale(0, 2)),
            entered(answers.re_explain, Scale(0, 2)),
            entered(answers.re_identify, Scale(0, 1)),
            entered(answers.other_team, Scale(0, 1)),
            entered(answers.wait, Scale(0, 3)),
        )
    )
    both = summed((answered, fall))
    if answered.value is None:
        return Figure(None, both.known, both.reason or answered.reason)
    return both


def switch_rate(transitions: Sequence[Transition]) -> Figure:
    """Switches/(touchpoints − 1), among the transitions whose two channels are known."""
    answers = [t.is_switch for t in transitions if t.is_switch is not None]
    known = len(answers), len(transitions)
    if not answers:
        return Figure(None, known, Reason.MISSING if transitions else Reason.NO_BASE)
    return Figure(sum(answers) / len(answers), known)


def expected_total(switches: Iterable[Switch]) -> Figure:
    """Σ f·r; `known` counts the switches whose f·r is known."""
    return summed(entered(switch.expected.value, AMOUNT) for switch in switches)


def share_of(part: Figure, total: Figure) -> float | None:
    """What part of the known total; None where that is 0 or either is unknown."""
    if part.value is None or not total.value:
        return None
    return part.value / total.value
