"""What of other programs' text becomes cards."""

import pytest

from journeydesk.errors import InputRefused
from journeydesk.interchange.pasted.foreign_text import a_card_a_line, clean, one_card


def test_lines_become_cards_without_their_blanks() -> None:
    assert a_card_a_line("  one\r\n\r\ntwo \u2028three\x0bfour\n") == (
        "one",
        "two",
        "three",
        "four",
    )


def test_a_text_is_one_card_with_its_lines() -> None:
    assert one_card("\n one\r\n two \n") == ("one\n two",)


def test_blank_text_makes_no_card() -> None:
    assert one_card(" \n\t") == ()
    assert a_card_a_line(" \n\t") == ()


def test_what_no_card_can_hold_is_taken_out() -> None:
    assert clean("a\x00b\x07c\x1b[0m\ud83dd\udc00e\ufefff\uffff") == "abc[0mdef"


def test_joiners_and_directions_belong_to_the_letters() -> None:
    text = "نمی\u200cخواهم 👩\u200d🚀 \u2067שלום\u2069 e\u0301"
    assert clean(text) == text


@pytest.mark.parametrize(
    "text", ["x" * 10_001, "x" * 5_000_000, "line\n" * 301, "line\n" * 1_000_000]
)
def test_too_much_text_is_refused_with_what_is_the_most(text: str) -> None:
    with pytest.raises(InputRefused, match="nothing was pasted"):
        a_card_a_line(text)
