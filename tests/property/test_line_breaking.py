"""Laws of setting: nothing is lost, nothing is too wide, sums are exact."""

from hypothesis import given
from hypothesis import strategies as st
from icu4py.breakers import CharacterBreaker, LineBreaker

from journeydesk.fonts import Ruler, Style, Text
from journeydesk.fonts.breaking import segments

RULER = Ruler()

# Plain ASCII with all that may fool the fast path, and what every script brings along.
ASCII = st.text("abzAZ019 .,:;'\"!?-/()[]{}%$#@&*+=<>|\\_~^`", max_size=40)
WORDS = st.lists(st.from_regex(r"[A-Za-z0-9][A-Za-z0-9.,:;']{0,6}[!?]{0,2}", fullmatch=True))
SCRIPTS = "aé \u00a0\u2003-ΩжשلمAV١3(ش)हिन्दीสวัตภ漢👍🏽\u200d👩\ufe0f\u0301\u202e\u2067\u2069\t\n"
TEXTS = st.one_of(ASCII, st.text(SCRIPTS, max_size=30), st.text(max_size=20))
STYLES = st.builds(
    Style, size=st.sampled_from([7.5, 10.5, 40]), weight=st.sampled_from([400, 555, 700])
)


@given(st.one_of(ASCII, WORDS.map(" ".join), WORDS.map("  ".join)))
def test_the_fast_path_breaks_as_icu_does(text: str) -> None:
    assert "".join(segments(text)) == text
    if text:
        assert list(segments(text)) == list(LineBreaker(text, "en"))


@given(TEXTS, STYLES, st.floats(0, 200))
def test_no_character_is_lost(text: str, style: Style, width: float) -> None:
    assert solid(all_text(RULER.wrap(text, style, width))) == solid(text)
    assert solid(RULER.line(text, style).text) == solid(text)


@given(TEXTS, STYLES, st.floats(0, 200))
def test_only_a_single_cluster_is_wider_than_the_line(
    text: str, style: Style, width: float
) -> None:
    for line in RULER.wrap(text, style, width).lines:
        clusters = CharacterBreaker(line.text, "en")
        inked = [cluster for cluster in clusters if RULER.line(cluster, style).width]
        assert line.width <= width + 0.001 or len(inked) <= 1


@given(TEXTS, STYLES)
def test_text_fits_into_the_width_it_has(text: str, style: Style) -> None:
    free = RULER.wrap(text, style, 1e6)
    assert widths(RULER.wrap(text, style, free.width)) == widths(free)


@given(TEXTS, STYLES, st.floats(10, 200))
def test_runs_stand_side_by_side(text: str, style: Style, width: float) -> None:
    for line in RULER.wrap(text, style, width).lines:
        pen = 0.0
        for x, run in sorted(line.runs, key=lambda placed: (placed[0], placed[1].advance)):
            assert x == round(pen, 3)
            pen += run.advance
        assert line.width == round(pen, 3)


@given(TEXTS, STYLES, st.floats(10, 200))
def test_the_sources_of_a_run_are_its_text(text: str, style: Style, width: float) -> None:
    for line in RULER.wrap(text, style, width).lines:
        for _x, run in line.runs:
            glyphs, xs, ys, sources = run.placed()
            in_order = sources[::-1] if run.rtl else sources
            assert "".join(in_order) == run.text
            assert len(glyphs) == len(xs) == len(ys) == len(sources)


def widths(text: Text) -> list[tuple[str, float]]:
    return [(line.text, line.width) for line in text.lines]


def all_text(text: Text) -> str:
    return "".join(line.text for line in text.lines)


def solid(text: str) -> str:
    """Without blanks, breaks and what is shown as a blank."""
    return "".join(
        "\ufffd" if "\ud800" <= c <= "\udfff" else c
        for c in text
        if not (c.isspace() or c < " " or "\x7f" <= c <= "\x9f")
    )
