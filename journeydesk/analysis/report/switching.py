"""Where a persona changes the channel: what it costs, whom, and which handoff it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from operator import attrgetter

from journeydesk.analysis.journey import Journey
from journeydesk.analysis.number import Figure, Reason
from journeydesk.analysis.report.standpoint import Standpoint
from journeydesk.analysis.switches import (
    UNANSWERED,
    Answers,
    Transition,
    switch_rate,
    switches,
)
from journeydesk.analysis.switches import Switch as SwitchFriction
from journeydesk.analysis.teams import TeamMatrix, team_matrix
from journeydesk.model import Channel, RecordId, Switch, Touchpoint

TOLD = attrgetter("forced", "re_explain", "re_identify", "other_team", "wait")


@dataclass(frozen=True, slots=True)
class ChannelSwitch:
    """From one touchpoint to the next in another channel; `answers` is what was entered."""

    source: Touchpoint
    target: Touchpoint
    friction: SwitchFriction
    answers: Switch | None


@dataclass(frozen=True, slots=True)
class Switching:
    """`total` is the sum of the matrix; its `known` counts switches and what may be one."""

    switches: tuple[ChannelSwitch, ...]
    rate: Figure
    total: Figure
    matrix: TeamMatrix


def switching_of(here: Standpoint) -> Switching:
    journey = here.journey
    same = (here.walk, here.feelings, journey.switches, journey.channels)
    return here.keeper.keep(("switching", here.key), same, None, lambda: _switching(here))


def _switching(here: Standpoint) -> Switching:
    channels = {channel.id: channel for channel in here.journey.channels}
    answers = _answers(here.journey)
    found, transitions, frictions = [], [], []
    for source, target in here.walk.ways:
        told = answers.get((source.id, target.id))
        transition = _transition(here, source, target, told, channels)
        transitions.append(transition)
        if transition.is_switch is None:
            frictions.append(_undecided(transition))
        for friction in switches([transition]):
            found.append(ChannelSwitch(source, target, friction, told))
            frictions.append(friction)
    matrix = team_matrix(frictions)
    return Switching(tuple(found), switch_rate(transitions), matrix.total, matrix)


def _undecided(transition: Transition) -> SwitchFriction:
    """Where a channel is not known nobody knows whether it is a switch: its friction is not 0."""
    unknown = Figure(None, (0, 1), Reason.MISSING)
    return SwitchFriction(transition, unknown, unknown, unknown)


def _answers(journey: Journey) -> Mapping[tuple[RecordId, RecordId], Switch]:
    return {(switch.source, switch.target): switch for switch in reversed(journey.switches)}


def _transition(
    here: Standpoint,
    source: Touchpoint,
    target: Touchpoint,
    told: Switch | None,
    channels: Mapping[RecordId, Channel],
) -> Transition:
    """Who switches is told, or all that come to the next touchpoint do."""
    reach = told.reach_share if told else None
    return Transition(
        source.channel,
        target.channel,
        owner_of(source, channels),
        owner_of(target, channels),
        here.feeling(source.id),
        here.feeling(target.id),
        Answers(*TOLD(told)) if told else UNANSWERED,
        target.reach_share if reach is None else reach,
    )


def owner_of(touchpoint: Touchpoint, channels: Mapping[RecordId, Channel]) -> str | None:
    """Its own team, or that of its channel."""
    channel = channels.get(touchpoint.channel or "")
    return touchpoint.owner_team.strip() or (channel.owner_team.strip() if channel else "") or None
