"""Feelings as people write them in tables."""

import pytest

from journeydesk.analysis.scale import ForeignScale
from journeydesk.interchange.tables.feelings import feeling_of, likely_scale, value_of

FIVE = ForeignScale(1.0, 5.0)


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("delighted", "delighted", 2.0),
        ("Curious (3/5)", "Curious", 0.0),
        ("3/5", "", 0.0),
        ("2/10", "", -2 + 4 / 9),
        ("0/5", "", -2.0),
        ("4", "", 1.0),
        ("Frustrated: 2", "Frustrated", -1.0),
        ("5 - delighted", "delighted", 2.0),
        ("😡", "😡", -2.0),
        ("🙂 relieved", "🙂 relieved", 1.0),
        ("★★★★☆", "", 1.0),
        ("75%", "", 1.0),
        ("호기심, 약간의 의심", "호기심, 약간의 의심", None),  # on either side of neutral
        ("раздражение", "раздражение", -1.5),
        ("genervt", "genervt", -1.5),
        ("很满意", "很满意", 1.0),
        ("Engaged but uncertain (neutral). It does not last.", None, 0.0),
        ("waits for 3 days until something happens at last", None, None),
        ("bemused", "bemused", None),
    ],
)
def test_a_feeling_is_a_word_and_a_number_of_which_either_may_be_missing(
    text: str, word: str | None, value: float | None
) -> None:
    found = feeling_of(text)
    assert found.word == (text if word is None else word)
    assert value_of(found, FIVE) == (value if value is None else pytest.approx(value))


def test_a_persona_may_stand_before_it() -> None:
    found = feeling_of("Ada: anxious (−1)")
    assert (found.about, found.word, found.number, found.meant) == ("Ada", "anxious", -1, -1)


def test_a_word_before_a_colon_is_no_persona_when_it_is_a_feeling() -> None:
    assert feeling_of("anxious: will it come?").about == ""


@pytest.mark.parametrize(
    ("cells", "scale"),
    [
        (["1", "5", "3"], (1, 5)),
        (["0", "4"], (0, 5)),
        (["7", "2"], (1, 10)),
        (["-2", "1"], (-2, 2)),
        (["+1", "0"], (-2, 2)),
        (["0.4", "-0.9"], (-1, 1)),
        (["0.4", "0.9"], (0, 1)),
        (["80", "15"], (0, 100)),
        (["-3"], (-3, 3)),
    ],
)
def test_numbers_of_a_column_tell_their_scale(cells: list[str], scale: tuple[int, int]) -> None:
    assert likely_scale(map(feeling_of, cells)) == ForeignScale(*scale)


def test_words_and_shares_tell_no_scale() -> None:
    assert likely_scale([feeling_of("angry"), feeling_of("3/5")]) is None
