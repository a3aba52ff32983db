"""What a browser is given to shape with puts glyphs where the ruler does."""

import pytest
import uharfbuzz as hb

from journeydesk.fonts import Ruler, Style, cjk, web_font

TEXTS = {
    "kerning": ("AVATAR To", Style(10.0)),
    "semi-bold": ("Waits and hopes", Style(10.0, weight=600)),
    "stacked marks": ("q\u0323\u0302", Style(10.0)),
    "arabic": ("رحلة", Style(10.0)),
    "devanagari": ("क्षत्रिय", Style(10.0)),
    "thai": ("น้ำ", Style(10.0)),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_face_for_the_web_shapes_as_the_ruler_does(name: str) -> None:
    text, style = TEXTS[name]
    line = Ruler().line(text, style)
    ((_x, run),) = line.runs
    font = hb.Font(hb.Face(web_font(run.face, text)))
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer, {"liga": False})
    advance = sum(position.x_advance for position in buffer.glyph_positions)
    assert all(info.codepoint for info in buffer.glyph_infos)
    assert advance * style.size / run.face.upem == pytest.approx(run.advance, abs=0.01)


def test_each_region_gets_its_own_forms() -> None:
    if not cjk.is_installed():
        pytest.skip("manimgx-fonts-cjk is not installed")
    found = set()
    for language in ("ja", "zh-Hans", "ko"):
        ((_x, run),) = Ruler(language).line("直", Style(10.0)).runs
        data = web_font(run.face, "直")
        assert data.startswith(b"OTTO")
        assert b"CFF2" not in data
        found.add(data)
    assert len(found) == 3


def test_it_holds_no_more_than_it_needs() -> None:
    ((_x, run),) = Ruler().line("Waits", Style(10.0)).runs
    assert len(web_font(run.face, "Waits")) < 10_000
