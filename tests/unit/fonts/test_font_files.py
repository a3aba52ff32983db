"""What painters get of a face, and what a user is told when a file is gone."""

import pytest
import uharfbuzz as hb

from journeydesk.drawing import Face
from journeydesk.errors import UserError
from journeydesk.fonts import Ruler, Style, advance, faces, outline, static_font, subset_font


@pytest.fixture(scope="module")
def bold() -> Face:
    return face_of("A", 700)


def face_of(text: str, weight: int) -> Face:
    return Ruler().line(text, Style(10, weight)).runs[0][1].face


def glyphs_of(text: str) -> tuple[int, ...]:
    return Ruler().line(text, Style(10, 700)).runs[0][1].placed().glyphs


def test_a_static_font_keeps_all_glyphs_and_their_ids(bold: Face) -> None:
    static = hb.Face(static_font(bold))
    variable = hb.Face(hb.Blob.from_file_path(bold.path))
    assert not static.axis_infos
    assert static.glyph_count == variable.glyph_count
    assert set(static.unicodes) == set(variable.unicodes)
    advances = hb.Font(static).get_glyph_h_advance
    ids = glyphs_of("Ångström")
    assert [advances(i) for i in ids] == [advance(bold, i) for i in ids]


def test_a_static_font_is_made_once(bold: Face) -> None:
    assert static_font(bold) is static_font(face_of("B", 700))


def test_a_subset_has_the_glyphs_asked_for_and_no_layout(bold: Face) -> None:
    ids = glyphs_of("AVA")
    data, new_ids = subset_font(bold, ids)
    subset = hb.Face(data)
    assert sorted(subset.table_tags) == ["glyf", "head", "hhea", "hmtx", "loca", "maxp"]
    assert new_ids.keys() == {0, *ids}
    assert subset.glyph_count == len(new_ids)
    advances = hb.Font(subset).get_glyph_h_advance
    assert [advances(new_ids[i]) for i in ids] == [advance(bold, i) for i in ids]


def test_a_subset_carries_the_parts_of_composites(bold: Face) -> None:
    _data, new_ids = subset_font(bold, glyphs_of("é"))
    assert len(new_ids) > 2


def test_an_outline_is_closed_cubics_with_y_up(bold: Face) -> None:
    commands = outline(bold, glyphs_of("O")[0])
    assert {command[0] for command in commands} == {"M", "C", "Z"}
    assert commands[0][0] == "M"
    assert commands[-1] == ("Z",)
    assert max(y for _name, *numbers in commands for y in numbers[1::2]) > 700


def test_a_blank_has_no_outline(bold: Face) -> None:
    assert outline(bold, glyphs_of("a b")[1]) == ()


def test_a_bold_outline_is_heavier() -> None:
    regular, heavy = face_of("l", 400), face_of("l", 700)
    assert width_of_ink(regular) < width_of_ink(heavy)


def width_of_ink(face: Face) -> float:
    xs = [x for _name, *numbers in outline(face, glyphs_of("l")[0]) for x in numbers[::2]]
    return max(xs) - min(xs)


def test_a_missing_file_is_named() -> None:
    with pytest.raises(UserError, match=r"NotoSansKlingon\[wght\]\.ttf"):
        faces.font("NotoSansKlingon", 400)


def test_a_missing_package_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces, "find_spec", lambda name: None)
    with pytest.raises(UserError, match="install again"):
        faces.font("NotoSansVulcan", 400)
