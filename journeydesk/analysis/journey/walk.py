"""How a persona goes through a map, and how all of them do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from journeydesk.analysis.journey.journey import Journey
from journeydesk.keeping import Keeper
from journeydesk.model import Path, PathKind, Persona, RecordId, Touchpoint

Steps = tuple[Touchpoint, ...]
Way = tuple[Touchpoint, Touchpoint]


@dataclass(frozen=True, slots=True, eq=False)
class Walk:
    """The journey of one persona; of all of them where that is None.

    `steps` are its main path, and the curve's; `ways` lead from one touchpoint to the next in any
    of its paths: each as often as one path has it. `meets` are the touchpoints it can come to.
    """

    persona: Persona | None
    steps: Steps
    ways: tuple[Way, ...]
    meets: frozenset[RecordId]

    def met(self, touchpoints: Iterable[RecordId]) -> tuple[RecordId, ...]:
        return tuple(id_ for id_ in touchpoints if id_ in self.meets)


def walk_of(journey: Journey, persona: Persona | None, keeper: Keeper) -> Walk:
    """Those without a path of their own take everybody's; a map without paths has one."""
    key = ("walk", persona.id if persona else None)
    same = (journey.personas, journey.paths, journey.touchpoints)
    return keeper.keep(key, same, None, lambda: _walk(journey, persona))


def onward(journey: Journey, keeper: Keeper) -> Mapping[RecordId, Touchpoint]:
    """The next of each touchpoint after which all paths of the map agree on one.

    Where they part, who is not at one of the next may be at another, and has not left.
    """
    same = (journey.personas, journey.paths, journey.touchpoints)
    return keeper.keep("onward", same, None, lambda: _onward(journey))


def _walk(journey: Journey, persona: Persona | None) -> Walk:
    paths = _paths(journey, persona) if persona else _all_paths(journey)
    steps = paths[0] if persona else _everybodys(journey)
    passed = {t.id for path in paths for t in path}
    open_to = {t.id for t in journey.touchpoints if persona is None or _is_open(t, persona)}
    return Walk(persona, steps, _ways(paths), frozenset(passed | open_to))


def _is_open(touchpoint: Touchpoint, persona: Persona) -> bool:
    return not touchpoint.personas or persona.id in touchpoint.personas


def _paths(journey: Journey, persona: Persona) -> list[Steps]:
    """A persona's paths, a main one first; at least one."""
    own = [path for path in journey.paths if path.persona == persona.id]
    shared = [path for path in journey.paths if path.persona is None]
    told = _told(journey, own) or _told(journey, shared)
    return told or [tuple(t for t in journey.touchpoints if _is_open(t, persona))]


def _all_paths(journey: Journey) -> list[Steps]:
    shared = _told(journey, [path for path in journey.paths if path.persona is None])
    each = [path for persona in journey.personas for path in _paths(journey, persona)]
    return shared + each or [journey.touchpoints]


def _everybodys(journey: Journey) -> Steps:
    """The main path that is everybody's, or all touchpoints."""
    main = [p for p in journey.paths if p.persona is None and p.kind is PathKind.MAIN]
    return next(iter(_told(journey, main)), journey.touchpoints)


def _told(journey: Journey, paths: Iterable[Path]) -> list[Steps]:
    """The touchpoints of paths, main ones first; those that are gone are passed over."""
    here = {t.id: t for t in journey.touchpoints}
    ordered = sorted(paths, key=lambda path: path.kind is not PathKind.MAIN)
    found = (tuple(here[id_] for id_ in path.touchpoints if id_ in here) for path in ordered)
    return [steps for steps in found if steps]


def _ways(paths: Sequence[Steps]) -> tuple[Way, ...]:
    found: list[Way] = []
    for steps in paths:
        known = {(a.id, b.id) for a, b in found}
        found += [(a, b) for a, b in pairwise(steps) if (a.id, b.id) not in known]
    return tuple(found)


def _onward(journey: Journey) -> dict[RecordId, Touchpoint]:
    after: dict[RecordId, set[RecordId | None]] = {}
    for path in _all_paths(journey):
        for here, there in pairwise((*path, None)):
            if here:
                after.setdefault(here.id, set()).add(there.id if there else None)
    by_id = {t.id: t for t in journey.touchpoints}
    alone = {here: next(iter(there)) for here, there in after.items() if len(there) == 1}
    return {here: by_id[there] for here, there in alone.items() if there}
