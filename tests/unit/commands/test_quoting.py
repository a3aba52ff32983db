"""Words of a customer become a card and evidence for it, in one step."""

import pytest
from maps import small_store

from journeydesk.commands import collapse_lane, hide_lane, quote_passage
from journeydesk.model import (
    CardKind,
    Evidence,
    EvidenceKind,
    Lane,
    LaneKind,
    Map,
    MapType,
    Status,
    lanes_in_order,
)
from journeydesk.store import Store

WORDS = "I typed it\nthree times."


def quoted(store: Store, kind: CardKind) -> tuple[str, Lane, Evidence]:
    said = Evidence(map="m", kind=EvidenceKind.TRANSCRIPT, text=WORDS)
    with store.transaction("Quote") as tx:
        card = quote_passage(tx, said, kind=kind, stage="A")
    assert card.status is Status.EVIDENCED
    evidence = store.records.get(Evidence, said.id)
    assert evidence.supports == (card.id,)
    assert evidence.text == WORDS
    return card.text, store.records.get(Lane, card.lane), evidence


@pytest.mark.parametrize(
    ("kind", "lane"),
    [
        (CardKind.QUOTE, LaneKind.THOUGHT_QUOTE),
        (CardKind.PAIN_POINT, LaneKind.PAIN_POINT),
        (CardKind.EXPECTATION, LaneKind.EXPECTATION),
        (CardKind.CUSTOMER_ACTION, LaneKind.CUSTOMER_ACTION),
        (CardKind.OPPORTUNITY, LaneKind.OPPORTUNITY),
        (CardKind.NOTE, LaneKind.FREE_TEXT),
    ],
)
def test_it_goes_into_a_lane_for_its_kind_which_is_made_where_there_is_none(
    kind: CardKind, lane: LaneKind
) -> None:
    store = small_store()
    text, found, _evidence = quoted(store, kind)
    assert text == "I typed it three times."
    assert found.kind is lane
    _text, again, _evidence = quoted(store, kind)
    assert again == found


def test_an_open_lane_comes_before_a_hidden_one_and_a_hidden_one_is_shown() -> None:
    store = small_store(Lane(id="open", map="m", rank="Z", kind=LaneKind.PAIN_POINT))
    with store.transaction("Hide") as tx:
        hide_lane(tx, ["pains"])
        collapse_lane(tx, ["pains"])
    assert quoted(store, CardKind.PAIN_POINT)[1].id == "open"
    with store.transaction("Hide") as tx:
        hide_lane(tx, ["open"])
    lane = quoted(store, CardKind.PAIN_POINT)[1]
    assert (lane.id, lane.visible, lane.collapsed) == ("pains", True, False)


def test_in_a_blueprint_a_new_lane_lies_in_its_layer() -> None:
    store = small_store()
    with store.transaction("Convert") as tx:
        tx.put(tx.records.get(Map, "m").evolve(type=MapType.SERVICE_BLUEPRINT))
        tx.put(Lane(map="m", rank="zz", kind=LaneKind.SUPPORT_PROCESS))
    quoted(store, CardKind.EXPECTATION)
    quoted(store, CardKind.OPPORTUNITY)  # which no layer holds
    lanes = lanes_in_order(store.records.at(Lane, "m"), MapType.SERVICE_BLUEPRINT)
    kinds = [lane.kind for lane in lanes]
    assert kinds.index(LaneKind.EXPECTATION) < kinds.index(LaneKind.SUPPORT_PROCESS)
    assert LaneKind.OPPORTUNITY in kinds


def test_one_step_back_takes_all_of_it() -> None:
    store = small_store()
    before = {record.id for record in store.records}
    quoted(store, CardKind.QUOTE)
    store.undo()
    assert {record.id for record in store.records} == before
