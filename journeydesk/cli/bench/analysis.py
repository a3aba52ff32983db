"""All numbers of a well-researched map, and after one of its values changed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from journeydesk.analysis.report import reports
from journeydesk.cli.bench.measure import CPU, Row, medians
from journeydesk.keeping import Keeper
from journeydesk.model import (
    Card,
    CardKind,
    Channel,
    Emotion,
    Evidence,
    EvidenceKind,
    Lane,
    LaneKind,
    Map,
    PainPoint,
    Persona,
    Record,
    Records,
    Stage,
    Switch,
    Touchpoint,
)
from journeydesk.store import MemoryJournal, Store

ROUNDS = 7
STAGES, STEPS, PERSONAS, PAINS, EVIDENCE = 10, 6, 6, 400, 5_000
CHANNELS = 5
ALL_MS, CHANGED_MS = 50.0, 5.0  # CPU


def bench_analysis(_cards: int) -> list[Row]:
    """60 touchpoints, 6 personas, 400 pain points, 5,000 pieces of evidence: CPU milliseconds.

    What changes is the count of a pain, a feeling, and a piece of evidence, in turn.
    """
    records = Records(make_journey())
    store, keeper, numbers = Store(records, MemoryJournal()), Keeper(), count()

    def anew() -> None:
        reports(store.records, "m", Keeper())

    def changed() -> None:
        with store.transaction("Change") as tx:
            tx.put(_changed(store.records, next(numbers)))
        reports(store.records, "m", keeper)

    whole, part = medians(ROUNDS, CPU, anew, changed)
    return [
        Row("all numbers, ms CPU", PAINS, whole * 1e3, ALL_MS),
        Row("after one changed value, ms CPU", PAINS, part * 1e3, CHANGED_MS),
    ]


def _changed(records: Records, number: int) -> Record:
    """Another value each time."""
    match number % 3:
        case 0:
            pain = records.get(PainPoint, "pain-7-known")
            return pain.evolve(count=number % 300)
        case 1:
            emotion = records.get(Emotion, "feeling-3-2")
            return emotion.evolve(value=(number % 9 - 4) / 2)
        case _:
            evidence = records.get(Evidence, "evidence-9")
            return evidence.evolve(strength=number % 100)


def make_journey() -> Iterator[Record]:
    """The map "m"; ranks are numbers of one length, so that they sort."""
    yield Map(id="m", rank="V", title="A researched journey")
    yield Lane(id="pains", map="m", rank="V", kind=LaneKind.PAIN_POINT)
    for n in range(CHANNELS):
        yield Channel(id=f"channel-{n}", map="m", rank=f"{n:05}a", owner_team=f"Team {n}")
    for n in range(PERSONAS):
        yield Persona(id=f"persona-{n}", map="m", rank=f"{n:05}a", name=f"Persona {n}")
    for n in range(STAGES):
        yield Stage(id=f"stage-{n}", map="m", rank=f"{n:05}a", count_in=1_000 - 50 * n)
    for n in range(STAGES * STEPS):
        yield from _step(n)
    for n in range(PAINS):
        yield from _pain(n)
    for n in range(EVIDENCE):
        yield _evidence(n)


def _step(n: int) -> Iterator[Record]:
    """A touchpoint, what everybody feels there, and the way to it from the one before."""
    yield Touchpoint(
        id=f"step-{n}",
        stage=f"stage-{n // STEPS}",
        rank=f"{n:05}a",
        title=f"Step {n}",
        channel=f"channel-{n * 3 % CHANNELS}",
        reach_share=1 - n / 200,
        importance_customer=n % 5 + 1,
    )
    for p in range(PERSONAS):
        yield Emotion(
            id=f"feeling-{n}-{p}",
            touchpoint=f"step-{n}",
            persona=f"persona-{p}",
            rank=f"{p:05}a",
            value=((n * 7 + p * 3) % 9 - 4) / 2,
        )
    if n:
        yield Switch(map="m", rank=f"{n:05}a", source=f"step-{n - 1}", target=f"step-{n}", forced=1)


def _pain(n: int) -> Iterator[Record]:
    step = n % (STAGES * STEPS)
    yield Card(
        id=f"pain-{n}",
        lane="pains",
        stage=f"stage-{step // STEPS}",
        touchpoint=f"step-{step}",
        rank=f"{n:05}a",
        kind=CardKind.PAIN_POINT,
        text=f"Pain {n}",
    )
    yield PainPoint(id=f"pain-{n}-known", card=f"pain-{n}", rank="V", count=n % 300, base=400)


def _evidence(n: int) -> Record:
    feeling = f"feeling-{n % (STAGES * STEPS)}-{n % PERSONAS}"
    return Evidence(
        id=f"evidence-{n}",
        map="m",
        rank=f"{n:05}a",
        kind=list(EvidenceKind)[n % len(EvidenceKind)],
        title=f"Finding {n}",
        value=(n % 9 - 4) / 2,
        supports=(feeling, f"pain-{n % PAINS}"),
    )
