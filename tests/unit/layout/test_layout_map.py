"""Layout: the sample against its golden file, and laws that hold for any map."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import late_parcel
from hypothesis import given, settings
from hypothesis import strategies as st

from journeydesk.commands import add_card, move_cards, remove_records, retext
from journeydesk.drawing import Glyphs
from journeydesk.fonts import Ruler, Style, Text
from journeydesk.layout import MapLayout, Memo, card_slot, layout_map
from journeydesk.model import Card, CardKind, Lane, LaneKind, Map, Records, Stage
from journeydesk.store import MemoryJournal, Store
from journeydesk.theme import load_theme

GOLDEN = Path(__file__).parents[2] / "golden" / "delayed-order.json"
RULER = Ruler()
THEME = load_theme("light")


def sample() -> Records:
    return Records(late_parcel.written_records())


def laid_out(records: Records, memo: Memo | None = None) -> MapLayout:
    return layout_map(records, "map", memo or Memo(RULER, THEME))


def skeleton(layout: MapLayout) -> dict[str, Any]:
    """Where everything is, and what every line of text says."""
    return {
        "size": [layout.width, layout.height],
        "blocks": {
            block.id: {
                "bounds": list(block.bounds),
                "groups": {
                    f"{group.id}": [
                        list(group.bounds),
                        [op.run.text for op in group.ops if isinstance(op, Glyphs)],
                    ]
                    for group in block.groups
                },
            }
            for block in layout.blocks
        },
    }


def test_the_sample_is_where_it_was() -> None:
    """After a wanted change: JOURNEYDESK_GOLDEN=write, then look at the picture and the diff."""
    found = skeleton(laid_out(sample()))
    if os.environ.get("JOURNEYDESK_GOLDEN") == "write":
        GOLDEN.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(GOLDEN.read_text(encoding="utf-8"))


def test_no_text_is_cut_off_and_no_card_leaves_its_cell() -> None:
    layout = laid_out(sample())
    for block in layout.blocks:
        if block.id.startswith("cell:"):
            for group in block.groups:
                assert group.bounds.right <= block.bounds.w
                assert group.bounds.bottom <= block.bounds.h
                assert all(op.y < group.bounds.h for op in group.ops if isinstance(op, Glyphs))


def test_cards_of_one_size_and_colour_share_their_ground_and_their_hits() -> None:
    card = Card(id="a", lane="l", stage="s", rank="V", kind=CardKind.NOTE, text="One")
    other = card.evolve(id="b", rank="W", text="Two")
    of_another = card.evolve(id="c", rank="X", kind=CardKind.PAIN_POINT)
    lane, stage = Lane(id="l", map="m", rank="V", kind=LaneKind.FREE_TEXT), Stage(id="s", map="m")
    map_ = Map(id="m", rank="V")
    records = Records([map_, lane, stage.evolve(rank="V"), card, other, of_another])
    layout = layout_map(records, "m", Memo(RULER, THEME))
    first, second, third = layout.block_by_id["cell:l:s"].groups
    assert first.ops is not second.ops
    assert first.coarse is second.coarse
    assert first.hits is second.hits
    assert first.coarse != third.coarse


def test_what_did_not_change_is_the_same_object() -> None:
    records, memo = sample(), Memo(RULER, THEME)
    store = Store(records, MemoryJournal())
    before = laid_out(records, memo)
    with store.transaction("reword") as tx:
        retext(tx, "k5", "Reads the e-mail, notes the date")
    after = laid_out(records, memo)
    changed = [b.id for b in after.blocks if b is not before.block_by_id.get(b.id)]
    assert changed == ["cell:l-customer_action:s1"]


def test_undoing_finds_again_what_was_placed_before() -> None:
    store, memo = Store(sample(), MemoryJournal()), Memo(RULER, THEME)
    before = laid_out(store.records, memo)
    card = store.records.of(Card)[0]
    with store.transaction("Edit") as tx:
        retext(tx, card.id, "other words")
    assert laid_out(store.records, memo).blocks != before.blocks
    store.undo()
    after = laid_out(store.records, memo)
    assert all(new is old for new, old in zip(after.blocks, before.blocks, strict=True))


def test_find_answers_with_the_card_under_the_point() -> None:
    layout = laid_out(sample())
    for id_ in ("k5", "k12", "t3", "s2", "l-pain_point", "e-t3-p1"):
        place = layout.where(id_)
        assert place is not None
        found = layout.find(*place.center)
        assert found is not None
        assert found.group.id == id_


edits = st.lists(
    st.tuples(
        st.sampled_from(("add", "move", "reword", "remove")),
        st.integers(0, 10_000),
        st.integers(0, 10_000),
        st.text(max_size=60),
    ),
    max_size=12,
)


@settings(max_examples=25)
@given(edits)
def test_a_remembered_layout_equals_a_fresh_one(steps: list[tuple[str, int, int, str]]) -> None:
    records, memo = sample(), Memo(RULER, THEME)
    store = Store(records, MemoryJournal())
    for verb, a, b, text in steps:
        cards = sorted(records.of(Card), key=lambda card: card.id)
        lanes, stages = records.at(Lane, "map"), records.at(Stage, "map")
        with store.transaction(verb) as tx:
            match verb:
                case "add":
                    lane, stage = lanes[a % len(lanes)].id, stages[b % len(stages)].id
                    add_card(tx, kind=CardKind.NOTE, lane=lane, stage=stage, text=text)
                case "move" if cards:
                    place = {"lane": lanes[a % len(lanes)].id, "stage": stages[b % len(stages)].id}
                    chosen = cards[a % len(cards)].id
                    move_cards(tx, [chosen], **place, touchpoint=None, before=None)
                case "reword" if cards:
                    retext(tx, cards[a % len(cards)].id, text)
                case "remove" if cards:
                    remove_records(tx, [cards[a % len(cards)].id])
        laid_out(records, memo)
    assert skeleton(laid_out(records, memo)) == skeleton(laid_out(records))


@given(st.floats(-50, 1_200), st.floats(-50, 1_000))
def test_a_slot_lies_under_the_point_that_asked(x: float, y: float) -> None:
    layout = laid_out(sample(), MEMO)
    slot = card_slot(layout, x, y)
    if slot is not None:
        assert slot.outline.contains(x, y)
        assert slot.outline.intersects(slot.marker)


MEMO = Memo(RULER, THEME)


# -- what is known from an earlier time ------------------------------------------------------------


class CountingRuler(Ruler):
    """Knows which texts it was asked to wrap."""

    def __init__(self) -> None:
        super().__init__()
        self.wrapped: list[str] = []

    def wrap(self, text: str, style: Style, width: float) -> Text:
        self.wrapped.append(text)
        return super().wrap(text, style, width)


def test_known_heights_spare_the_cards_that_nobody_looks_at() -> None:
    records, ruler = sample(), CountingRuler()
    before = laid_out(records)
    after = layout_map(records, "map", Memo(ruler, THEME), before.heights)
    texts = {card.text for card in records.of(Card)}
    assert not texts & set(ruler.wrapped)
    seen = records.of(Card)[0]
    assert after.where(seen.id) == before.where(seen.id)
    here = {card.text for card in records.at(Card, seen.lane, seen.stage)}
    assert texts & set(ruler.wrapped) == here
    assert skeleton(after) == skeleton(before)
    assert not after.is_misjudged


def test_heights_that_prove_wrong_are_noticed_and_mended_by_the_next_layout() -> None:
    records, memo = sample(), Memo(RULER, THEME)
    right = laid_out(records)
    wrong = layout_map(records, "map", memo, dict.fromkeys(right.heights, 40.0))
    assert not wrong.is_misjudged  # nobody has looked yet
    skeleton(wrong)
    assert wrong.is_misjudged
    mended = layout_map(records, "map", memo)
    assert skeleton(mended) == skeleton(right)
    assert not mended.is_misjudged


def test_many_records_are_found_where_each_alone_is() -> None:
    records = sample()
    layout = laid_out(records)
    ids = [record.id for record in records]
    shown = {
        group.id: (block.layer, group.bounds.moved(block.bounds.x, block.bounds.y))
        for block, group in layout.shown_of([*ids, "nobody"])
    }
    assert len(list(layout.shown_of(ids))) == len(shown) > 40
    alone = {id_: place for id_ in ids if (place := layout.where(id_))}
    assert shown == {id_: (layout.layer_of(id_), place) for id_, place in alone.items()}
