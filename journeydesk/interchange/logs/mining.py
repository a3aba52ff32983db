"""What a log tells of journeys: how often, how long, in which order, and where they end.

The terms are those of W. van der Aalst, Process Mining: Data Science in Action (2016): a variant
is the activities of a case in their order, and its share that of the cases that go this way.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from journeydesk.interchange.logs.events import Case, Log, Step
from journeydesk.interchange.logs.pairing import begun_at, steps_of

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Activity:
    """Minutes are medians, None where unknown. `events` are rows, `cases` journeys that have it.

    `repeated` are the cases in which it comes more than once; `ended` those it is the last of.
    `position` is where it comes on average: 0 at the beginning of a journey, 1 at its end.
    """

    name: str
    events: int
    cases: int
    repeated: int
    started: int
    ended: int
    position: float
    active: float | None
    waiting: float | None
    channel: str = ""
    personas: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Variant:
    """A way that so many cases go."""

    activities: Names
    cases: int

    @property
    def has_loop(self) -> bool:
        """An activity comes again."""
        return len(set(self.activities)) < len(self.activities)


@dataclass(frozen=True, slots=True)
class Follow:
    """So many times one activity came right after another; the minutes between are the median."""

    source: str
    target: str
    times: int
    minutes: float | None


@dataclass(frozen=True, slots=True)
class Mined:
    """Activities in the order of their positions, variants by their cases, most first."""

    cases: int
    events: int
    activities: tuple[Activity, ...]
    variants: tuple[Variant, ...]
    variants_of: dict[str, tuple[Variant, ...]]  # of each persona
    follows: tuple[Follow, ...]  # the most frequent first
    first: float | None  # seconds since 1970
    last: float | None
    minutes: float | None  # from the first to the last moment of a case, the median

    @property
    def by_events(self) -> tuple[Activity, ...]:
        return tuple(sorted(self.activities, key=lambda each: -each.events))


@dataclass(slots=True)
class _Tally:
    """Of one activity, while the cases are counted."""

    events: int = 0
    cases: int = 0
    repeated: int = 0
    started: int = 0
    ended: int = 0
    done: int = 0
    places: float = 0.0
    active: list[float] = field(default_factory=list)
    waiting: list[float] = field(default_factory=list)
    channels: Counter[str] = field(default_factory=Counter)
    personas: set[str] = field(default_factory=set)


def mine(log: Log) -> Mined:
    """Count everything once; a case that stands for many counts as many."""
    tallies: dict[str, _Tally] = defaultdict(_Tally)
    follows = _Follows()
    ways: dict[str, Counter[Names]] = defaultdict(Counter)
    minutes: list[float] = []
    for case in log.cases:
        steps = steps_of(case.events)
        _count_events(tallies, case)
        _count_steps(tallies, steps, case, has_clock=log.has_clock)
        follows.add(steps, case.count, has_clock=log.has_clock)
        ways[case.persona][tuple([step.activity for step in steps])] += case.count
        minutes += _minutes(steps) if log.has_clock else ()
    every = Counter[Names]()
    for counted in ways.values():
        every.update(counted)
    moments = _moments(log) if log.has_clock else []
    return Mined(
        cases=sum(case.count for case in log.cases),
        events=sum(case.count * len(case.events) for case in log.cases),
        activities=tuple(sorted(_activities(tallies), key=lambda a: (a.position, -a.cases))),
        variants=_variants(every),
        variants_of={name: _variants(counted) for name, counted in ways.items()},
        follows=follows.counted(),
        first=min(moments, default=None),
        last=max(moments, default=None),
        minutes=_middle(minutes),
    )


class _Follows:
    """Which activity comes right after which: the directly-follows graph of process mining."""

    def __init__(self) -> None:
        self._times = Counter[tuple[str, str]]()
        self._minutes: dict[tuple[str, str], list[float]] = defaultdict(list)

    def add(self, steps: Sequence[Step], count: int, *, has_clock: bool) -> None:
        for here, there in pairwise(steps):
            pair = here.activity, there.activity
            self._times[pair] += count
            ended = here.end if here.end is not None else here.start
            begun = begun_at(there)
            if has_clock and ended is not None and begun is not None:
                self._minutes[pair].append(max(0.0, begun - ended) / 60)

    def counted(self) -> tuple[Follow, ...]:
        return tuple(
            Follow(*pair, times, _middle(self._minutes[pair]))
            for pair, times in self._times.most_common()
        )


def _count_events(tallies: dict[str, _Tally], case: Case) -> None:
    for event in case.events:
        tally = tallies[event.activity]
        tally.events += case.count
        tally.personas.add(case.persona)
        if event.channel:
            tally.channels[event.channel] += case.count


def _count_steps(
    tallies: dict[str, _Tally], steps: Sequence[Step], case: Case, *, has_clock: bool
) -> None:
    names = [step.activity for step in steps]
    for name, times in Counter(names).items():
        tallies[name].cases += case.count
        tallies[name].repeated += case.count if times > 1 else 0
    if names:
        tallies[names[0]].started += case.count
        tallies[names[-1]].ended += case.count
    before: float | None = None
    for place, step in enumerate(steps):
        tally = tallies[step.activity]
        tally.done += case.count
        tally.places += case.count * (place / (len(steps) - 1) if len(steps) > 1 else 0.0)
        if has_clock:
            _time(tally, step, before)
            before = max((t for t in (before, step.start, step.end) if t is not None), default=None)


def _time(tally: _Tally, step: Step, before: float | None) -> None:
    """Active from its start to its end, waiting since all before it had ended.

    What overlaps with what came before did not wait.
    """
    if step.start is not None and step.end is not None and step.end >= step.start:
        tally.active.append((step.end - step.start) / 60)
    begun = begun_at(step)
    if before is not None and begun is not None:
        tally.waiting.append(max(0.0, begun - before) / 60)


def _minutes(steps: Iterable[Step]) -> list[float]:
    moments = [t for step in steps for t in (step.start, step.end) if t is not None]
    return [(max(moments) - min(moments)) / 60] if moments else []


def _moments(log: Log) -> list[float]:
    every = (event for case in log.cases for event in case.events)
    return [t for event in every for t in (event.start, event.end) if t is not None]


def _activities(tallies: dict[str, _Tally]) -> Iterable[Activity]:
    for name, tally in tallies.items():
        channel, times = next(iter(tally.channels.most_common(1)), ("", 0))
        yield Activity(
            name=name,
            events=tally.events,
            cases=tally.cases,
            repeated=tally.repeated,
            started=tally.started,
            ended=tally.ended,
            position=tally.places / tally.done if tally.done else 1.0,
            active=_middle(tally.active),
            waiting=_middle(tally.waiting),
            channel=channel if 2 * times >= tally.events else "",
            personas=frozenset(tally.personas),
        )


def _variants(counted: Counter[Names]) -> tuple[Variant, ...]:
    return tuple(Variant(names, cases) for names, cases in counted.most_common())


def _middle(minutes: Sequence[float]) -> float | None:
    return median(minutes) if minutes else None
