"""Which words of a text another one has not."""

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.app.new_words import pieces

TEXTS = st.text("ab \n", max_size=30)


def only_here(text: str, other: str) -> list[str]:
    return [piece for piece, is_new in pieces(text, other) if is_new]


def test_words_that_are_only_here_are_told() -> None:
    assert only_here("The date passes, again", "The date passes") == ["passes,", "again"]
    assert only_here("The date passes", "The date passes, again") == ["passes"]
    assert only_here("same", "same") == []


@given(text=TEXTS, other=TEXTS)
def test_the_pieces_are_the_text(text: str, other: str) -> None:
    assert "".join(piece for piece, _is_new in pieces(text, other)) == text
