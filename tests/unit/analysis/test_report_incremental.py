"""After a change only what depends on it is made again, and it is what would be made anew."""

from __future__ import annotations

from dataclasses import fields

from journeydesk.analysis.report import Report, reports
from journeydesk.keeping import Keeper
from journeydesk.model import Emotion, PainPoint, Record
from journeydesk.store import MemoryJournal, Store
from tests.journeys import journey, pain

FAMILIES = {field.name for field in fields(Report)} - {"journey", "persona"}
PAIN = PainPoint(id="p-n", card="p", rank="V", count=10, base=100)
FEELING = Emotion(id="b-bob", touchpoint="b", persona="bob", rank="bob", value=-2)


def changed(record: Record) -> tuple[set[str], set[str]]:
    """The families of Ann's and of Bob's report that are other objects after a change."""
    store, keeper = Store(journey(*pain("p", "b", 50, 100)), MemoryJournal()), Keeper()
    before = reports(store.records, "m", keeper)
    with store.transaction("Change") as tx:
        tx.put(record)
    after = reports(store.records, "m", keeper)
    assert told(after) == told(reports(store.records, "m", Keeper()))
    ann, bob, _everybody = (
        {name for name in FAMILIES if getattr(a, name) is not getattr(b, name)}
        for a, b in zip(before, after, strict=True)
    )
    return ann, bob


def told(found: tuple[Report, ...]) -> list[object]:
    return [
        (
            [p.value for p in r.curve],
            [(p.frequency, p.emotion, p.drop, p.priority) for p in r.pains.by_priority],
            r.peaks.peak_end,
            r.switching.total,
            [d.experience_drop for d in r.dropoff],
        )
        for r in found
    ]


def test_a_count_reaches_the_pains() -> None:
    assert changed(PAIN) == ({"pains"}, {"pains"})


def test_an_emotion_reaches_its_persona_and_what_all_feel() -> None:
    ann, bob = changed(FEELING)
    assert ann == {"together"}
    felt = {"together", "curve", "pains", "peaks", "switching", "expectations", "dropoff"}
    assert bob == felt


def test_without_a_change_nothing_is_made_again() -> None:
    records, keeper = journey(*pain("p", "b", 50, 100)), Keeper()
    first, second = (reports(records, "m", keeper) for _time in range(2))
    for before, after in zip(first, second, strict=True):
        assert all(getattr(before, name) is getattr(after, name) for name in FAMILIES)
