"""How links are laid out: from card to card, past all others."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from maps import card, small_store

from journeydesk.commands import (
    collapse_lane,
    hide_lane,
    link_cards,
    move_cards,
    remove_records,
    set_field,
)
from journeydesk.drawing import Block, Group, Path, Point, Rect
from journeydesk.fonts import Ruler
from journeydesk.layout import MapLayout, Memo, layout_map
from journeydesk.model import Lane, LaneKind, Link, LinkRoute, Record, Touchpoint
from journeydesk.store import Store
from journeydesk.theme import load_theme

RULER, THEME = Ruler(), load_theme("light")
MEMO = Memo(RULER, THEME)


def laid_out(store: Store, memo: Memo = MEMO) -> MapLayout:
    return layout_map(store.records, "m", memo)


def linked(*pairs: tuple[str, str], more: tuple[Record, ...] = ()) -> Store:
    store = small_store(*more)
    with store.transaction("Link") as tx:
        for source, target in pairs:
            link_cards(tx, source, target)
    return store


def links(layout: MapLayout) -> list[Group]:
    block = layout.block_by_id.get("links")
    return list(block.groups) if block else []


def line(group: Group) -> list[Point]:
    """The points that a link's line goes through, on the map."""
    path = group.ops[0]
    assert isinstance(path, Path)
    ends = [command[-2:] for command in path.commands]
    return [Point(group.bounds.x + x, group.bounds.y + y) for x, y in ends]  # type: ignore[operator]


def place(layout: MapLayout, id_: str) -> Rect:
    found = layout.where(id_)
    assert found is not None
    return found


def points_along(points: list[Point]) -> list[Point]:
    """A line's points, 20 between each two; at a corner they lie nearer to cards than its curve."""
    shares = [i / 20 for i in range(21)]
    return [
        Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
        for a, b in pairwise(points)
        for share in shares
    ]


def touches(rect: Rect, point: Point) -> bool:
    return rect.grown(0.01).contains(*point)


@pytest.mark.parametrize("route", LinkRoute)
@pytest.mark.parametrize("pair", [("a1", "b1"), ("b1", "a1"), ("a1", "a2"), ("t1", "n2")])
def test_a_link_goes_from_the_edge_of_one_card_to_that_of_the_other(
    pair: tuple[str, str], route: LinkRoute
) -> None:
    store = linked(pair)
    with store.transaction("Route") as tx:
        set_field(tx, [store.records.of(Link)[0].id], "route", route)
    layout = laid_out(small_with_touchpoints(store))
    [group] = links(layout)
    points = line(group)
    for id_, point in zip(pair, (points[0], points[-1]), strict=True):
        assert touches(place(layout, id_), point)
        assert not place(layout, id_).grown(-0.01).contains(*point)


def small_with_touchpoints(store: Store) -> Store:
    """The same with a lane that shows the touchpoints."""
    with store.transaction("Lane") as tx:
        tx.put(Lane(id="steps", map="m", rank="C", kind=LaneKind.TOUCHPOINT))
    return store


def test_a_link_follows_its_cards() -> None:
    store = linked(("a1", "b1"))
    with store.transaction("Move") as tx:
        move_cards(tx, ["b1"], lane="notes", stage="C", touchpoint=None, before=None)
    layout = laid_out(store)
    assert touches(place(layout, "b1"), line(links(layout)[0])[-1])


@pytest.mark.parametrize("change", [hide_lane, collapse_lane])
def test_a_link_is_not_shown_where_an_end_is_not(change) -> None:  # type: ignore[no-untyped-def]
    store = linked(("a1", "n2"), ("a1", "b1"))
    with store.transaction("Lane") as tx:
        change(tx, ["notes"])
    assert len(links(laid_out(store))) == 1


def test_a_link_says_its_label_and_shows_its_directions() -> None:
    store = linked(("a1", "b1"))
    [plain] = links(laid_out(store))
    with store.transaction("Change") as tx:
        link_cards(tx, "b1", "a1")
        set_field(tx, [plain.id], "label", "because")
    [group] = links(laid_out(store))
    assert group.label == "because"
    assert sum(isinstance(op, Path) for op in plain.ops) == 2
    assert sum(isinstance(op, Path) for op in group.ops) == 3


def test_a_link_is_found_under_the_pointer_along_its_line() -> None:
    store = linked(("a1", "c1"))
    layout = laid_out(store)
    [group] = links(layout)
    (x0, y0), (x1, y1) = max(pairwise(line(group)), key=lambda ab: abs(ab[0].x - ab[1].x))
    found = layout.find((x0 + x1) / 2, (y0 + y1) / 2)
    assert found
    assert found.group.id == group.id


CARDS = st.lists(
    st.tuples(
        st.sampled_from(["pains", "notes"]),
        st.sampled_from([("A", None), ("A", "t1"), ("A", "t2"), ("B", "t3"), ("C", None)]),
    ),
    min_size=2,
    max_size=14,
)


@given(cards=CARDS, ends=st.tuples(st.integers(0, 13), st.integers(0, 13)))
def test_a_link_around_cards_touches_none_but_its_ends(
    cards: list[tuple[str, tuple[str, str | None]]], ends: tuple[int, int]
) -> None:
    made = tuple(
        card(f"k{i}", lane, stage, f"V{i:02}", touchpoint=touchpoint)
        for i, (lane, (stage, touchpoint)) in enumerate(cards)
    )
    source, target = (made[i % len(made)].id for i in ends)
    if source == target:
        return
    layout = laid_out(linked((source, target), more=made))
    [group] = links(layout)
    others = [
        g.bounds.moved(block.bounds.x, block.bounds.y)
        for block in layout.blocks
        if block.id.startswith("cell:")
        for g in block.groups
        if g.id not in (source, target)
    ]
    for point in points_along(line(group)):
        assert not any(other.contains(*point) for other in others)


def test_only_what_changed_is_made_anew() -> None:
    store, memo = linked(("a1", "b1"), ("n1", "n2")), Memo(RULER, THEME)
    before = links(laid_out(store, memo))
    with store.transaction("Change") as tx:
        set_field(tx, ["c1"], "text", "other")
    same = laid_out(store, memo).block_by_id["links"]
    assert isinstance(same, Block)
    assert list(same.groups) == before
    with store.transaction("Change") as tx:
        set_field(tx, [before[0].id], "label", "because")
    after = links(laid_out(store, memo))
    assert [a is b for a, b in zip(before, after, strict=True)] == [False, True]


def test_a_label_is_written_in_the_middle_of_its_link_whether_there_is_one_or_not() -> None:
    store = linked(("a1", "c1"))
    [plain] = links(laid_out(store))
    room = laid_out(store).where_words(plain.id)
    assert room is not None
    assert (room.w, room.h) == (80.0, 18.0)
    with store.transaction("Change") as tx:
        set_field(tx, [plain.id], "label", "because nobody has told anybody anything")
    words = laid_out(store).where_words(plain.id)
    assert words is not None
    assert words.intersects(room)
    assert words.center == pytest.approx(room.center, abs=0.01)


def test_only_the_line_of_a_link_is_hit_not_the_room_for_its_words() -> None:
    layout = laid_out(linked(("a1", "c1")))
    room = layout.where_words(links(layout)[0].id)
    assert room is not None
    found = layout.find(room.center.x, room.center.y + 8.0)
    assert found is None or found.block.id != "links"


@pytest.mark.parametrize("is_blocked", [False, True])
def test_a_link_within_a_touchpoint_is_short_unless_a_card_lies_across(is_blocked: bool) -> None:
    """From lane to lane down the strip beside both; a card of the whole stage is in the way."""
    whole = (card("w", "notes", "B", "A"),) if is_blocked else ()
    store = linked(
        ("u", "v"),
        more=(
            Touchpoint(id="t4", stage="B", rank="B"),
            card("u", "pains", "B", "V", touchpoint="t3"),
            card("v", "notes", "B", "V", touchpoint="t3"),
            *whole,
        ),
    )
    if not is_blocked:
        with store.transaction("Delete") as tx:
            remove_records(tx, ["n2"])
    layout = laid_out(store)
    right = max(point.x for point in line(links(layout)[0]))
    inner = layout.columns[1].steps[1].x
    assert (right > inner + 100) is is_blocked


@pytest.mark.parametrize("kind", LaneKind)
def test_a_lane_may_become_one_that_shows_no_cards(kind: LaneKind) -> None:
    store = linked(("a1", "n1"), ("b1", "c1"), more=(card("w", "pains", "A", "V", span=2),))
    with store.transaction("Change") as tx:
        link_cards(tx, "w", "n2")
        set_field(tx, ["pains"], "kind", kind)
    layout = laid_out(store)
    shown = [layout.where(id_) is not None for id_ in ("a1", "b1", "c1", "w")]
    assert len(set(shown)) == 1
    assert len(links(layout)) == (3 if shown[0] else 0)
