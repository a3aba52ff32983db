"""Laws of fractional order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.model.ranks import DIGITS, rank_between, ranks_between

RANKS = st.text(DIGITS, min_size=1, max_size=12).filter(lambda r: not r.endswith(DIGITS[0]))


@given(RANKS, RANKS)
def test_there_is_always_room_between_two(a: str, b: str) -> None:
    if a == b:
        return
    low, high = sorted((a, b))
    rank = rank_between(low, high)
    assert low < rank < high
    assert not rank.endswith(DIGITS[0])


@given(RANKS)
def test_there_is_always_room_at_both_ends(rank: str) -> None:
    assert rank_between("", rank) < rank < rank_between(rank, "")


@given(st.lists(st.integers(0, 1_000), max_size=60))
def test_any_order_of_insertions_keeps_the_order(places: list[int]) -> None:
    ranks: list[str] = []
    for place in places:
        i = place % (len(ranks) + 1)
        before = ranks[i - 1] if i else ""
        after = ranks[i] if i < len(ranks) else ""
        ranks.insert(i, rank_between(before, after))
    assert ranks == sorted(set(ranks))


@given(st.integers(0, 200), RANKS)
def test_many_at_once_are_distinct_and_inside(count: int, start: str) -> None:
    ranks = ranks_between(start, "", count)
    assert len(ranks) == count
    assert [start, *ranks] == sorted({start, *ranks})


@pytest.mark.parametrize("towards_the_end", [True, False])
def test_a_thousand_cards_in_a_row_stay_short(towards_the_end: bool) -> None:
    rank = rank_between("", "")
    for _ in range(1_000):
        rank = rank_between(rank, "") if towards_the_end else rank_between("", rank)
    assert len(rank) <= 6


def test_two_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(ValueError, match="no rank between"):
        rank_between("b", "a")
