"""Where journeys go, and into whose hands: P7, P8, P11, P15."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.analysis.journey import walk_of
from journeydesk.analysis.journey.walk import Steps
from journeydesk.analysis.lint.rule import Case, Found
from journeydesk.i18n import _
from journeydesk.keeping import Keeper
from journeydesk.model import Persona, Switch, Touchpoint, TouchpointKind, shortened

OURS = (TouchpointKind.INTERACTION, TouchpointKind.WAITING)
BAD = -1.0
STEPS_BEFORE = 2
ANSWERS = ("forced", "re_explain", "re_identify", "other_team", "wait")


def unowned_touchpoints(case: Case) -> Iterator[Found]:
    """P7. What customers do by themselves, or with others, is no team's."""
    for touchpoint in case.journey.touchpoints:
        if touchpoint.kind in OURS and not case.owner(touchpoint):
            text = _("“{touchpoint}” belongs to no team.")
            yield Found(text.format(touchpoint=_named(touchpoint)), (touchpoint.id,))


def switches_without_answers(case: Case) -> Iterator[Found]:
    """P8."""
    answered = {
        (switch.source, switch.target) for switch in case.journey.switches if _is_answered(switch)
    }
    for before, after in walk_of(case.journey, None, Keeper()).ways:
        is_switch = before.channel and after.channel and before.channel != after.channel
        if is_switch and (before.id, after.id) not in answered:
            text = _("Nobody says what the switch from “{before}” to “{after}” costs the customer.")
            told = text.format(before=_named(before), after=_named(after))
            yield Found(told, (after.id, before.id))


def _is_answered(switch: Switch) -> bool:
    return any(getattr(switch, name) is not None for name in ANSWERS)


def touchpoints_without_channel(case: Case) -> Iterator[Found]:
    """P11. What the customer does alone needs none."""
    for touchpoint in case.journey.touchpoints:
        if touchpoint.kind is TouchpointKind.INTERACTION and touchpoint.channel is None:
            text = _("“{touchpoint}” has no channel.")
            yield Found(text.format(touchpoint=_named(touchpoint)), (touchpoint.id,))


def handoffs_before_bad_moments(case: Case) -> Iterator[Found]:
    """P15. Each bad moment once, whoever feels it."""
    told: set[str] = set()
    for persona in case.journey.personas:
        steps = walk_of(case.journey, persona, Keeper()).steps
        for index, touchpoint in enumerate(steps):
            before = _handoff_before(case, steps, index)
            if before and touchpoint.id not in told and _feels_bad(case, touchpoint, persona):
                told.add(touchpoint.id)
                yield _handoff(before, touchpoint)


def _handoff(at: Touchpoint, bad: Touchpoint) -> Found:
    if at is bad:
        text = _("Another team takes over at “{bad}”, and it feels bad.")
    else:
        text = _("Another team takes over at “{handoff}”, and then “{bad}” feels bad.")
    told = text.format(handoff=_named(at), bad=_named(bad))
    return Found(told, tuple(dict.fromkeys((bad.id, at.id))))


def _handoff_before(case: Case, steps: Steps, index: int) -> Touchpoint | None:
    """Where the owner changed last, on the two steps that lead here."""
    for here in range(index, max(0, index - STEPS_BEFORE), -1):
        owners = case.owner(steps[here - 1]), case.owner(steps[here])
        if all(owners) and owners[0] != owners[1]:
            return steps[here]
    return None


def _feels_bad(case: Case, touchpoint: Touchpoint, persona: Persona) -> bool:
    emotion = case.journey.emotion(case.journey.touchpoints.index(touchpoint), persona.id)
    return emotion is not None and emotion.value is not None and emotion.value <= BAD


def _named(touchpoint: Touchpoint) -> str:
    return shortened(touchpoint.title, 40) or _("Untitled")
