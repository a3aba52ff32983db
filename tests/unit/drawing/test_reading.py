"""What can be learnt of a drawing's text without drawing it."""

from journeydesk.drawing import (
    Block,
    Box,
    Color,
    Drawing,
    Glyphs,
    Group,
    Rect,
    missing_characters,
    smallest_text,
)
from journeydesk.fonts import Ruler, Style

INK, WHITE, AREA = Color(0, 0, 0), Color(255, 255, 255), Rect(0.0, 0.0, 100.0, 100.0)


def drawing(*texts: tuple[str, float]) -> Drawing:
    ruler = Ruler()
    lines = [ruler.line(text, Style(size)) for text, size in texts]
    ops = [Glyphs(x, 10.0, run, INK) for line in lines for x, run in line.runs]
    group = Group("card", AREA, (Box(AREA, INK), *ops))
    return Drawing(100.0, 100.0, WHITE, (Block("cell", AREA, (group,)),))


def test_what_no_face_has_is_counted_box_by_box() -> None:
    boxed = drawing(("a\U00012000\U00012001b", 10.0), ("\U00012000", 8.0))
    assert missing_characters(boxed) == {"\U00012000": 2, "\U00012001": 1}


def test_a_mark_that_its_letters_face_lacks_is_a_box_of_its_own() -> None:
    assert missing_characters(drawing(("ab\u0d4d", 10.0))) == {"\u0d4d": 1}


def test_nothing_is_missing_from_a_text_in_bundled_scripts() -> None:
    assert missing_characters(drawing(("Order שלום ग्राहक 🙂", 10.0))) == {}


def test_the_smallest_text_is_that_which_can_be_seen() -> None:
    assert smallest_text(drawing(("Order", 11.0), ("late", 7.5), (" ", 3.0))) == 7.5


def test_a_drawing_without_text_has_no_smallest() -> None:
    assert smallest_text(drawing()) is None
