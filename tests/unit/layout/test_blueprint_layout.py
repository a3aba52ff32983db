"""A blueprint's lines across the map, and links that lead both ways."""

from __future__ import annotations

import pytest
from maps import small_store

from journeydesk.app.templates import find_template, records_of
from journeydesk.commands import convert_map, hide_lane, link_cards
from journeydesk.drawing import Glyphs, Group, Layer, Path
from journeydesk.fonts import Ruler
from journeydesk.layout import MapLayout, Memo, lane_slot, layout_map
from journeydesk.model import Lane, LaneKind, Map, MapType, Records
from journeydesk.store import MemoryJournal, Store
from journeydesk.theme import load_theme

RULER, THEME = Ruler(), load_theme("light")
NAMES = ("Line of interaction", "Line of visibility", "Line of internal interaction")


def blueprint() -> Store:
    return Store(Records(records_of(find_template("service-blueprint"))), MemoryJournal())


def laid_out(store: Store, *, is_mirrored: bool = False) -> MapLayout:
    [map_] = store.records.of(Map)
    return layout_map(store.records, map_.id, Memo(RULER, THEME, is_mirrored=is_mirrored))


def named_lines(layout: MapLayout) -> list[Group]:
    found = [b.groups[0] for b in layout.blocks if b.id.startswith("line:")]
    return [group for group in found if group.label]


def words(group: Group) -> str:
    return " ".join(op.run.text for op in group.ops if isinstance(op, Glyphs))


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_three_named_lines_lie_between_the_lanes_of_four_layers(is_mirrored: bool) -> None:
    layout = laid_out(blueprint(), is_mirrored=is_mirrored)
    assert tuple(map(words, named_lines(layout))) == NAMES
    below = (LaneKind.FRONTSTAGE_PEOPLE, LaneKind.BACKSTAGE_PEOPLE, LaneKind.SUPPORT_PROCESS)
    for block in [b for b in layout.blocks if b.id.startswith("line:")]:
        row = layout.row_at(block.bounds.bottom + 1)
        assert layout.row_at(block.bounds.center.y) is None
        assert row
        assert row.kind in below
        is_named = block.layer is Layer.SIDE
        beside = layout.side if is_named else layout.head
        assert beside.x <= block.bounds.x
        assert block.bounds.right <= beside.right


def test_the_three_lines_are_told_apart_without_their_names() -> None:
    layout = laid_out(blueprint())
    drawn = [b.groups[0].ops[0] for b in layout.blocks if b.id.startswith("line:")][::2]
    dashes = [op.stroke.dash for op in drawn if isinstance(op, Path) and op.stroke]
    assert len(set(dashes)) == 3


def test_the_lines_are_part_of_what_is_exported() -> None:
    drawing = laid_out(blueprint()).drawing(THEME.map["paper"])
    told = [words(group) for block in drawing.blocks for group in block.groups]
    assert {*NAMES} <= {*told}


def test_lanes_that_lie_in_disorder_are_drawn_in_the_order_of_their_layers() -> None:
    store = blueprint()
    with store.transaction("as an older file may have it") as tx:
        for lane, rank in zip(store.records.of(Lane), "zyxwvutsrqpon", strict=False):
            tx.put(lane.evolve(rank=rank))
    layout = laid_out(store)
    assert len(named_lines(layout)) == 3
    assert layout.rows[-1].kind in (LaneKind.FAILURE_POINT, LaneKind.EMPLOYEE_EMOTION)


def test_a_line_goes_with_the_layer_that_is_hidden_and_with_the_type() -> None:
    store = blueprint()
    front = [lane.id for lane in store.records.of(Lane) if "frontstage" in lane.kind]
    with store.transaction("Hide") as tx:
        hide_lane(tx, front)
    assert tuple(map(words, named_lines(laid_out(store)))) == NAMES[1:]
    with store.transaction("Convert") as tx:
        convert_map(tx, store.records.of(Map)[0].id, MapType.CURRENT_STATE)
    assert named_lines(laid_out(store)) == []


def test_a_lane_dropped_at_a_line_is_marked_at_the_line() -> None:
    layout = laid_out(blueprint())
    [line, *_others] = [b for b in layout.blocks if b.id.startswith("line:")]
    slot = lane_slot(layout, layout.side.x + 5, line.bounds.center.y)
    assert slot
    assert slot.marker.center.y == pytest.approx(line.bounds.center.y, abs=4.0)


def test_a_link_both_ways_has_a_head_at_each_end() -> None:
    store = small_store()
    with store.transaction("Link") as tx:
        one, both = link_cards(tx, "a1", "b1").id, link_cards(tx, "a2", "c1").id
        link_cards(tx, "c1", "a2")
    layout = layout_map(store.records, "m", Memo(RULER, THEME))
    heads = {
        group.id: [op for op in group.ops if isinstance(op, Path) and op.fill]
        for group in layout.block_by_id["links"].groups
    }
    assert (len(heads[one]), len(heads[both])) == (1, 2)
