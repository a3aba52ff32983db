"""Setting text: widths, lines, boxes, scripts."""

from operator import itemgetter

import pytest

from journeydesk.drawing import NO_GLYPH
from journeydesk.fonts import Line, Ruler, Style

STYLE = Style(10)


@pytest.fixture(scope="module")
def ruler() -> Ruler:
    return Ruler()


def texts(ruler: Ruler, text: str, width: float) -> list[str]:
    return [line.text for line in ruler.wrap(text, STYLE, width).lines]


def face_keys(line: Line) -> list[str]:
    return [run.face.key for _x, run in line.runs]


def glyphs(line: Line) -> tuple[int, ...]:
    return tuple(glyph for _x, run in line.runs for glyph in run.placed().glyphs)


def test_lines_break_between_words(ruler: Ruler) -> None:
    width = ruler.line("Books a flight", STYLE).width
    assert texts(ruler, "Books a flight on the phone", width) == ["Books a flight", "on the phone"]


def test_a_text_fits_into_its_own_width_and_no_less(ruler: Ruler) -> None:
    width = ruler.line("Books a flight", STYLE).width
    assert texts(ruler, "Books a flight", width) == ["Books a flight"]
    assert texts(ruler, "Books a flight", width - 0.001) == ["Books a", "flight"]


def test_blanks_hang_beyond_the_end(ruler: Ruler) -> None:
    width = ruler.line("Books", STYLE).width
    assert texts(ruler, "Books      a", width) == ["Books", "a"]
    assert ruler.line("Books   ", STYLE).width == width


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\v"])
def test_hard_breaks_end_a_line(ruler: Ruler, end: str) -> None:
    assert texts(ruler, f"one{end}{end}two{end}", 500) == ["one", "", "two", ""]
    assert ruler.line(f"one{end}two", STYLE).text == "one two"


def test_an_empty_text_has_the_height_of_one_line(ruler: Ruler) -> None:
    text = ruler.wrap("", STYLE, 100)
    assert [tuple(line.runs) for line in text.lines] == [()]
    assert (text.width, text.height) == (0, 12.5)


def test_a_word_wider_than_the_line_is_cut_between_clusters(ruler: Ruler) -> None:
    assert texts(ruler, "e\u0301" * 4, 12) == ["e\u0301" * 2] * 2
    assert texts(ruler, "ab", 0) == ["a", "b"]


def test_a_word_too_wide_begins_on_its_own_line(ruler: Ruler) -> None:
    assert texts(ruler, "a iiiiiiiiiiiiiiiiiiii b", 30)[0] == "a"


def test_addresses_break_where_unicode_says(ruler: Ruler) -> None:
    width = ruler.line("https://journey.example/", STYLE).width
    assert texts(ruler, "https://journey.example/map", width) == ["https://journey.example/", "map"]


def test_thai_breaks_between_words_without_blanks(ruler: Ruler) -> None:
    assert texts(ruler, "สวัสดีชาวโลก", 30) == ["สวัสดี", "ชาวโลก"]


def test_controls_are_blanks(ruler: Ruler) -> None:
    line = ruler.line("a\tb\x00c\x1bd", STYLE)
    assert line.text == "a b c d"
    assert line.width == ruler.line("a b c d", STYLE).width


def test_a_lone_surrogate_is_a_replacement_character(ruler: Ruler) -> None:
    assert ruler.line("a\ud800b", STYLE).text == "a\ufffdb"


def test_the_box_holds_its_lines(ruler: Ruler) -> None:
    text = ruler.wrap("one\ntwo", Style(10, leading=1.5), 100)
    assert text.height == 30
    assert text.width == max(line.width for line in text.lines)
    first, second = text.baselines
    assert second - first == pytest.approx(15)
    assert 0 < first < 15 < second < 30


def test_capitals_are_kerned(ruler: Ruler) -> None:
    apart = ruler.line("A", STYLE).width + ruler.line("V", STYLE).width
    assert ruler.line("AV", STYLE).width < apart


def test_latin_has_no_ligatures(ruler: Ruler) -> None:
    assert len(glyphs(ruler.line("ffi fl", STYLE))) == 6


def test_bold_is_wider_and_italic_another_face(ruler: Ruler) -> None:
    regular, bold = ruler.line("Journey", STYLE), ruler.line("Journey", Style(10, weight=700))
    assert bold.width > regular.width
    assert face_keys(bold) == ["NotoSans-700"]
    assert face_keys(ruler.line("Journey", Style(10, italic=True))) == ["NotoSans-Italic-400"]


def test_width_grows_with_size(ruler: Ruler) -> None:
    small, large = ruler.line("Journey", Style(10)), ruler.line("Journey", Style(20))
    assert large.width == pytest.approx(2 * small.width, abs=0.002)


def test_arabic_is_joined_and_runs_right_to_left(ruler: Ruler) -> None:
    line = ruler.line("سلام", STYLE)
    ((_x, run),) = line.runs
    assert line.rtl
    assert run.rtl
    assert run.placed().sources == tuple("سلام"[::-1])
    assert line.width < sum(ruler.line(letter, STYLE).width for letter in "سلام")


def in_visual_order(line: Line) -> list[str]:
    return [run.text.strip() for _x, run in sorted(line.runs, key=itemgetter(0))]


def test_mixed_directions_are_placed_in_visual_order(ruler: Ruler) -> None:
    line = ruler.line("abc עברית 123", STYLE)
    assert not line.rtl
    assert in_visual_order(line) == ["abc", "123", "עברית"]


def test_runs_are_given_in_the_order_they_are_read(ruler: Ruler) -> None:
    line = ruler.line("abc עברית 123", STYLE)
    assert "".join(run.text for _x, run in line.runs) == line.text == "abc עברית 123"


def test_a_right_to_left_paragraph_begins_at_the_right(ruler: Ruler) -> None:
    line = ruler.line("עברית abc", STYLE)
    assert line.rtl
    assert in_visual_order(line) == ["abc", "עברית"]


def test_brackets_are_mirrored_in_right_to_left_text(ruler: Ruler) -> None:
    plain, mirrored = ruler.line("(", STYLE), ruler.line("א(א", STYLE)
    assert glyphs(plain)[0] not in glyphs(mirrored)
    assert glyphs(ruler.line(")", STYLE))[0] in glyphs(mirrored)


def test_a_line_of_right_to_left_words_is_one_run(ruler: Ruler) -> None:
    assert len(ruler.line("سلام عليكم", STYLE).runs) == 1


def test_devanagari_forms_its_clusters(ruler: Ruler) -> None:
    line = ruler.line("हिन्दी", STYLE)
    assert face_keys(line) == ["NotoSansDevanagari-400"]
    # the vowel sign is drawn before its consonant
    assert (
        line.runs[0][1].placed().sources[0] == "हि"
    )  # the vowel sign is drawn before its consonant


@pytest.mark.parametrize("script", ["Հայ", "বাংলা", "አማርኛ", "ქართ", "ខ្មែរ", "မြန်မာ", "தமிழ்", "☊"])
def test_every_script_file_is_found(ruler: Ruler, script: str) -> None:
    assert NO_GLYPH not in glyphs(ruler.line(script, STYLE))


@pytest.mark.parametrize("emoji", ["😀", "👨‍👩‍👧", "👍🏽", "🇩🇪", "1️⃣", "☀️", "⚓"])
def test_an_emoji_is_one_cluster_of_the_emoji_face(ruler: Ruler, emoji: str) -> None:
    line = ruler.line(emoji, STYLE)
    assert face_keys(line) == ["NotoEmoji-400"]
    assert "".join(line.runs[0][1].placed().sources) == emoji
    assert line.width == ruler.line("😀", STYLE).width


def test_text_presentation_is_respected(ruler: Ruler) -> None:
    assert face_keys(ruler.line("⚓\ufe0e", STYLE)) == ["NotoSansSymbols-400"]


def test_a_blank_after_an_emoji_is_a_plain_one(ruler: Ruler) -> None:
    line = ruler.line("😀 a", STYLE)
    assert face_keys(line) == ["NotoEmoji-400", "NotoSans-400"]


def test_what_no_face_has_is_boxed(ruler: Ruler) -> None:
    line = ruler.line("a\U00012000\U00012001b", STYLE)
    assert [glyph == NO_GLYPH for glyph in glyphs(line)] == [False, True, True, False]
    assert line.runs[0][1].placed().sources == ("a", "\U00012000", "\U00012001", "b")


def test_what_was_set_before_is_the_same_object(ruler: Ruler) -> None:
    assert ruler.wrap("Books a flight", STYLE, 80) is ruler.wrap("Books a flight", Style(10), 80)
    assert ruler.line("Books", STYLE) is ruler.line("Books", STYLE)


@pytest.mark.parametrize("mark", ["\u0301", "\u0e49", "\u05b6", "\u20d7"])
def test_marks_piled_on_a_letter_do_not_leave_its_line(ruler: Ruler, mark: str) -> None:
    base = "ก" if mark == "\u0e49" else "ש" if mark == "\u05b6" else "x"
    line = ruler.line(base + mark * 500, STYLE)
    heights = [y for _x, run in line.runs for y in run.placed().ys]
    assert min(heights) > -24.0  # what painters allow ink to go beyond its box
    assert line.text.startswith(base + mark * 5)


def test_marks_that_letters_have_are_all_set(ruler: Ruler) -> None:
    for word in ("x\u0323\u0301", "ָ֭הָֽיְתָה", "ที่นี่", "a\u0301\u0302\u0303\u0304\u0305"):
        assert ruler.line(word, STYLE).text == word
