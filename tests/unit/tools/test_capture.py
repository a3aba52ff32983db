"""What is typed in quick capture, understood."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.model import CardKind
from journeydesk.tools.capture import Captured, read_capture

PAIN, IDEA, QUOTE = CardKind.PAIN_POINT, CardKind.OPPORTUNITY, CardKind.QUOTE


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("Plain words", Captured("Plain words")),
        ("!Too slow", Captured("Too slow", PAIN)),
        ("* Send a date", Captured("Send a date", IDEA)),
        ('"Where is it?"', Captured("Where is it?", QUOTE)),
        ("“Where is it?”", Captured("Where is it?", QUOTE)),
        ("+2 Loved it", Captured("Loved it", feeling=2.0)),
        ("-1,5 ! Queue #shop @ben", Captured("Queue", PAIN, -1.5, ("shop",), ("ben",))),
        ("#a #b Words #c", Captured("Words", tags=("a", "b", "c"))),
        ("Words #a @ben #a", Captured("Words", tags=("a",), owners=("ben",))),
        ("−1", Captured("", feeling=-1.0)),
        ("!", Captured("", PAIN)),
        ("Two\nlines #tag", Captured("Two\nlines", tags=("tag",))),
        ("  ", Captured("")),
        # What only looks like a mark is words.
        ("Item #5 of 7 arrived", Captured("Item #5 of 7 arrived")),
        ("+3 too much", Captured("+3 too much")),
        ("-15 degrees", Captured("-15 degrees")),
        ("Mail a@b.example", Captured("Mail a@b.example")),
        ("Wait! No", Captured("Wait! No")),
        ("# not a tag", Captured("# not a tag")),
        ("!! Very slow", Captured("! Very slow", PAIN)),
    ],
)
def test_marks_are_taken_off_both_ends(line: str, meant: Captured) -> None:
    assert read_capture(line) == meant


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_any_line_can_be_read_and_words_are_only_taken_away(line: str) -> None:
    captured = read_capture(line)
    assert captured.text in line
    assert captured.text == captured.text.strip()


@given(st.from_regex(r"[a-z]{1,8}( [a-z]{1,8}){0,4}", fullmatch=True))
def test_words_without_marks_stay_as_they_are(line: str) -> None:
    assert read_capture(line) == Captured(line)
