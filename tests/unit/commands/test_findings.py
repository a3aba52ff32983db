"""What is known of cards: made when first set, kept with the card, refused where it cannot be."""

from __future__ import annotations

import pytest
from maps import card, small_store

from journeydesk.commands import (
    duplicate_cards,
    finding_of,
    put_last,
    remove_records,
    set_field,
)
from journeydesk.errors import UserError
from journeydesk.model import (
    Card,
    CardKind,
    Channel,
    Expectation,
    Image,
    Metric,
    MetricKind,
    Opportunity,
    PainPoint,
    Record,
    Switch,
    Touchpoint,
)
from journeydesk.store import Store


def learn(store: Store, card: str, **values: object) -> None:
    """What becomes known of a card, one thing after the other."""
    with store.transaction("Learn") as tx:
        found = finding_of(tx.records, tx.records.get(Card, card))
        assert found
        tx.put(found)
        for field, value in values.items():
            set_field(tx, [found.id], field, value)


def with_pain(count: int, base: int) -> Store:
    store = small_store(card("p", "pains", "A", "D", kind=CardKind.PAIN_POINT))
    learn(store, "p", base=base, count=count)
    return store


def pain_of(store: Store, card: str) -> PainPoint:
    [pain] = store.records.at(PainPoint, card)
    return pain


def test_what_is_known_of_a_card_is_what_its_kind_asks_for() -> None:
    store = with_pain(180, 400)
    pain = store.records.get(Card, "p")
    assert finding_of(store.records, pain) is pain_of(store, "p")
    opportunity = finding_of(store.records, pain.evolve(kind=CardKind.OPPORTUNITY))
    assert isinstance(opportunity, Opportunity)
    assert opportunity.id not in store.records
    assert finding_of(store.records, pain.evolve(kind=CardKind.NOTE)) is None


@pytest.mark.parametrize(("field", "value"), [("count", 401), ("base", 179)])
def test_no_more_can_be_counted_than_there_are(field: str, value: int) -> None:
    store = with_pain(180, 400)
    with pytest.raises(UserError, match="nothing was changed"), store.transaction("No") as tx:
        set_field(tx, [pain_of(store, "p").id], field, value)
    assert (pain_of(store, "p").count, pain_of(store, "p").base) == (180, 400)


def test_a_copy_of_a_card_knows_what_the_card_knows() -> None:
    store = with_pain(180, 400)
    with store.transaction("Duplicate") as tx:
        [copy] = duplicate_cards(tx, ["p"])
        set_field(tx, [pain_of(store, copy.id).id], "count", 20)
    counts = {pain.card: pain.count for pain in store.records.of(PainPoint)}
    assert counts == {"p": 180, copy.id: 20}


def expecting(**raised_at: str) -> Store:
    """Cards at1 at t1 and at3 at t3; what they expect was raised at these touchpoints."""
    store = small_store(
        card("at1", "notes", "A", "C", touchpoint="t1", kind=CardKind.EXPECTATION),
        card("at3", "notes", "B", "C", touchpoint="t3", kind=CardKind.EXPECTATION),
    )
    for id_, touchpoint in raised_at.items():
        learn(store, id_, raised_at=touchpoint)
    return store


def test_an_expectation_is_raised_before_it_is_met() -> None:
    assert len(expecting(at1="t2", at3="t1").records.of(Expectation)) == 2
    with pytest.raises(UserError, match="after it was raised"):
        expecting(at1="t1")


def test_expectations_do_not_raise_each_other() -> None:
    with pytest.raises(UserError, match="circle"):
        expecting(at1="t3", at3="t1")


def test_two_records_answer_no_switch_and_none_leads_to_itself() -> None:
    store = small_store()
    with store.transaction("Switch") as tx:
        put_last(tx, Switch(map="m", source="t1", target="t2"))
        put_last(tx, Switch(map="m", source="t2", target="t1"))
    for source, target, told in (("t1", "t2", "already"), ("t3", "t3", "two touchpoints")):
        with pytest.raises(UserError, match=told), store.transaction("Again") as tx:
            put_last(tx, Switch(map="m", source=source, target=target))
    [first, _] = store.records.at(Switch, "m")
    with pytest.raises(UserError, match="two touchpoints"), store.transaction("No") as tx:
        set_field(tx, [first.id], "target", "t1")


def test_answers_are_no_more_than_people_who_answered() -> None:
    counts = {"promoters": 34, "detractors": 26}
    metric = Metric(map="m", rank="A", kind=MetricKind.NPS, counts=counts, n=80)
    store = small_store(metric)
    with pytest.raises(UserError, match="59"), store.transaction("Fewer") as tx:
        set_field(tx, [metric.id], "n", 59)


IMAGE = Image(
    id="i", map="m", rank="A", asset="0" * 64, mime="image/png", width=4, height=3, alt="Van"
)


@pytest.mark.parametrize(
    "user",
    [
        Touchpoint(id="t4", stage="C", rank="A", image="i"),
        card("y1", "notes", "C", "A", image="i"),
    ],
)
def test_a_picture_that_is_shown_is_not_deleted(user: Record) -> None:
    store = small_store(IMAGE, user)
    with pytest.raises(UserError, match="1 place"), store.transaction("Delete") as tx:
        remove_records(tx, ["i"])
    with store.transaction("Delete") as tx:
        set_field(tx, [user.id], "image", None)
        remove_records(tx, ["i"])
    assert "i" not in store.records


def test_a_picture_outlives_its_card_where_a_touchpoint_shows_it_too() -> None:
    store = small_store(
        IMAGE,
        Channel(id="ch", map="m", rank="A"),
        Touchpoint(id="t4", stage="C", rank="A", image="i"),
        card("y1", "notes", "C", "A", image="i"),
    )
    with store.transaction("Delete") as tx:
        remove_records(tx, ["y1"])
    assert "i" in store.records
