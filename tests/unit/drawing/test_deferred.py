"""Sequences made at the first look."""

from journeydesk.drawing import Deferred


def test_nothing_is_made_before_the_first_look_and_then_once() -> None:
    made: list[str] = []
    sequence = Deferred(lambda: made.append("made") or (1, 2, 3))
    assert made == []
    assert list(sequence) == [1, 2, 3]
    assert (len(sequence), sequence[1], sequence[1:], list(reversed(sequence))) == (
        3,
        2,
        (2, 3),
        [3, 2, 1],
    )
    assert made == ["made"]


def test_an_empty_one_is_false() -> None:
    assert not Deferred(tuple)
