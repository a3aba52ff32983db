"""What is known of cards and touchpoints stands on them, and dirties nothing else."""

from __future__ import annotations

import pytest
from known_layout import THEME, changed, group, known_store, laid_out, paths, put, remove, written

from journeydesk.app.telling import describe
from journeydesk.drawing import Box, Path
from journeydesk.fonts import Ruler
from journeydesk.layout import Memo
from journeydesk.model import (
    Card,
    CardKind,
    Expectation,
    Moment,
    Opportunity,
    PainPoint,
    Record,
)


@pytest.mark.parametrize(
    ("card", "told"),
    [
        ("pp3", "320 of 400 · 80 %"),
        ("pp2", "224 of ?"),
        ("x1", "gap −4: expected 6, perceived 2"),
        ("o1", "value 70 of 100 effort 1.5 person-months"),
    ],
)
def test_numbers_stand_below_the_words(card: str, told: str) -> None:
    assert told in written(group(laid_out(known_store().records), card))


def test_a_card_without_numbers_looks_as_it_did() -> None:
    store = known_store()
    with_numbers = group(laid_out(store.records), "pp3").bounds.h
    remove(store, "pp3-n")
    assert group(laid_out(store.records), "pp3").bounds.h < with_numbers


def test_what_was_known_of_another_kind_is_not_shown() -> None:
    store = known_store()
    card = store.records.get(Card, "pp3")
    put(store, card.evolve(kind=CardKind.NOTE))
    assert "320" not in written(group(laid_out(store.records), "pp3"))


@pytest.mark.parametrize(
    ("finding", "block"),
    [
        (PainPoint(id="pp3-n", card="pp3", count=100, base=400), "cell:pain_point:s2"),
        (Expectation(id="x1-n", card="x1", expected=5, perceived=2), "cell:expectation:s2"),
        (
            Opportunity(id="o1-n", card="o1", customer_value=8, business_value=6, effort=3),
            "cell:opportunity:s2",
        ),
        (Moment(id="mo3", map="map", touchpoint="t6"), "cell:touchpoint:s4"),
    ],
)
def test_a_finding_dirties_only_the_cell_that_shows_it(finding: Record, block: str) -> None:
    store, memo = known_store(), Memo(Ruler(), THEME)
    before = laid_out(store.records, memo)
    put(store, finding)
    assert changed(before, laid_out(store.records, memo)) == [block]


def test_an_expectation_has_a_ring_where_it_was_and_a_dot_where_it_came_to() -> None:
    store = known_store()

    def dots() -> list[float]:
        ops = group(laid_out(store.records), "x1").ops
        return [op.rect.x for op in ops if isinstance(op, Box) and op.rect.w < 10]

    expected, perceived = dots()
    assert perceived < expected
    put(store, Expectation(id="x1-n", card="x1", perceived=7))
    assert len(dots()) == 1
    assert dots()[0] > expected


def test_a_touchpoint_off_the_brand_is_an_outline() -> None:
    ground = group(laid_out(known_store().records), "t6").ops[0]
    assert isinstance(ground, Box)
    assert ground.stroke
    assert ground.stroke.dash
    assert ground.fill == THEME.map["lane"]


def test_a_moment_of_truth_has_a_star() -> None:
    layout = laid_out(known_store().records)

    def stars(id_: str) -> list[Path]:
        return [op for op in paths(group(layout, id_)) if op.fill and len(op.commands) == 11]

    assert [len(stars(id_)) for id_ in ("t3", "t4", "t5")] == [1, 0, 1]


@pytest.mark.parametrize(
    ("id_", "told"),
    [
        ("pp3", "320 of 400 · 80 %"),
        ("o1", "value 70 of 100, effort 1.5 person-months"),
        ("t3", "moment of truth: Negative peak, Failed"),
        ("t6", "Off-brand"),
    ],
)
def test_a_screen_reader_hears_what_the_signs_say(id_: str, told: str) -> None:
    records = known_store().records
    assert told in describe(records, laid_out(records), id_)
