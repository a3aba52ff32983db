"""How a tagged drawing is painted: all of it once, over what it covers, else as it is read."""

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.drawing import Block, Color, Drawing, Group, Rect
from journeydesk.paint.pdf_order import in_reading_order

sides = st.integers(0, 40).map(lambda n: n * 25.0)
rects = st.builds(Rect, sides, sides, sides.map(lambda n: n + 1.0), sides.map(lambda n: n + 1.0))


def drawing_of(places: list[Rect]) -> Drawing:
    groups = tuple(Group(f"g{i}", place, ()) for i, place in enumerate(places))
    return Drawing(
        2000.0, 2000.0, Color(255, 255, 255), (Block("b", Rect(0, 0, 2000, 2000), groups),)
    )


@given(st.lists(rects, max_size=12), st.randoms(use_true_random=False), st.integers(0, 12))
def test_everything_is_painted_once_and_over_what_it_covers(
    places: list[Rect], random: object, ranked: int
) -> None:
    drawing = drawing_of(places)
    keys = [("b", f"g{i}") for i in range(len(places))]
    random.shuffle(keys)  # type: ignore[attr-defined]
    ranks = {key: i for i, key in enumerate(keys[:ranked])}
    found = [int(group.id[1:]) for _block, group in in_reading_order(drawing, ranks)]
    assert sorted(found) == list(range(len(places)))
    for i, above in enumerate(places):
        for j, below in enumerate(places[:i]):
            assert not above.intersects(below) or found.index(j) < found.index(i)


@given(st.permutations(range(8)))
def test_what_does_not_overlap_is_painted_as_it_is_read(order: list[int]) -> None:
    drawing = drawing_of([Rect(i * 30.0, 0.0, 25.0, 25.0) for i in range(8)])
    ranks = {("b", f"g{i}"): rank for rank, i in enumerate(order)}
    painted = [group.id for _block, group in in_reading_order(drawing, ranks)]
    assert painted == [f"g{i}" for i in order]
