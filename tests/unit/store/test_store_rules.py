"""What the store promises: a test for each rule of journeydesk/store/SPEC.md, its id in front."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from journeydesk.errors import WriteFailed
from journeydesk.model import Card, Lane, Map, Records, Stage
from journeydesk.store import (
    TYPING,
    Diff,
    Entry,
    EntryDamaged,
    Event,
    InvariantBroken,
    MemoryJournal,
    Store,
    Transaction,
    inverse,
    squashed,
)

MAP = Map(id="m", title="Late parcel")
STAGE = Stage(id="s", map="m", rank="V", title="Waiting")
LANE = Lane(id="l", map="m", rank="V", label="Pain points")
CARD = Card(id="c", lane="l", stage="s", rank="V", text="Nobody tells me")
OTHER = Card(id="d", lane="l", stage="s", rank="W", text="I explain it again")


@dataclass
class Clock:
    now: datetime = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


@dataclass
class Desk:
    """A store with its journal, and everything its subscribers heard."""

    journal: MemoryJournal = field(default_factory=MemoryJournal)
    clock: Clock = field(default_factory=Clock)
    events: list[Event] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.store = Store(
            Records([MAP, STAGE, LANE, CARD]), self.journal, author="Ann", clock=self.clock
        )
        self.store.subscribe(self.events.append)

    def retitle(self, text: str, *, merge_key: str = "", label: str = "Edit") -> None:
        with self.store.transaction(label, merge_key=merge_key) as tx:
            tx.put(self.card.evolve(text=text))

    def fail(self, change: Callable[[Transaction], None]) -> None:
        with self.store.transaction("Fails") as tx:
            change(tx)
            raise ZeroDivisionError

    @property
    def card(self) -> Card:
        return self.store.records.get(Card, "c")

    @property
    def labels(self) -> list[str]:
        return [entry.label for entry in self.journal.entries()]


@pytest.fixture
def desk() -> Desk:
    return Desk()


class Refusing(MemoryJournal):
    def append(self, entry: Entry, diff: Diff) -> None:
        raise WriteFailed("the disk is full")


# Diffs


def test_d1_a_diff_has_both_ends(desk: Desk) -> None:
    with desk.store.transaction("Both") as tx:
        tx.put(OTHER)
        tx.remove(["c"])
    diff = desk.journal.diff(1)
    assert diff["c"] == (CARD, None)
    before, after = diff["d"]
    assert before is None
    assert after is not None
    assert after.same_content(OTHER.evolve(created_at=after.created_at, created_by="Ann"))


def test_d2_the_inverse_of_the_inverse_is_the_diff() -> None:
    diff: Diff = {"c": (CARD, None), "d": (None, OTHER)}
    assert inverse(diff) == {"c": (None, CARD), "d": (OTHER, None)}
    assert inverse(inverse(diff)) == diff


def test_d3_squashing_keeps_the_first_before_and_the_last_after() -> None:
    one, two = CARD.evolve(text="one"), CARD.evolve(text="two")
    assert squashed([("c", (CARD, one)), ("c", (one, two))]) == {"c": (CARD, two)}


def test_d4_squashing_drops_what_came_to_nothing() -> None:
    stamped = CARD.evolve(modified_at="2026-05-04", modified_by="Ann")
    assert squashed([("c", (CARD, stamped)), ("d", (None, OTHER)), ("d", (OTHER, None))]) == {}


# Transactions


def test_t1_reads_inside_a_transaction_see_its_changes(desk: Desk) -> None:
    with desk.store.transaction("Add") as tx:
        tx.put(OTHER)
        assert "d" in desk.store.records
        assert "d" in tx.records


def test_t2_a_transaction_that_changed_nothing_leaves_no_trace(desk: Desk) -> None:
    with desk.store.transaction("Nothing") as tx:
        tx.put(OTHER)
        tx.remove(["d"])
        tx.put(CARD)
    assert desk.labels == []
    assert desk.events == []
    assert desk.card.modified_at == ""


def test_t2_a_record_put_with_nothing_but_other_stamps_is_the_one_before(desk: Desk) -> None:
    before = desk.store.records.find("c")
    with desk.store.transaction("Write the same") as tx:
        tx.put(CARD.evolve(modified_at="2026-01-01", modified_by="Bob"))
    assert desk.store.records.find("c") is before


def test_t3_nested_transactions_join_the_outermost(desk: Desk) -> None:
    with desk.store.transaction("Outer") as tx:
        tx.put(OTHER)
        desk.retitle("inner", label="Inner")
    assert desk.labels == ["Outer"]
    assert [event.label for event in desk.events] == ["Outer"]
    assert set(desk.events[0].diff) == {"c", "d"}


def test_t4_an_exception_undoes_all_of_its_transaction(desk: Desk) -> None:
    def change(tx: Transaction) -> None:
        tx.put(OTHER, CARD.evolve(text="changed"))
        tx.remove(["c"])

    with pytest.raises(ZeroDivisionError):
        desk.fail(change)
    assert {r.id for r in desk.store.records} == {"m", "s", "l", "c"}
    assert desk.card == CARD
    assert desk.labels == []


def test_t4_an_inner_exception_that_is_caught_undoes_the_inner_part_only(desk: Desk) -> None:
    with desk.store.transaction("Outer") as tx:
        tx.put(OTHER)
        with pytest.raises(ZeroDivisionError):
            desk.fail(lambda inner: inner.remove(["c"]))
    assert desk.card == CARD
    assert "d" in desk.store.records


def test_t5_a_broken_invariant_undoes_everything(desk: Desk) -> None:
    with pytest.raises(InvariantBroken, match="stage"), desk.store.transaction("Orphan") as tx:
        tx.remove(["s"])
    assert "s" in desk.store.records
    assert desk.labels == []


def test_t5_invariants_are_checked_at_the_outermost_end_only(desk: Desk) -> None:
    with desk.store.transaction("Remove a stage"):
        with desk.store.transaction("The stage first") as tx:
            tx.remove(["s"])
        with desk.store.transaction("Then its card") as tx:
            tx.remove(["c"])
    assert desk.labels == ["Remove a stage"]


def test_t6_a_refusal_of_the_journal_undoes_everything() -> None:
    desk = Desk(journal=Refusing())
    with pytest.raises(WriteFailed, match="full"):
        desk.retitle("lost")
    assert desk.card == CARD
    assert desk.events == []
    assert desk.store.history.undoable is None


def test_t7_records_that_really_changed_are_stamped(desk: Desk) -> None:
    with desk.store.transaction("Both") as tx:
        tx.put(OTHER, desk.card.evolve(text="changed"), LANE)
    new, changed = desk.store.records.get(Card, "d"), desk.card
    at = "2026-05-04T09:30:00.000+00:00"
    assert (new.created_by, new.created_at, new.modified_by, new.modified_at) == (
        "Ann",
        at,
        "Ann",
        at,
    )
    assert (changed.created_by, changed.modified_by, changed.modified_at) == ("", "Ann", at)
    assert desk.store.records.get(Lane, "l") == LANE


def test_t8_put_replaces_and_removing_what_is_not_there_is_an_error(desk: Desk) -> None:
    with desk.store.transaction("Replace") as tx:
        tx.put(OTHER)
        tx.put(OTHER.evolve(text="again"))
    assert desk.store.records.get(Card, "d").text == "again"
    with pytest.raises(KeyError), desk.store.transaction("Remove") as tx:
        tx.remove(["nobody"])


# Events


def test_e1_one_event_a_transaction_after_the_journal_has_it(desk: Desk) -> None:
    journalled: list[int] = []
    desk.store.subscribe(lambda _event: journalled.append(len(desk.journal.entries())))
    with desk.store.transaction("Import", initiator="import") as tx:
        tx.put(OTHER)
        tx.put(CARD.evolve(text="changed"))
    assert journalled == [1]
    (event,) = desk.events
    assert (event.label, event.initiator) == ("Import", "import")
    assert event.diff == desk.journal.diff(1)


def test_e2_a_subscriber_that_raises_does_not_keep_the_event_from_others() -> None:
    desk = Desk()
    store = desk.store

    def fails(_event: Event) -> None:
        raise ZeroDivisionError

    heard: list[Event] = []
    store.subscribe(fails)
    store.subscribe(heard.append)
    with pytest.raises(ZeroDivisionError):
        desk.retitle("kept")
    assert len(heard) == 1
    assert desk.card.text == "kept"
    assert desk.labels == ["Edit"]


def test_e3_subscribing_can_be_ended(desk: Desk) -> None:
    heard: list[Event] = []
    end = desk.store.subscribe(heard.append)
    end()
    desk.retitle("unheard")
    assert heard == []


# History


def test_h1_undo_is_a_new_entry_that_says_what_it_undoes(desk: Desk) -> None:
    desk.retitle("one")
    desk.retitle("two")
    undone = desk.store.undo()
    assert undone is not None
    assert undone.seq == 2
    assert desk.card.text == "one"
    assert [(e.seq, e.undoes) for e in desk.journal.entries()] == [(1, None), (2, None), (3, 2)]
    assert desk.events[-1].initiator == "undo"


def test_h2_redo_undoes_the_undo(desk: Desk) -> None:
    desk.retitle("one")
    changed = desk.card
    desk.store.undo()
    desk.store.redo()
    assert desk.card == changed
    assert desk.events[-1].initiator == "redo"


def test_h2_a_new_change_empties_what_could_be_redone(desk: Desk) -> None:
    desk.retitle("one")
    desk.store.undo()
    desk.retitle("two")
    assert desk.store.redo() is None
    assert desk.card.text == "two"


def test_h3_undoing_everything_gives_back_what_was_opened(desk: Desk) -> None:
    opened = {record.id: record for record in desk.store.records}
    desk.retitle("one")
    with desk.store.transaction("More") as tx:
        tx.put(OTHER)
        tx.remove(["c"])
    while desk.store.undo():
        pass
    assert {record.id: record for record in desk.store.records} == opened


def test_h4_the_stacks_are_rebuilt_from_the_journal(desk: Desk) -> None:
    for text in ("one", "two", "three"):
        desk.retitle(text)
    desk.store.undo()
    again = Store(desk.store.records, desk.journal)
    again.redo()
    assert again.records.get(Card, "c").text == "three"
    for text in ("two", "one", CARD.text):
        again.undo()
        assert again.records.get(Card, "c").text == text
    assert again.undo() is None


def test_h5_a_merge_key_extends_the_newest_entry_within_a_second(desk: Desk) -> None:
    desk.retitle("a", merge_key="slider")
    desk.clock.advance(1.0)
    desk.retitle("ab", merge_key="slider")
    assert desk.labels == ["Edit"]
    desk.store.undo()
    assert desk.card == CARD


def test_h5_one_piece_of_typing_is_one_entry_however_slow(desk: Desk) -> None:
    desk.retitle("a", merge_key=TYPING + "one")
    desk.clock.advance(60.0)
    desk.retitle("ab", merge_key=TYPING + "one")
    desk.retitle("abc", merge_key=TYPING + "another")
    assert len(desk.labels) == 2
    desk.store.undo()
    desk.store.undo()
    assert desk.card == CARD


@pytest.mark.parametrize(("seconds", "merge_key"), [(1.1, "slider"), (0.0, "other"), (0.0, "")])
def test_h5_a_late_or_different_change_is_an_entry_of_its_own(
    desk: Desk, seconds: float, merge_key: str
) -> None:
    desk.retitle("a", merge_key="slider")
    desk.clock.advance(seconds)
    desk.retitle("ab", merge_key=merge_key)
    assert len(desk.labels) == 2


def test_h6_neither_an_undo_nor_an_older_entry_is_extended(desk: Desk) -> None:
    desk.retitle("a", merge_key="slider")
    desk.store.undo()
    desk.retitle("b", merge_key="slider")
    desk.retitle("between")
    desk.retitle("c", merge_key="slider")
    assert [e.undoes for e in desk.journal.entries()] == [None, 1, None, None, None]


def test_h7_sliding_back_to_the_start_can_be_undone(desk: Desk) -> None:
    desk.retitle("first")
    for text in ("a", "b", "first"):
        desk.retitle(text, merge_key="slider")
    desk.store.undo()
    assert desk.card.text == "b"
    desk.store.undo()
    desk.store.undo()
    assert desk.card == CARD


class WrongJournal(MemoryJournal):
    """Its diffs are those of another card's history."""

    def diff(self, seq: int) -> Diff:
        return {id_: (before, OTHER) for id_, (before, _after) in super().diff(seq).items()}


def test_h8_an_entry_that_does_not_fit_the_records_changes_nothing() -> None:
    desk = Desk(WrongJournal())
    desk.retitle("first")
    card = desk.card
    with pytest.raises(EntryDamaged):
        desk.store.undo()
    assert desk.card == card
    assert desk.labels == ["Edit"]
    assert len(desk.events) == 1


def test_h9_travelling_goes_far_and_is_told_once(desk: Desk) -> None:
    for text in ("a", "b", "c"):
        desk.retitle(text, label=f"Write {text}")
    desk.events.clear()
    desk.store.travel(-2)
    assert desk.card.text == "a"
    assert [(event.label, event.initiator) for event in desk.events] == [("Write b", "undo")]
    desk.store.travel(2)
    assert desk.card.text == "c"
    assert len(desk.events) == 2
    assert [entry.undoes for entry in desk.journal.entries()] == [None, None, None, 3, 2, 5, 4]


def test_h9_travelling_stops_at_either_end(desk: Desk) -> None:
    desk.retitle("a")
    desk.store.travel(-9)
    assert desk.card == CARD
    desk.store.travel(9)
    assert desk.card.text == "a"
    desk.store.travel(0)
    assert len(desk.events) == 3


def test_h9_travelling_stops_before_what_cannot_be_taken_back(desk: Desk) -> None:
    for text in ("a", "b"):
        desk.retitle(text)
    desk.journal._diffs[0] = {"c": (OTHER, OTHER)}
    with pytest.raises(EntryDamaged):
        desk.store.travel(-2)
    assert desk.card.text == "a"
    assert desk.events[-1].initiator == "undo"


# Selection


def test_s1_undo_and_redo_restore_the_selection(desk: Desk) -> None:
    desk.store.selection.set(["s"])
    with desk.store.transaction("Add") as tx:
        tx.put(OTHER)
        desk.store.selection.set(["d"])
    desk.store.undo()
    assert desk.store.selection.ids == ("s",)
    desk.store.redo()
    assert desk.store.selection.ids == ("d",)


def test_s2_a_failing_transaction_leaves_the_selection_as_it_was(desk: Desk) -> None:
    desk.store.selection.set(["c"])
    with pytest.raises(ZeroDivisionError):
        desk.fail(lambda _tx: desk.store.selection.set(["s"]))
    assert desk.store.selection.ids == ("c",)


def test_s3_removed_records_leave_the_selection(desk: Desk) -> None:
    desk.store.selection.set(["c", "s"])
    with desk.store.transaction("Remove") as tx:
        tx.remove(["c"])
    assert desk.store.selection.ids == ("s",)


def test_s4_selection_subscribers_hear_of_changes_only(desk: Desk) -> None:
    heard: list[tuple[str, ...]] = []
    selection = desk.store.selection
    end = selection.subscribe(heard.append)
    selection.set(["c", "c"])
    selection.set(["c"])
    selection.toggle("s")
    selection.discard(["nobody"])
    end()
    selection.set([])
    assert heard == [("c",), ("c", "s")]
