"""What was made is kept for as long as it was made from the same."""

from __future__ import annotations

from journeydesk.keeping import Keeper


class Made:
    """Something that is told apart by identity."""


def test_the_same_objects_and_equal_values_bring_the_same_back() -> None:
    keeper, one, two = Keeper(), Made(), Made()
    first = keeper.keep("key", (one, (two,)), 1.5, Made)
    assert keeper.keep("key", (one, (two,)), 1.5, Made) is first
    assert keeper.keep("key", (one, (one,)), 1.5, Made) is not first
    assert keeper.keep("key", (one, (two,)), 1.5, Made) is first  # undone


def test_rows_of_the_same_objects_are_not_made_again() -> None:
    keeper, a, b, c = Keeper(), Made(), Made(), Made()
    calls: list[tuple[Made, int]] = []

    def make(row: Made, number: int) -> Made:
        calls.append((row, number))
        return Made()

    first = keeper.each("key", make, [a, b], [1, 2])
    assert len(calls) == 2
    second = keeper.each("key", make, [a, c, b], [1, 2, 3])
    assert second[0] is first[0]
    assert calls[2:] == [(c, 2), (b, 3)]
    assert keeper.each("key", make, [a], [1]) == second[:1]
