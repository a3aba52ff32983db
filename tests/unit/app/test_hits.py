"""Going through what was found."""

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.app.hits import Hits, hits_from


def test_the_first_hit_is_looked_at_first() -> None:
    assert hits_from(["b", "d"], Hits(), (), "abcd").current == "b"


def test_a_search_starts_at_what_is_selected() -> None:
    assert hits_from(["a", "b", "d"], Hits(), ["c"], "abcd").current == "d"
    assert hits_from(["a", "b"], Hits(), ["b"], "abcd").current == "b"


def test_after_the_last_hit_it_starts_over() -> None:
    assert hits_from(["a", "b"], Hits(), ["c"], "abcd").current == "a"


def test_it_stays_at_a_hit_that_is_still_one() -> None:
    assert hits_from(["a", "c", "d"], Hits(("b", "c"), 1), ["a"], "abcd") == Hits(
        ("a", "c", "d"), 1
    )


def test_nothing_found_has_no_current_one() -> None:
    assert Hits().current is None
    assert Hits().stepped(1) == Hits()


@given(st.lists(st.text(min_size=1), min_size=1, unique=True), st.integers(0, 99))
def test_stepping_goes_round_and_back(ids: list[str], at: int) -> None:
    start = Hits(tuple(ids), at % len(ids))
    here = start
    for _step in ids:
        here = here.stepped(1)
    assert here == start
    assert start.stepped(1).stepped(-1) == start
