"""Two states of a map on one picture: what is marked, where ghosts are, and what is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from journeydesk.analysis.compare import ChangeKind, Side
from journeydesk.app.comparing import Pair
from journeydesk.app.differing import Difference, difference
from journeydesk.app.direction import memo_for
from journeydesk.commands import remove_records
from journeydesk.drawing import Drawing, Group
from journeydesk.model import (
    Card,
    Emotion,
    Evidence,
    Lane,
    LaneKind,
    Map,
    Persona,
    Record,
    Records,
    Stage,
    Touchpoint,
)
from journeydesk.store import MemoryJournal, Store, Transaction
from journeydesk.theme import load_theme

THEN: tuple[Record, ...] = (
    Map(id="m", rank="V", title="Late parcel"),
    Persona(id="p", map="m", rank="V", name="Ann"),
    Stage(id="s1", map="m", rank="A", title="Order"),
    Stage(id="s2", map="m", rank="B", title="Wait"),
    Lane(id="l", map="m", rank="V", label="Actions"),
    Lane(id="lt", map="m", rank="W", kind=LaneKind.TOUCHPOINT),
    Lane(id="le", map="m", rank="X", kind=LaneKind.EMOTION_CURVE),
    Touchpoint(id="t", stage="s2", rank="V", title="Calls"),
    Emotion(id="e", touchpoint="t", persona="p", rank="V", value=1.0),
    Card(id="a", lane="l", stage="s1", rank="A", text="Orders"),
    Card(id="b", lane="l", stage="s1", rank="B", text="Pays"),
    Card(id="c", lane="l", stage="s2", rank="A", text="Waits"),
)


def after(change: Callable[[Transaction], None], then: tuple[Record, ...] = THEN) -> Difference:
    store = Store(Records(then), MemoryJournal())
    with store.transaction("Change") as tx:
        change(tx)
    pair = Pair(Side(Records(then), "m"), Side(store.records, "m"))
    return difference(pair, "Since then", memo_for(store.records, load_theme("light")))


def told(found: Difference) -> list[str]:
    return [remark.told for remark in found.remarks]


def marks(drawing: Drawing) -> dict[str, str]:
    return {group.id: group.label for group in groups(drawing, "over:")}


def groups(drawing: Drawing, prefix: str) -> list[Group]:
    return [g for b in drawing.blocks if b.id.startswith(prefix) for g in b.groups]


def test_each_kind_of_difference_has_its_sign_and_word() -> None:
    def change(tx: Transaction) -> None:
        tx.put(Card(id="n", lane="l", stage="s2", rank="B", text="Asks"))
        tx.put(tx.records.get(Card, "a").evolve(text="Orders twice"))
        tx.put(tx.records.get(Card, "c").evolve(stage="s1", rank="C"))
        remove_records(tx, ["b"])

    found = after(change)
    assert marks(found.drawing) == {
        "n": "+ new",
        "a": "~ changed",
        "c": "> moved",
        "b": "− gone",
    }
    assert sorted(told(found)) == [
        "+ Sticky note: Asks: new",
        "> Sticky note: Waits: moved: Actions, Wait → Actions, Order",
        "~ Sticky note: Orders twice: text: Orders → Orders twice",
        "− Sticky note: Pays: gone",
    ]


def test_what_is_gone_is_a_ghost_where_it_was() -> None:
    found = after(lambda tx: remove_records(tx, ["a"]))
    place = {remark.kind: remark.place for remark in found.remarks}[ChangeKind.REMOVED]
    pays = next(g for b in found.drawing.blocks for g in b.groups if g.id == "b")
    assert place
    assert place.bottom <= pays.bounds.y + place.y + place.h  # above what followed it
    assert "a" in marks(found.drawing)


def test_a_stage_that_is_gone_is_shown_with_what_lay_in_it() -> None:
    found = after(lambda tx: remove_records(tx, ["s2"]))
    assert {id_: mark for id_, mark in marks(found.drawing).items() if id_ in "s2tc"} == {
        "s2": "− gone",
        "t": "− gone",
        "c": "− gone",
    }


def test_what_was_moved_and_changed_says_both() -> None:
    def change(tx: Transaction) -> None:
        tx.put(tx.records.get(Card, "c").evolve(stage="s1", rank="C", text="Waits long"))

    assert marks(after(change).drawing) == {"c": "~ > changed, moved"}


def test_a_feeling_marks_its_touchpoint_and_leads_to_its_dot() -> None:
    found = after(lambda tx: tx.put(tx.records.get(Emotion, "e").evolve(value=-2.0)))
    assert told(found) == ["~ Emotion: Ann: value: +1 → −2"]
    assert found.remarks[0].place


def test_what_does_not_lie_on_the_map_is_told_last() -> None:
    def change(tx: Transaction) -> None:
        tx.put(Evidence(id="x", map="m", rank="V", title="Interview 3"))
        tx.put(tx.records.get(Card, "c").evolve(tags=("late",)))

    found = after(change)
    assert [remark.place is None for remark in found.remarks] == [False, True]
    assert told(found)[1] == "+ Evidence: Interview 3: new"


def test_the_legend_counts() -> None:
    found = after(lambda tx: remove_records(tx, ["a", "b"]))
    assert [group.label for group in groups(found.legend, "legend")] == [
        "Since then",
        "2 gone",
        "2 differences",
    ]


def test_nothing_differs_where_nothing_was_done() -> None:
    found = after(lambda _tx: None)
    assert found.remarks == ()
    assert "Nothing differs." in [group.label for group in groups(found.legend, "legend")]


@pytest.mark.parametrize("gone", ["a", "t", "s1"])
def test_ghosts_of_another_file_lie_in_what_has_become_of_their_place(gone: str) -> None:
    """A copy has ids of its own; its lineages are the same."""

    def copied(record: Record) -> Record:
        names = {f: f"{v}'" for f in record.refers_to if (v := getattr(record, f))}
        return record.evolve(id=f"{record.id}'", lineage_id=record.id, **names)

    store = Store(Records(map(copied, THEN)), MemoryJournal())
    with store.transaction("Change") as tx:
        remove_records(tx, [f"{gone}'"])
    pair = Pair(Side(Records(THEN), "m"), Side(store.records, "m'"))
    found = difference(pair, "Two files", memo_for(store.records, load_theme("light")))
    assert marks(found.drawing)[gone] == "− gone"
