"""Laws of posters from sheets: nothing is lost, nothing is cut that need not be."""

from itertools import combinations, pairwise
from math import ceil, isclose

from hypothesis import given, settings
from hypothesis import strategies as st

from journeydesk.drawing import Block, Box, Color, Drawing, Group, Hit, Rect
from journeydesk.export.tiles import Mode, Plan, Tiling, obstacles_of, offers_of
from journeydesk.export.tiles.cuts import Span, cheapest_cuts, cut_costs
from journeydesk.export.tiles.frame import Room

WHITE = Color(255, 255, 255)
SIDES = st.floats(5, 400)
PLACES = st.builds(Rect, st.floats(0, 900), st.floats(0, 900), SIDES, SIDES)
TILINGS = st.builds(
    Tiling,
    paper=st.sampled_from(["A4", "A5", "Letter", "300x200mm"]),
    margin_mm=st.floats(0, 12),
    tab_mm=st.floats(0, 15),
    scale=st.floats(0.5, 2),
    mode=st.sampled_from(Mode),
)


def card(number: int, place: Rect) -> Block:
    whole = Rect(0, 0, place.w, place.h)
    group = Group(f"card-{number}", whole, (Box(whole, WHITE),), hits=(Hit(whole),))
    return Block(f"cell:{number}", place, (group,))


@st.composite
def drawings(draw: st.DrawFn) -> Drawing:
    """Cards anywhere, over each other too."""
    places = draw(st.lists(PLACES, max_size=12))
    width = max([draw(st.floats(50, 1200)), *(place.right for place in places)])
    height = max([draw(st.floats(50, 1200)), *(place.bottom for place in places)])
    return Drawing(width, height, WHITE, tuple(card(*each) for each in enumerate(places)))


@settings(max_examples=15, deadline=None)
@given(drawings(), TILINGS)
def test_what_sheets_keep_is_the_whole_map_once(drawing: Drawing, tiling: Tiling) -> None:
    for offer in offers_of(drawing, tiling):
        plan = offer.plan
        tiles = list(plan.tiles())
        areas = [tile.kept.w * tile.kept.h for tile in tiles]
        assert isclose(sum(areas), plan.width * plan.height, rel_tol=1e-9)
        assert isclose(plan.width, drawing.width * plan.scale)
        assert not any(a.kept.intersects(b.kept) for a, b in combinations(tiles, 2))
        assert len(tiles) == len({tile.name for tile in tiles}) == plan.sheets


@settings(max_examples=15, deadline=None)
@given(drawings(), TILINGS)
def test_every_sheet_begins_at_a_whole_point_and_fits_its_paper(
    drawing: Drawing, tiling: Tiling
) -> None:
    for offer in offers_of(drawing, tiling):
        frame = offer.plan.frame
        for tile in offer.plan.tiles():
            assert tile.kept.x == int(tile.kept.x)
            assert tile.kept.y == int(tile.kept.y)
            assert tile.kept.w <= (frame.across.last if tile.is_last else frame.across.most)
            assert tile.kept.h <= (frame.down.last if tile.is_lowest else frame.down.most)


@settings(max_examples=15, deadline=None)
@given(drawings(), TILINGS)
def test_no_offer_is_worse_than_another(drawing: Drawing, tiling: Tiling) -> None:
    offers = offers_of(drawing, tiling)
    assert offers
    for one, other in combinations(offers, 2):
        assert any(a < b for a, b in zip(one.key, other.key, strict=True))
        assert any(b < a for a, b in zip(one.key, other.key, strict=True))


@settings(max_examples=15, deadline=None)
@given(drawings(), TILINGS)
def test_a_plan_tells_how_many_cards_it_cuts(drawing: Drawing, tiling: Tiling) -> None:
    for offer in offers_of(drawing, tiling):
        assert offer.plan.cards_cut == cards_in_pieces(drawing, offer.plan)


def cards_in_pieces(drawing: Drawing, plan: Plan) -> int:
    """Counted the slow way: those that more than one sheet keeps a part of."""
    places = [Rect(*[side * plan.scale for side in o.rect]) for o in obstacles_of(drawing)]
    kept = [tile.kept for tile in plan.tiles()]
    return sum(sum(place.intersects(area) for area in kept) > 1 for place in places)


LENGTHS = st.integers(30, 60)
ROOMS = st.builds(
    lambda least, more, tab: Room(least, least + more, least + more + tab),
    st.integers(3, 8),
    st.integers(1, 15),
    st.integers(0, 4),
)
SPANS = st.lists(
    st.builds(
        lambda start, size: Span(start, start + size, 10.0), st.integers(0, 55), st.integers(1, 12)
    ),
    max_size=8,
)


@given(LENGTHS, ROOMS, SPANS, st.integers(1, 4))
def test_no_other_way_to_cut_is_cheaper(
    length: int, room: Room, spans: list[Span], pieces: int
) -> None:
    costs = cut_costs(spans, length)
    ways = [
        cuts
        for cuts in combinations(range(1, length), pieces - 1)
        if fits([0, *cuts, length], room)
    ]
    found = cheapest_cuts(costs, length, room, pieces)
    assert (found is None) == (not ways)
    if found is not None:
        assert fits([0, *found, length], room)
        cheapest = min(cut_through(cuts, spans) for cuts in ways)
        assert cut_through(found, spans) == cheapest


def fits(edges: list[int], room: Room) -> bool:
    sizes = [end - start for start, end in pairwise(edges)]
    *others, last = sizes
    return (
        all(room.least <= size <= room.most for size in others)
        and (len(sizes) == 1 or room.least <= last)
        and last <= room.last
    )


def cut_through(cuts: tuple[int, ...], spans: list[Span]) -> int:
    return sum(span.start < cut < span.end for cut in cuts for span in spans)


@given(st.lists(st.tuples(st.floats(0, 90), st.floats(0.5, 30)), max_size=6))
def test_a_cut_costs_what_it_goes_through_and_nearly_nothing_else(
    places: list[tuple[float, float]],
) -> None:
    spans = [Span(start, start + size, 1.0) for start, size in places]
    costs = cut_costs(spans, 100.0)
    for cut in range(ceil(100.0)):
        through = sum(span.start < cut < span.end for span in spans)
        assert through - 1e-9 <= costs[cut] < through + 1e-3
