"""No card is evidenced without evidence, nor validated without a session that agreed with it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from maps import small_store

from journeydesk.commands import (
    Target,
    duplicate_cards,
    duplicate_map,
    items_of,
    paste_items,
    put_last,
    remove_records,
    retext,
    set_field,
    use_evidence,
)
from journeydesk.errors import UserError
from journeydesk.model import Card, Evidence, Map, Status, Validation
from journeydesk.store import Store, Transaction

DIARY = Evidence(id="diary", map="m", rank="V", title="Diary of nine")
SURVEY = Evidence(id="survey", map="m", rank="W", title="Survey")
SESSION = Validation(id="session", map="m", rank="V", title="May in the shop")


@pytest.fixture
def store() -> Store:
    return small_store(DIARY, SURVEY, SESSION)


def do(store: Store, plan: Callable[[Transaction], object]) -> None:
    with store.transaction("Something") as tx:
        plan(tx)


def status(store: Store, id_: str = "a1") -> Status:
    return store.records.get(Card, id_).status


def give(store: Store, ids: list[str], wanted: str) -> None:
    do(store, lambda tx: set_field(tx, ids, "status", wanted))


def agree(store: Store, *ids: str) -> None:
    do(store, lambda tx: set_field(tx, ["session"], "agreed", ids))


def test_without_evidence_no_card_becomes_evidenced(store: Store) -> None:
    do(store, lambda tx: use_evidence(tx, "diary", "a1", "supports"))
    give(store, ["a1"], "assumed")
    told = r"^2 cards have no evidence that supports them; nothing was changed\. Add evidence"
    with pytest.raises(UserError, match=told):
        give(store, ["a1", "a2", "b1"], "evidenced")
    assert {status(store, id_) for id_ in ("a1", "a2", "b1")} == {Status.ASSUMED}
    give(store, ["a1"], "evidenced")
    assert status(store) is Status.EVIDENCED


def test_without_a_session_no_card_becomes_validated(store: Store) -> None:
    do(store, lambda tx: use_evidence(tx, "diary", "a1", "supports"))
    with pytest.raises(UserError, match=r"^No validation session agreed with 1 card; nothing was"):
        give(store, ["a1"], "validated")
    assert status(store) is Status.EVIDENCED


def test_whatever_is_known_a_card_can_be_assumed_or_contradicted(store: Store) -> None:
    give(store, ["a1", "a2"], "contradicted")
    give(store, ["a1"], "assumed")
    assert (status(store), status(store, "a2")) == (Status.ASSUMED, Status.CONTRADICTED)


def test_evidence_raises_an_assumed_card_and_the_last_that_goes_lowers_it(store: Store) -> None:
    do(store, lambda tx: use_evidence(tx, "diary", "a1", "supports"))
    do(store, lambda tx: use_evidence(tx, "survey", "a1", "supports"))
    assert status(store) is Status.EVIDENCED
    do(store, lambda tx: remove_records(tx, ["diary"]))
    assert status(store) is Status.EVIDENCED
    do(store, lambda tx: use_evidence(tx, "survey", "a1", "contradicts"))
    assert status(store) is Status.ASSUMED
    store.undo()
    assert status(store) is Status.EVIDENCED


def test_evidence_that_does_not_count_carries_nothing(store: Store) -> None:
    do(store, lambda tx: set_field(tx, ["diary"], "strength", 0))
    do(store, lambda tx: use_evidence(tx, "diary", "a1", "supports"))
    assert status(store) is Status.ASSUMED
    do(store, lambda tx: set_field(tx, ["diary"], "strength", 50))
    assert status(store) is Status.EVIDENCED
    do(store, lambda tx: set_field(tx, ["diary"], "strength", 0))
    assert status(store) is Status.ASSUMED


def test_new_evidence_that_names_a_card_raises_it_at_once(store: Store) -> None:
    do(store, lambda tx: put_last(tx, Evidence(map="m", supports=("a1", "A"))))
    assert status(store) is Status.EVIDENCED


def test_a_session_raises_a_card_and_without_it_evidence_holds_it_where_it_was(
    store: Store,
) -> None:
    do(store, lambda tx: use_evidence(tx, "diary", "a1", "supports"))
    agree(store, "a1", "a2")
    assert (status(store), status(store, "a2")) == (Status.VALIDATED, Status.VALIDATED)
    agree(store)
    assert (status(store), status(store, "a2")) == (Status.EVIDENCED, Status.ASSUMED)


def test_what_is_contradicted_stays_so_until_a_person_says_otherwise(store: Store) -> None:
    give(store, ["a1"], "contradicted")
    do(store, lambda tx: use_evidence(tx, "diary", "a1", "supports"))
    agree(store, "a1")
    assert status(store) is Status.CONTRADICTED
    give(store, ["a1"], "validated")
    assert status(store) is Status.VALIDATED


@pytest.mark.parametrize(
    "reword",
    [
        lambda tx, text: retext(tx, "a1", text),
        lambda tx, text: set_field(tx, ["a1"], "text", text),
    ],
)
def test_other_words_are_no_longer_validated(
    store: Store, reword: Callable[[Transaction, str], None]
) -> None:
    do(store, lambda tx: use_evidence(tx, "diary", "a1", "supports"))
    agree(store, "a1")
    do(store, lambda tx: reword(tx, store.records.get(Card, "a1").text))
    assert status(store) is Status.VALIDATED
    do(store, lambda tx: reword(tx, "Something else"))
    assert status(store) is Status.EVIDENCED
    store.undo()
    assert (status(store), store.records.get(Card, "a1").text) == (Status.VALIDATED, "Card a1")


def test_what_a_file_says_stays_until_it_is_changed() -> None:
    read = small_store(Card(id="read", lane="pains", stage="A", rank="X", status="validated"))
    do(read, lambda tx: put_last(tx, Evidence(map="m", title="Of something else")))
    assert status(read, "read") is Status.VALIDATED
    do(read, lambda tx: retext(tx, "read", "Said otherwise"))
    assert status(read, "read") is Status.ASSUMED


def test_a_copy_stands_on_the_same_grounds(store: Store) -> None:
    do(store, lambda tx: use_evidence(tx, "diary", "a1", "supports"))
    do(store, lambda tx: use_evidence(tx, "survey", "a1", "contradicts"))
    agree(store, "a1")
    with store.transaction("Copy") as tx:
        [copy] = duplicate_cards(tx, ["a1"])
    items = items_of(store.records, ["a1"], {})
    with store.transaction("Paste") as tx:
        [pasted] = paste_items(tx, items, Target("m", "B", "pains", None, None))
    for field, id_ in (("supports", "diary"), ("contradicts", "survey")):
        assert getattr(store.records.get(Evidence, id_), field) == ("a1", copy.id, pasted)
    assert store.records.get(Validation, "session").agreed == ("a1", copy.id, pasted)
    assert {status(store, id_) for id_ in (copy.id, pasted)} == {Status.VALIDATED}


def test_what_is_cut_and_pasted_keeps_its_evidence(store: Store) -> None:
    do(store, lambda tx: use_evidence(tx, "diary", "a1", "supports"))
    items = items_of(store.records, ["a1"], {})
    do(store, lambda tx: remove_records(tx, ["a1"]))
    with store.transaction("Paste") as tx:
        [pasted] = paste_items(tx, items, Target("m", "B", "pains", None, None))
    assert store.records.get(Evidence, "diary").supports == (pasted,)
    assert len(store.records.of(Evidence)) == 2
    assert status(store, pasted) is Status.EVIDENCED


@pytest.mark.parametrize(("about", "expected"), [((), Status.EVIDENCED), (("a2",), Status.ASSUMED)])
def test_in_another_map_a_card_is_evidenced_where_its_evidence_comes_along(
    store: Store, about: tuple[str, ...], expected: Status
) -> None:
    do(store, lambda tx: set_field(tx, ["diary"], "supports", ("a1", *about)))
    items = items_of(store.records, ["a1"], {})
    other = small_store()
    with other.transaction("Paste") as tx:
        pasted = paste_items(tx, items, Target("m", "B", "pains", None, None))
    [card] = [found for id_ in pasted if isinstance(found := other.records.find(id_), Card)]
    assert card.status is expected


def test_a_copy_of_a_map_brings_its_evidence_along(store: Store) -> None:
    do(store, lambda tx: use_evidence(tx, "diary", "a1", "supports"))
    do(store, lambda tx: duplicate_map(tx, "m", "Again"))
    [_first, again] = store.records.at(Map)
    [diary, _survey] = store.records.at(Evidence, again.id)
    assert status(store, diary.supports[0]) is Status.EVIDENCED
