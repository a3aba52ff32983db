"""How stages, lanes, clusters and spanning cards are laid out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from maps import card, small_store

from journeydesk.commands import (
    collapse_lane,
    group_cards,
    lock,
    resize_lane,
    resize_stage,
    set_field,
    span_card,
)
from journeydesk.drawing import Glyphs, Op, Path, Picture, Rect
from journeydesk.fonts import Ruler
from journeydesk.layout import MapLayout, Memo, card_slot, layout_map
from journeydesk.model import Colour, Image, Lane, Record
from journeydesk.store import Store
from journeydesk.theme import load_theme

RULER, THEME = Ruler(), load_theme("light")
MEMO = Memo(RULER, THEME)


def laid_out(store: Store, memo: Memo | None = None) -> MapLayout:
    return layout_map(store.records, "m", memo or Memo(RULER, THEME))


def place(layout: MapLayout, id_: str) -> Rect:
    found = layout.where(id_)
    assert found is not None, f"{id_} is not shown"
    return found


def row_height(layout: MapLayout, lane: str) -> float:
    return next(row.height for row in layout.rows if row.lane == lane)


def changed(store: Store, *changes) -> MapLayout:  # type: ignore[no-untyped-def]
    with store.transaction("Change") as tx:
        for change, *given_ in changes:
            change(tx, *given_)
    return laid_out(store)


def test_a_stage_is_as_wide_as_it_was_made_and_shares_that_among_its_touchpoints() -> None:
    layout = changed(small_store(), (resize_stage, "A", 500.0))
    a, b, _c = layout.columns
    assert a.width == 500.0
    assert [step.width for step in a.steps] == [250.0, 250.0]
    assert b.x == a.x + a.width + 6.0


def test_a_stage_keeps_room_for_its_touchpoints() -> None:
    layout = changed(small_store(), (resize_stage, "A", 1.0))
    assert layout.columns[0].width == 168.0


def test_a_stage_shows_its_colour() -> None:
    layout = changed(small_store(), (set_field, ["A"], "colour", Colour.RED))
    [group] = layout.block_by_id["stage:A"].groups
    assert isinstance(group.ops[0], Path)
    assert group.ops[0].fill == THEME.colours["red"].bar


def test_a_lane_is_as_high_as_it_was_made_or_as_its_cards_need() -> None:
    store = small_store()
    needed = row_height(laid_out(store), "pains")
    assert row_height(changed(store, (resize_lane, "pains", 400.0)), "pains") == 400.0
    assert row_height(changed(store, (resize_lane, "pains", 10.0)), "pains") == needed


def test_a_collapsed_lane_is_a_strip_that_takes_no_cards() -> None:
    store = small_store()
    layout = changed(store, (collapse_lane, ["pains"]))
    [row] = [row for row in layout.rows if row.lane == "pains"]
    assert (row.height, row.is_strip) == (24.0, True)
    assert layout.where("a1") is None
    assert place(layout, "pains").h == 24.0
    assert card_slot(layout, layout.columns[0].x + 20, row.y + 5) is None
    assert row_height(changed(store, (collapse_lane, ["pains"], False)), "pains") > 24.0


def test_a_card_has_its_own_colour_and_the_sign_of_a_lock() -> None:
    store = small_store()
    [before] = [g for g in laid_out(store).block_by_id["cell:pains:C"].groups if g.id == "c1"]
    layout = changed(store, (lock, ["c1"]), (set_field, ["c1"], "colour", Colour.PURPLE))
    [after] = [g for g in layout.block_by_id["cell:pains:C"].groups if g.id == "c1"]
    assert len(after.ops) == len(before.ops) + 1
    assert after.ops[0].fill == THEME.colours["purple"].bar  # type: ignore[union-attr]


def test_a_cluster_is_an_outline_with_its_title_around_its_cards() -> None:
    store = small_store()
    layout = changed(store, (group_cards, ["a1", "a2"], "Silence"))
    [cluster] = layout.block_by_id["cell:pains:A"].groups[:1]
    assert [op.run.text for op in cluster.ops if isinstance(op, Glyphs)] == ["Silence"]
    outline = place(layout, cluster.id)
    for id_ in ("a1", "a2"):
        inside = place(layout, id_)
        assert outline.x < inside.x
        assert inside.right < outline.right
        assert outline.y < inside.y
        assert inside.bottom < outline.bottom
    assert place(layout, "x1").y > outline.bottom
    found = layout.find(outline.x + 2, outline.y + 2)
    assert found
    assert found.group.id == cluster.id


def test_a_card_lands_before_in_and_after_a_cluster() -> None:
    layout = changed(small_store(), (group_cards, ["a1", "a2"]))
    x, first, second = place(layout, "a1").x + 5, place(layout, "a1"), place(layout, "a2")
    gaps = [card_slot(layout, x, y) for y in (first.y - 4, second.y - 3, second.bottom + 1)]
    assert [gap and gap.before for gap in gaps] == ["a1", "a2", None]


def test_a_card_across_stages_covers_them_and_pushes_what_is_below_it_down() -> None:
    store = small_store()
    before = place(laid_out(store), "b1")
    layout = changed(store, (span_card, "a1", 2))
    wide, (a, b, _c) = place(layout, "a1"), layout.columns
    assert (wide.x, wide.right) == (a.x + 6.0, b.x + b.width - 6.0)
    assert place(layout, "a2").y > wide.bottom
    assert place(layout, "b1").y >= wide.bottom > before.y
    assert place(layout, "c1").y == before.y
    found = layout.find(b.x + 20, wide.center.y)
    assert found
    assert found.group.id == "a1"


def test_a_card_across_stages_ends_with_the_last_stage() -> None:
    layout = laid_out(small_store(card("w", "pains", "C", "V", span=7)))
    assert place(layout, "w").right == layout.columns[-1].x + layout.columns[-1].width - 6.0


SPANS = st.lists(st.tuples(st.sampled_from("ABC"), st.integers(1, 4)), max_size=8)


@given(spans=SPANS, clustered=st.booleans())
def test_no_two_cards_of_a_lane_overlap(spans: list[tuple[str, int]], clustered: bool) -> None:
    more: list[Record] = [
        card(f"w{i}", "pains", stage, f"D{i}", span=span) for i, (stage, span) in enumerate(spans)
    ]
    store = small_store(*more)
    if clustered:
        with store.transaction("Group") as tx:
            group_cards(tx, ["a1", "a2"])
    layout = laid_out(store, MEMO)
    places = [place(layout, id_) for id_ in (*(r.id for r in more), "a1", "a2", "b1", "c1")]
    for i, one in enumerate(places):
        assert not any(one.intersects(other) for other in places[:i])


def test_what_did_not_change_is_the_same_object() -> None:
    store, memo = small_store(card("w", "pains", "A", "V", span=2)), Memo(RULER, THEME)
    with store.transaction("Group") as tx:
        group_cards(tx, ["n1"], "One")
    before = laid_out(store, memo)
    with store.transaction("Change") as tx:
        set_field(tx, ["c1"], "text", "other")
    after = laid_out(store, memo)
    changed_blocks = [
        block.id for block in after.blocks if before.block_by_id.get(block.id) is not block
    ]
    assert changed_blocks == ["cell:pains:C"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_colour_to_choose_is_in_every_theme(theme: str) -> None:
    assert set(load_theme(theme).colours) == set(Colour)


def image(width: int, height: int) -> Image:
    return Image(
        id="i", map="m", rank="V", asset="0" * 64, mime="image/png", width=width, height=height
    )


def drawn(layout: MapLayout, id_: str) -> list[Op]:
    """What a card of the cell looks like."""
    [group] = [g for g in layout.block_by_id["cell:notes:C"].groups if g.id == id_]
    return list(group.ops)


@pytest.mark.parametrize("size", [(400, 300), (60, 40), (100, 4_000), (4_000, 10)])
@pytest.mark.parametrize("text", ["", "The van at the door"])
def test_a_card_shows_its_image_whole_above_its_words(size: tuple[int, int], text: str) -> None:
    store = small_store(image(*size), card("k", "notes", "C", "V", image="i", text=text))
    layout = laid_out(store)
    ops, box = drawn(layout, "k"), place(layout, "k")
    [picture] = [op for op in ops if isinstance(op, Picture)]
    words = [op for op in ops if isinstance(op, Glyphs)]
    assert picture.rect.w / picture.rect.h == pytest.approx(size[0] / size[1], rel=0.02)
    assert 0 < picture.rect.x < picture.rect.right < box.w
    assert picture.rect.bottom < box.h
    assert bool(words) is bool(text)
    assert all(picture.rect.bottom < op.y < box.h for op in words)


def test_an_image_changes_only_the_cells_that_show_it() -> None:
    store, memo = (
        small_store(image(40, 30), card("k", "notes", "C", "V", image="i")),
        Memo(RULER, THEME),
    )
    before = laid_out(store, memo)
    with store.transaction("Change") as tx:
        tx.put(image(80, 30))
    after = laid_out(store, memo)
    changed_blocks = [b.id for b in after.blocks if before.block_by_id.get(b.id) is not b]
    assert changed_blocks == ["cell:notes:C"]


def test_the_words_of_a_cluster_are_at_its_top() -> None:
    layout = changed(small_store(), (group_cards, ["a1", "a2"], "Silence"))
    [cluster] = layout.block_by_id["cell:pains:A"].groups[:1]
    words, outline = layout.where_words(cluster.id), place(layout, cluster.id)
    assert words is not None
    assert words[:3] == pytest.approx(outline[:3])
    assert words.bottom <= place(layout, "a1").y
    assert layout.where_words("a1") == place(layout, "a1")


def test_a_picture_without_words_is_told_by_what_it_shows() -> None:
    shown = image(40, 30).evolve(alt="A van")
    store = small_store(shown, card("k", "notes", "C", "V", image="i", text=""))
    [group] = [g for g in laid_out(store).block_by_id["cell:notes:C"].groups if g.id == "k"]
    assert group.label == "A van"


@pytest.mark.parametrize(("lane", "told"), [("pains", ["5 cards"]), ("empty", [])])
def test_a_strip_tells_how_many_cards_are_in_it(lane: str, told: list[str]) -> None:
    store = small_store(Lane(id="empty", map="m", rank="C"))
    [ground] = changed(store, (collapse_lane, [lane])).block_by_id[f"ground:{lane}"].groups
    assert [op.run.text for op in ground.ops if isinstance(op, Glyphs)] == told
