"""Chinese, Japanese and Korean, with the extra and without it."""

from collections.abc import Iterator

import pytest

from journeydesk.drawing import NO_GLYPH, GlyphRun
from journeydesk.fonts import Ruler, Style, cjk, faces, subset_cff
from journeydesk.fonts.cff import with_ids

STYLE = Style(10)
INSTALLED = pytest.mark.skipif(not cjk.is_installed(), reason="manimgx-fonts-cjk is not installed")


def run_of(text: str, language: str = "ja") -> GlyphRun:
    ((_x, run),) = Ruler(language).line(text, STYLE).runs
    return run


@INSTALLED
@pytest.mark.parametrize(
    "text", ["顧客体験", "マップ：「不安」。", "客户等待包裹", "고객이", "✓★≤≥■"]
)
def test_every_character_is_there(text: str) -> None:
    run = run_of(text)
    assert run.face.key == "NotoSansCJKjp-400"
    assert NO_GLYPH not in run.placed().glyphs


@INSTALLED
def test_the_weight_is_that_of_the_style_and_not_the_files_thin_one() -> None:
    ruler = Ruler("ja")
    ((_x, run),) = ruler.line("体験", Style(10, weight=700)).runs
    assert run.face.key == "NotoSansCJKjp-700"


@pytest.mark.parametrize(
    ("language", "font"),
    [
        ("ja", "jp"),
        ("ko-KR", "kr"),
        ("zh", "sc"),
        ("zh-CN", "sc"),
        ("zh_Hant", "tc"),
        ("zh-TW", "tc"),
        ("zh-Hant-HK", "hk"),
        ("de", "jp"),
        ("", "jp"),
    ],
)
def test_characters_have_the_forms_of_the_projects_language(language: str, font: str) -> None:
    assert cjk.font_for(language) == f"NotoSansCJK{font}"


@INSTALLED
def test_the_same_character_differs_between_regions() -> None:
    assert run_of("直", "ja").placed().glyphs != run_of("直", "zh").placed().glyphs


def test_a_ruler_is_kept_where_languages_write_alike() -> None:
    ruler = Ruler("en")
    assert ruler.speaking("fr") is ruler
    assert ruler.speaking("zh").language == "zh"


@INSTALLED
def test_lines_break_between_ideographs_and_not_before_a_full_stop() -> None:
    lines = Ruler("ja").wrap("注文が三日遅。", STYLE, 31).lines
    assert [line.text for line in lines] == ["注文が", "三日", "遅。"]


@INSTALLED
def test_a_subset_keeps_the_ids_of_its_glyphs() -> None:
    run = run_of("顧客体験")
    table = subset_cff(run.face, run.placed().glyphs)
    ids = sorted(run.placed().glyphs)
    assert table.endswith(b"\0" + b"".join(id_.to_bytes(2) for id_ in ids))
    assert len(table) < 2_000


def test_a_font_without_a_charset_is_refused() -> None:
    no_charset = bytes([1, 0, 4, 1, 0, 1, 1, 1, 2, 65, 0, 1, 1, 1, 3, 139, 0])
    with pytest.raises(ValueError, match="charset"):
        with_ids(no_charset, [1])


@pytest.fixture
def without_the_extra(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(cjk, "PACKAGE", "manimgx_fonts_nowhere")
    cjk.is_installed.cache_clear()
    yield
    cjk.is_installed.cache_clear()


@pytest.mark.usefixtures("without_the_extra")
def test_without_it_every_character_is_a_box() -> None:
    assert set(run_of("顧客").placed().glyphs) == {NO_GLYPH}


@pytest.mark.parametrize(
    ("text", "answer"), [("漢", 1), ("か", 1), ("한", 1), ("≤", 1), ("★", 1), ("Ж", 0), ("→", 0)]
)
def test_what_it_is_there_for_is_known(text: str, answer: int) -> None:
    assert cjk.brings(text) == answer


@INSTALLED
def test_what_it_is_said_to_bring_is_in_it() -> None:
    signs = [chr(c) for c in range(0x2000, 0x2E80) if cjk.brings(chr(c))]
    others = (faces.UPRIGHT, *faces.SCRIPTS, faces.SYMBOLS, faces.EMOJI)
    assert [sign for sign in signs if not faces.has_all(cjk.FONTS[0], sign)] == []
    assert [sign for sign in signs if any(faces.has_all(stem, sign) for stem in others)] == []
