"""Which actions are worth a toast, and what it says."""

from __future__ import annotations

from collections.abc import Iterator

import late_parcel
import pytest

from journeydesk.app.outcome import told
from journeydesk.app.session import Session
from journeydesk.commands import (
    add_card,
    duplicate_cards,
    group_cards,
    move_cards,
    move_stage,
    put_last,
    remove_records,
    retext,
    set_field,
)
from journeydesk.model import (
    Card,
    CardKind,
    Evidence,
    Lane,
    Record,
    Stage,
    Status,
    Validation,
)
from journeydesk.tools import Plan


class Teller:
    """The sample map, and what would be told of each action."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.sentences: list[str] = []
        session.store.subscribe(lambda e: self.sentences.append(told(e, session.records)))

    def run(self, plan: Plan) -> str:
        self.session.run("Something", plan)
        return self.sentences[-1]

    def one(self, cls: type[Record], words: str) -> str:
        found = (r for r in self.session.records.of(cls) if words in r.model_dump().values())
        return next(found).id


@pytest.fixture
def teller() -> Iterator[Teller]:
    session = late_parcel.start()
    yield Teller(session)
    session.close()


def test_a_deleted_stage_is_named_with_its_cards(teller: Teller) -> None:
    stage = teller.one(Stage, "I wait")
    sentence = teller.run(lambda tx: remove_records(tx, [stage]))
    assert sentence == "Deleted stage “I wait” with 7 cards"


def test_deleted_cards_are_named_or_counted(teller: Teller) -> None:
    card = teller.one(Card, "Trust the shop again")
    assert teller.run(lambda tx: remove_records(tx, [card])) == (
        "Deleted card “Trust the shop again”"
    )
    two = [card.id for card in list(teller.session.records.of(Card))[:2]]
    assert teller.run(lambda tx: remove_records(tx, two)) == "Deleted 2 cards"


def test_a_moved_stage_tells_what_went_along(teller: Teller) -> None:
    stage = teller.one(Stage, "I wait")
    sentence = teller.run(lambda tx: move_stage(tx, stage, before=None))
    assert sentence == "Moved stage “I wait” with 7 cards"


def test_several_moved_or_new_cards_are_told_one_is_not(teller: Teller) -> None:
    home = teller.session.records.get(Card, teller.one(Card, "Trust the shop again"))
    cards = [c.id for c in teller.session.records.of(Card) if c.stage != home.stage][:3]

    def into_home(ids: list[str]) -> Plan:
        place = {"lane": home.lane, "stage": home.stage, "touchpoint": None, "before": None}
        return lambda tx: move_cards(tx, ids, **place)

    assert teller.run(into_home(cards[:1])) == ""
    assert teller.run(into_home(cards[1:])) == "Moved 2 cards"
    assert teller.run(lambda tx: duplicate_cards(tx, cards) and None) == "Added 3 cards"
    one = {"kind": CardKind.NOTE, "lane": home.lane, "stage": home.stage}
    assert teller.run(lambda tx: add_card(tx, **one) and None) == ""


def test_words_undo_and_redo_are_not_told(teller: Teller) -> None:
    lane = teller.one(Lane, "Evidence")
    assert teller.run(lambda tx: retext(tx, lane, "Proof")) == ""
    teller.run(lambda tx: remove_records(tx, [lane]))
    teller.session.store.undo()
    assert teller.sentences[-1] == ""
    teller.session.store.redo()
    assert teller.sentences[-1] == ""


def test_a_long_name_is_cut_and_a_missing_one_said(teller: Teller) -> None:
    stage = teller.one(Stage, "I wait")
    teller.run(lambda tx: retext(tx, stage, "wait " * 30))
    sentence = teller.run(lambda tx: remove_records(tx, [stage]))
    assert len(sentence) < 80
    assert "…”" in sentence
    other = teller.one(Stage, "I ask for help")
    teller.run(lambda tx: retext(tx, other, ""))
    assert "“Untitled”" in teller.run(lambda tx: remove_records(tx, [other]))


def test_grouped_cards_are_told_as_grouped_though_they_move_together(teller: Teller) -> None:
    words = ("Opens the tracking page, again and again", "Searches the inbox for the order number")
    ids = [teller.one(Card, text) for text in reversed(words)]
    assert teller.run(lambda tx: (group_cards(tx, ids).id,)) == "Grouped 2 cards"


def test_what_becomes_of_a_status_by_itself_is_told_what_a_person_sets_is_not(
    teller: Teller,
) -> None:
    pain = teller.one(Card, "I have to explain everything again (224 of 400)")
    map_id = teller.session.map.id
    run = teller.run
    assert run(lambda tx: set_field(tx, [pain], "status", "assumed")) == ""
    diary = Evidence(map=map_id, title="Diary", supports=(pain,))
    assert run(lambda tx: put_last(tx, diary) and None) == (
        "“I have to explain everything again (224…” has risen to “evidenced”"
    )
    session = Validation(map=map_id, title="May", agreed=(pain,))
    assert run(lambda tx: put_last(tx, session) and None).endswith("has risen to “validated”")
    assert run(lambda tx: retext(tx, pain, "I repeat myself")) == (
        "“I repeat myself” is no longer validated, for its words have changed"
    )
    two = [card.id for card in teller.session.records.of(Card) if card.status is Status.ASSUMED][:2]
    agreed = set_field_of(teller, "agreed", two)
    assert run(agreed) == "2 cards have risen in status"
    assert run(set_field_of(teller, "agreed", [])) == "2 cards have sunk in status"


def set_field_of(teller: Teller, field: str, ids: list[str]) -> Plan:
    sessions = [session.id for session in teller.session.records.of(Validation)]
    return lambda tx: set_field(tx, sessions, field, tuple(ids))
