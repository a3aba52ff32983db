"""A user at a document: every step compared with a plain model, on the real file.

The machine proves itself: it must find each bug planted at the end of this page.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from journeydesk.document import Document, create_document, open_document
from journeydesk.document.writing import Writer
from journeydesk.model import Card, Lane, Map, Record, Records, Stage, violations
from journeydesk.store import Entry, History, Store, Transaction
from journeydesk.store import store as store_module

MAP = Map(id="m", title="Late parcel")
STAGES = [Stage(id=f"s{i}", map="m", rank="ABC"[i]) for i in range(3)]
LANE = Lane(id="l", map="m", rank="V")
TEXTS = st.text("aé ✓👩\n'\"\\", max_size=6)
NUMBERS = st.integers(0, 50)
Content = dict[str, tuple[Any, ...]]


def content_of(record: Record) -> tuple[Any, ...]:
    """What a user sees of it: all but the stamps."""
    stamps = {"created_at", "created_by", "modified_at", "modified_by"}
    fields = record.model_dump(exclude=stamps)
    return record.type_name(), repr(sorted(fields.items()))


def content(records: Records) -> Content:
    return {record.id: content_of(record) for record in records}


class User(RuleBasedStateMachine):
    """Plays; `past` and `future` are the model's stacks of whole contents."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "a user's map #1.journey"
        self.seconds = 0
        self.made = 0
        self._sit_down(create_document(self.path, [MAP, *STAGES, LANE]))
        self.opened = {record.id: record for record in self.store.records}
        self.model = content(self.store.records)
        self.past: list[Content] = []
        self.future: list[Content] = []

    def _sit_down(self, document: Document) -> None:
        self.document = document
        self.store = Store(document.records, document, author="Ann", clock=self._now)

    def _now(self) -> datetime:
        return datetime.fromtimestamp(1_800_000_000 + self.seconds, UTC)

    @property
    def cards(self) -> list[Card]:
        return sorted(self.store.records.of(Card), key=lambda card: card.id)

    def pick(self, number: int) -> Card:
        return self.cards[number % len(self.cards)]

    def act(self, expected: Content, change: Callable[[Transaction], None]) -> None:
        """One action of the user, and what the model makes of it without asking the store."""
        self.seconds += 10
        with self.store.transaction("Act") as tx:
            change(tx)
        self.remember(expected)

    def remember(self, expected: Content) -> None:
        if expected != self.model:
            self.past.append(self.model)
            self.future.clear()
            self.model = expected

    def put(self, *cards: Card) -> None:
        expected = self.model | {card.id: content_of(card) for card in cards}
        self.act(expected, lambda tx: tx.put(*cards))

    @rule(text=TEXTS, stage=st.sampled_from(STAGES))
    def add_a_card(self, text: str, stage: Stage) -> None:
        self.made += 1
        self.put(Card(id=f"c{self.made:03}", lane="l", stage=stage.id, rank="V", text=text))

    @precondition(lambda self: self.cards)
    @rule(number=NUMBERS, stage=st.sampled_from(STAGES))
    def move_a_card(self, number: int, stage: Stage) -> None:
        self.put(self.pick(number).evolve(stage=stage.id, rank="Vm"))

    @precondition(lambda self: self.cards)
    @rule(number=NUMBERS, text=TEXTS)
    def edit_a_card(self, number: int, text: str) -> None:
        self.put(self.pick(number).evolve(text=text, tags=(text,), extra={"from": [text, 0.1]}))

    @precondition(lambda self: self.cards)
    @rule(texts=st.lists(TEXTS, min_size=2, max_size=4))
    def edit_several(self, texts: list[str]) -> None:
        cards = zip(self.cards, texts, strict=False)
        self.put(*[card.evolve(text=text) for card, text in cards])

    @precondition(lambda self: self.cards)
    @rule(number=NUMBERS)
    def delete_a_card(self, number: int) -> None:
        gone = self.pick(number).id
        expected = {id_: here for id_, here in self.model.items() if id_ != gone}
        self.act(expected, lambda tx: tx.remove([gone]))

    @precondition(lambda self: self.cards)
    @rule(text=TEXTS)
    def act_in_an_action(self, text: str) -> None:
        card = self.cards[0].evolve(text=text)

        def change(tx: Transaction) -> None:
            with self.store.transaction("Inner") as inner:
                inner.put(card)

        self.act(self.model | {card.id: content_of(card)}, change)

    @precondition(lambda self: self.cards)
    @rule(number=NUMBERS)
    def fail_half_way(self, number: int) -> None:
        def change(tx: Transaction) -> None:
            tx.put(self.pick(number).evolve(text="never"))
            tx.remove([self.pick(0).id])
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            self.act({}, change)

    @precondition(lambda self: self.cards)
    @rule(number=NUMBERS, texts=st.lists(TEXTS, min_size=2, max_size=3, unique=True))
    def slide(self, number: int, texts: list[str]) -> None:
        """Several changes within a second are one entry; one that comes back is its own (H7)."""
        self.seconds += 10
        card = self.pick(number)
        start = content_of(card)
        is_new = True
        for text in texts:
            card = card.evolve(text=text)
            with self.store.transaction("Slide", merge_key=f"slide {self.seconds}") as tx:
                tx.put(card)
            expected = self.model | {card.id: content_of(card)}
            if expected == self.model:
                continue
            if is_new or content_of(card) == start:
                start = self.model[card.id]
                self.remember(expected)
                is_new = False
            else:
                self.model = expected

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        assert self.store.undo() is not None
        self.future.append(self.model)
        self.model = self.past.pop()

    @precondition(lambda self: not self.past)
    @rule()
    def undo_at_the_start(self) -> None:
        assert self.store.undo() is None

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        assert self.store.redo() is not None
        self.past.append(self.model)
        self.model = self.future.pop()

    @precondition(lambda self: not self.future)
    @rule()
    def redo_at_the_end(self) -> None:
        assert self.store.redo() is None

    @precondition(lambda self: self.cards)
    @rule(number=NUMBERS)
    def select(self, number: int) -> None:
        self.store.selection.set([self.pick(number).id])

    @rule()
    def close_and_open(self) -> None:
        self.document.close()
        self._sit_down(open_document(self.path))

    @rule()
    def be_killed_and_open(self) -> None:
        """What a copy taken after a flush holds is what a killed program leaves behind."""
        self.document.flush()
        left = self.path.read_bytes()
        self.document.close()
        self.path.write_bytes(left)
        self._sit_down(open_document(self.path))

    @invariant()
    def records_equal_the_model(self) -> None:
        assert content(self.store.records) == self.model

    @invariant()
    def the_rules_of_the_model_hold(self) -> None:
        records = self.store.records
        everything = {record.id: (None, record) for record in records}
        assert list(violations(records, everything)) == []

    @invariant()
    def only_what_is_there_is_selected(self) -> None:
        assert all(id_ in self.store.records for id_ in self.store.selection)

    def teardown(self) -> None:
        """At the end all is undone, stamps included, and the file says the same (rule H3)."""
        try:
            for _ in self.past:
                self.store.undo()
            assert {record.id: record for record in self.store.records} == self.opened
            self.document.close()
            self._sit_down(open_document(self.path))
            assert {record.id: record for record in self.store.records} == self.opened
        finally:
            self.document.close()
            shutil.rmtree(self.folder)


def test_a_user_finds_the_document_as_it_was_left() -> None:
    run_state_machine_as_test(
        User,
        settings=settings(
            max_examples=40,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


# The machine finds planted bugs.

# What is tried depends on the numbers in whatever modules are loaded; 200 examples missed one once.
PLANTED = settings(
    max_examples=1_000,
    stateful_step_count=15,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)


def undo_that_forgets_a_record(patch: pytest.MonkeyPatch) -> None:
    real = store_module.inverse
    patch.setattr(store_module, "inverse", lambda diff: dict(list(real(diff).items())[:-1]))


def rollback_that_keeps_a_change(patch: pytest.MonkeyPatch) -> None:
    real = Transaction.take_back

    def take_back(self: Transaction, mark: int = 0) -> None:
        real(self, mark + 1)

    patch.setattr(Transaction, "take_back", take_back)


def redo_that_is_not_emptied(patch: pytest.MonkeyPatch) -> None:
    real = History.add

    def add(self: History, entry: Entry) -> None:
        kept = list(self._redoable)
        real(self, entry)
        if entry.undoes is None:
            self._redoable.extend(kept)

    patch.setattr(History, "add", add)


def writer_that_loses_the_removals(patch: pytest.MonkeyPatch) -> None:
    real = Writer.add

    def add(self: Writer, job: Any) -> None:
        kept = {id_: change for id_, change in job.step.items() if change[1] is not None}
        real(self, type(job)(job.entry, job.whole, kept))

    patch.setattr(Writer, "add", add)


def extension_that_writes_no_rows(patch: pytest.MonkeyPatch) -> None:
    def extend(self: Document, entry: Entry, whole: Any, step: Any) -> None:
        self._entries[-1], self._recent[entry.seq] = entry, whole

    patch.setattr(Document, "extend", extend)


@pytest.mark.parametrize(
    "plant",
    [
        undo_that_forgets_a_record,
        rollback_that_keeps_a_change,
        redo_that_is_not_emptied,
        writer_that_loses_the_removals,
        extension_that_writes_no_rows,
    ],
    ids=lambda plant: plant.__name__,
)
def test_the_machine_finds(
    plant: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch)
    with pytest.raises(Exception):  # noqa: B017, PT011 (each bug shows in its own way)
        run_state_machine_as_test(User, settings=PLANTED)
