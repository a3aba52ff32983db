"""Which stages a card would cover whose edge is drawn to somewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from maps import small_store

from journeydesk.commands import stretch_card
from journeydesk.commands.spans import covered_stages
from journeydesk.errors import UserError
from journeydesk.fonts import Ruler
from journeydesk.layout import Memo, layout_map, span_slot
from journeydesk.model import Card
from journeydesk.store import Store
from journeydesk.theme import load_theme

RULER, THEME = Ruler(), load_theme("light")


def stretched(store: Store, stage: str, span: int) -> Card:
    with store.transaction("Stretch") as tx:
        stretch_card(tx, "b1", stage=stage, span=span)
    return store.records.get(Card, "b1")


@given(
    x=st.floats(-500.0, 2_000.0),
    is_start=st.booleans(),
    is_mirrored=st.booleans(),
    begun=st.sampled_from([("A", 1), ("A", 2), ("A", 3), ("B", 1), ("B", 2), ("C", 1)]),
)
def test_the_other_edge_stays_and_one_stage_at_least_is_covered(
    x: float, is_start: bool, is_mirrored: bool, begun: tuple[str, int]
) -> None:
    store = small_store()
    card = stretched(store, *begun)
    before = covered_stages(store.records, card)
    layout = layout_map(store.records, "m", Memo(RULER, THEME, is_mirrored=is_mirrored))
    slot = span_slot(layout, card, x, is_start=is_start)
    after = covered_stages(store.records, stretched(store, slot.stage, slot.span))
    assert len(after) == slot.span >= 1
    kept = -1 if is_start else 0
    assert after[kept] == before[kept]


def test_a_card_that_begins_elsewhere_is_the_last_one_there() -> None:
    store = small_store()
    stretched(store, "A", 2)
    assert [card.id for card in store.records.at(Card, "pains", "A")][-1] == "b1"


def test_a_locked_card_is_not_stretched() -> None:
    store = small_store()
    with store.transaction("Lock") as tx:
        tx.put(store.records.get(Card, "b1").evolve(locked=True))
    with pytest.raises(UserError, match="locked"):
        stretched(store, "B", 2)
