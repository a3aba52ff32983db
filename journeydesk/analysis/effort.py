"""What customers have to do, and how much of it they could be spared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import truediv
from typing import NamedTuple

from journeydesk.analysis.number import Figure, Reason, Scale, computed, entered, summed

EFFORT = Scale(1, 5)


class ActionEffort(NamedTuple):
    """Of one customer action."""

    effort: float | None  # 1–5
    is_avoidable: bool | None


@dataclass(frozen=True, slots=True)
class Effort:
    """Sums of effort; `known` of each counts actions."""

    total: Figure
    avoidable: Figure  # of the actions said to be avoidable
    avoidable_share: Figure  # 0…1, of the effort of the actions of which both is known


def effort(actions: Sequence[ActionEffort]) -> Effort:
    total = summed(entered(action.effort, EFFORT) for action in actions)
    avoidable = summed(_avoidable(action) for action in actions)
    return Effort(total, avoidable, _avoidable_share(actions))


def _avoidable(action: ActionEffort) -> Figure:
    """What is needed adds nothing, however much effort it is."""
    if action.is_avoidable is None:
        return Figure(None, (0, 1), Reason.MISSING)
    return entered(action.effort, EFFORT) if action.is_avoidable else Figure(0, (1, 1))


def _avoidable_share(actions: Sequence[ActionEffort]) -> Figure:
    told = [action for action in actions if None not in action]
    known = len(told), len(actions)
    if not told:
        return Figure(None, known, Reason.MISSING if actions else Reason.NO_BASE)
    whole = summed(entered(action.effort, EFFORT) for action in told)
    part = summed(_avoidable(action) for action in told)
    return replace(computed(truediv, part, whole), known=known)
