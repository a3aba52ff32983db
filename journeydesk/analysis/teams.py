"""Who hands customers over to whom, and at what friction: a number that no single team sees."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import inf

from journeydesk.analysis.number import Figure
from journeydesk.analysis.switches import Switch, expected_total, share_of

Team = str | None  # None: nobody owns the touchpoint


@dataclass(frozen=True, slots=True)
class Handoff:
    """All switches from one team to another."""

    from_team: str
    to_team: str
    expected: Figure
    share: float | None  # of the matrix's known total, 0…1


@dataclass(frozen=True, slots=True)
class TeamMatrix:
    """rows[i][j] is Σ f·r from teams[i] to teams[j], 0 where nothing crosses; its sum is `total`.

    Teams stand in the journey's order, and None among them for what nobody owns. Handoffs are
    between two known teams, the costliest first.
    """

    teams: tuple[Team, ...]
    rows: tuple[tuple[Figure, ...], ...]
    total: Figure
    handoffs: tuple[Handoff, ...]


def team_matrix(switches: Iterable[Switch]) -> TeamMatrix:
    groups: dict[tuple[Team, Team], list[Switch]] = defaultdict(list)
    for switch in switches:
        groups[switch.transition.from_team, switch.transition.to_team].append(switch)
    teams = tuple(dict.fromkeys(team for pair in groups for team in pair))
    rows = tuple(tuple(expected_total(groups.get((a, b), ())) for b in teams) for a in teams)
    total = expected_total(switch for group in groups.values() for switch in group)
    return TeamMatrix(teams, rows, total, _handoffs(groups, total))


def _handoffs(groups: dict[tuple[Team, Team], list[Switch]], total: Figure) -> tuple[Handoff, ...]:
    """Ties keep the journey's order, and what is unknown comes last."""
    found = [
        Handoff(a, b, expected := expected_total(group), share_of(expected, total))
        for (a, b), group in groups.items()
        if a is not None and b is not None and a != b
    ]
    return tuple(sorted(found, key=_costliest_first))


def _costliest_first(handoff: Handoff) -> float:
    return inf if handoff.expected.value is None else -handoff.expected.value
