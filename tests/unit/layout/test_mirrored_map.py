"""A map that is read from the right is the mirror image of the same map from the left."""

from __future__ import annotations

import late_parcel
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.commands import group_cards, link_cards, move_stage, retext
from journeydesk.drawing import Block, Box, Glyphs, Group, Path, Rect
from journeydesk.fonts import Ruler
from journeydesk.layout import (
    Found,
    MapLayout,
    Memo,
    Slot,
    card_slot,
    feeling_slot,
    height_slot,
    lane_slot,
    layout_map,
    stage_slot,
    step_slot,
    width_slot,
)
from journeydesk.model import Card, Lane, LaneKind, Records, Stage
from journeydesk.store import MemoryJournal, Store, Transaction
from journeydesk.theme import load_theme

RULER, THEME = Ruler(), load_theme("light")
FINDERS = (card_slot, step_slot, stage_slot, lane_slot, feeling_slot)


def arranged() -> Store:
    """The sample with links, a group, a card across two stages and a collapsed lane."""
    records = Records(late_parcel.written_records())
    store = Store(records, MemoryJournal())
    cells = {(c.lane, c.stage): records.at(Card, c.lane, c.stage) for c in records.of(Card)}
    pair = next(cards for cards in cells.values() if len(cards) > 1)
    goal = next(c for c in records.of(Card) if c.touchpoint is None)
    far = max(records.of(Card), key=lambda card: card.id)
    evidence = next(lane for lane in records.of(Lane) if lane.kind is LaneKind.EVIDENCE)
    with store.transaction("arrange") as tx:
        group_cards(tx, [card.id for card in pair], "Waiting")
        link_cards(tx, pair[0].id, far.id, label="leads to")
        link_cards(tx, pair[0].id, pair[1].id)
        tx.put(goal.evolve(span=2, locked=True))
        tx.put(evidence.evolve(collapsed=True))
    return store


STORE = arranged()
PLAIN = layout_map(STORE.records, "map", Memo(RULER, THEME))
MIRRORED = layout_map(STORE.records, "map", Memo(RULER, THEME, is_mirrored=True))


def flipped(rect: Rect) -> Rect:
    return Rect(PLAIN.width - rect.x - rect.w, rect.y, rect.w, rect.h)


def near(rect: Rect) -> object:
    """As good as the same: places are rounded to thousandths."""
    return pytest.approx(rect, abs=0.003)


def test_the_side_of_labels_is_on_the_right_and_the_stages_run_to_the_left() -> None:
    assert MIRRORED.side.right == pytest.approx(MIRRORED.width - 20.0)
    assert [c.stage for c in MIRRORED.columns] == [c.stage for c in PLAIN.columns]
    xs = [step.x for column in MIRRORED.columns for step in column.steps]
    assert xs == sorted(xs, reverse=True)


def test_every_record_is_where_a_mirror_shows_it() -> None:
    seen = 0
    for record in STORE.records:
        place, mirrored = PLAIN.where(record.id), MIRRORED.where(record.id)
        assert (place is None) == (mirrored is None)
        if place is None or mirrored is None:
            continue
        assert mirrored == near(flipped(place))
        hits = zip(PLAIN.hits_of(record.id), MIRRORED.hits_of(record.id), strict=True)
        for hit, other in hits:
            at = other.rect.moved(mirrored.x, mirrored.y)
            assert at == near(flipped(hit.rect.moved(place.x, place.y)))
            assert hit.part == other.part
        seen += 1
    assert seen > 60


def groups(layout: MapLayout) -> list[tuple[Block, Group]]:
    return [(block, group) for block in layout.blocks for group in block.groups]


def test_words_are_the_same_and_not_flipped_but_stand_where_a_mirror_shows_their_lines() -> None:
    for (_block, group), (_other, mirrored) in zip(groups(PLAIN), groups(MIRRORED), strict=True):
        runs = [op for op in group.ops if isinstance(op, Glyphs)]
        others = [op for op in mirrored.ops if isinstance(op, Glyphs)]
        assert [op.run.text for op in runs] == [op.run.text for op in others]
        for op, other in zip(runs, others, strict=True):
            left = group.bounds.w - op.x - op.run.advance
            assert other.x == pytest.approx(left, abs=0.01), (group.id, op.run.text)


def xs_of(op: Box | Path) -> list[float]:
    if isinstance(op, Box):
        return [op.rect.x, op.rect.right]
    return [float(n) for _name, *numbers in op.commands for n in numbers[::2]]


def test_the_bar_of_a_card_is_at_its_right_edge() -> None:
    card = next(g for b, g in groups(MIRRORED) if b.id.startswith("cell:"))
    bar, face = card.ops[0], card.ops[1]
    assert isinstance(bar, Box)
    assert isinstance(face, Path)
    assert max(xs_of(bar)) == card.bounds.w
    assert max(xs_of(face)) < card.bounds.w
    assert min(xs_of(face)) == 0.0


def test_the_tip_of_a_stage_points_to_the_left() -> None:
    stages = [g for b, g in groups(MIRRORED) if b.id.startswith("stage:")]
    for stage in stages:
        chevron = stage.ops[0]
        assert isinstance(chevron, Path)
        tip = min(chevron.commands[:-1], key=lambda command: command[1])
        assert tip[1:] == (0.0, stage.bounds.h / 2)


def what(found: Found | None) -> tuple[str, str] | None:
    return (found.group.id, found.part) if found else None


INSIDE_X = st.integers(0, int(PLAIN.width)).map(lambda x: x + 0.123)  # on no edge
INSIDE_Y = st.integers(0, int(PLAIN.height)).map(lambda y: y + 0.123)


@given(INSIDE_X, INSIDE_Y)
def test_what_lies_under_a_point_lies_under_its_mirror_image(x: float, y: float) -> None:
    other = PLAIN.width - x
    assert what(PLAIN.find(x, y)) == what(MIRRORED.find(other, y))
    here, there = PLAIN.column_at(x), MIRRORED.column_at(other)
    assert (here and here.stage) == (there and there.stage)
    if here and there:
        assert here.step_at(x).touchpoint == there.step_at(other).touchpoint


def named(slot: Slot | None) -> object:
    fields = ("lane", "stage", "touchpoint", "before", "value")
    return slot and [getattr(slot, field, None) for field in fields]


@given(st.sampled_from(FINDERS), INSIDE_X, INSIDE_Y)
def test_the_same_slot_is_found_from_either_side(find, x: float, y: float) -> None:  # type: ignore[no-untyped-def]
    slot, other = find(PLAIN, x, y), find(MIRRORED, PLAIN.width - x, y)
    assert named(slot) == named(other)
    if slot and other:
        assert other.outline == near(flipped(slot.outline))
        assert other.marker == near(flipped(slot.marker))


def test_edges_are_drawn_to_the_left_and_down() -> None:
    column, row = MIRRORED.columns[1], MIRRORED.rows[1]
    wider = width_slot(MIRRORED, column.stage, column.x - 60.0, 2.0)
    assert wider.width == pytest.approx(column.width + 60.0)
    assert wider.outline.right == pytest.approx(column.x + column.width)
    assert wider.marker.center.x == pytest.approx(column.x - 60.0)
    higher = height_slot(MIRRORED, row.lane, row.y + row.height + 50.0, 2.0)
    assert higher.height == pytest.approx(row.height + 50.0)
    assert higher.outline.right == pytest.approx(MIRRORED.side.right)


def test_what_did_not_change_is_the_same_object() -> None:
    store, memo = arranged(), Memo(RULER, THEME, is_mirrored=True)
    before = layout_map(store.records, "map", memo)
    _look(before)
    with store.transaction("reword") as tx:
        retext(tx, "k5", "Reads the e-mail, notes the date")
    after = layout_map(store.records, "map", memo)
    changed = {b.id for b in after.blocks if b is not before.block_by_id[b.id]}
    card = store.records.get(Card, "k5")
    assert f"cell:{card.lane}:{card.stage}" in changed
    assert len(changed) < 4
    links, were = after.block_by_id["links"].groups, before.block_by_id["links"].groups
    assert all(link is was for link, was in zip(links, were, strict=True))


def test_a_memory_serves_one_side_and_what_is_remembered_is_what_is_made_anew() -> None:
    store, memo = arranged(), Memo(RULER, THEME, is_mirrored=True)
    _look(layout_map(store.records, "map", memo))

    def reorder(tx: Transaction) -> None:
        first, second, *_rest = [stage.id for stage in tx.records.at(Stage, "map")]
        move_stage(tx, second, before=first)

    with store.transaction("reorder") as tx:
        reorder(tx)
    after = layout_map(store.records, "map", memo)
    anew = layout_map(store.records, "map", Memo(RULER, THEME, is_mirrored=True))
    for block, other in zip(after.blocks, anew.blocks, strict=True):
        assert (block.id, block.bounds) == (other.id, other.bounds)
        assert [(g.id, g.bounds, g.hits) for g in block.groups] == [
            (g.id, g.bounds, g.hits) for g in other.groups
        ]


def test_known_heights_of_one_side_are_those_of_the_other() -> None:
    assert PLAIN.heights == MIRRORED.heights
    known = layout_map(
        STORE.records, "map", Memo(RULER, THEME, is_mirrored=True), dict(PLAIN.heights)
    )
    assert not known.is_misjudged
    wrong = dict.fromkeys(PLAIN.heights, 40.0)
    hasty = layout_map(STORE.records, "map", Memo(RULER, THEME, is_mirrored=True), wrong)
    _look(hasty)
    assert hasty.is_misjudged


def _look(layout: MapLayout) -> None:
    for block in layout.blocks:
        len(block.groups)
