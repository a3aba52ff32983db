"""SVG as other programs read it: elements, names, and nothing that can do harm."""

import io
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from encoded import encoded

from journeydesk.drawing import (
    Block,
    Box,
    Color,
    Drawing,
    Glyphs,
    Group,
    Op,
    Path,
    Picture,
    Rect,
    Stroke,
)
from journeydesk.fonts import Ruler, Style
from journeydesk.paint import NO_PICTURES, About, Page, Pictures, SvgText, write_svg
from journeydesk.paint.svg_text import family_of

ABOUT = About("Order")
INK = Color(20, 20, 30)
SVG = "{http://www.w3.org/2000/svg}"
LABEL = "{http://www.inkscape.org/namespaces/inkscape}label"
HREF = "{http://www.w3.org/1999/xlink}href"
EVIL = "\"/><script>alert('x')</script>&]]>\0\x1b"


def group(*ops: Op, id_: str = "card", label: str = "") -> Group:
    return Group(id_, Rect(20.0, 10.0, 200.0, 50.0), ops, label=label)


def page(*groups: Group) -> Page:
    block = Block("cell", Rect(5.0, 7.0, 300.0, 100.0), groups)
    return Page(360.0, 144.0, Drawing(300.0, 100.0, Color(255, 255, 255), (block,)), 2.0, 3.0, 4.0)


def svg(
    page: Page,
    pictures: Pictures = NO_PICTURES,
    about: About = ABOUT,
    text: SvgText = SvgText.OUTLINES,
) -> ElementTree.Element:
    file = io.BytesIO()
    write_svg(file, page, about, text=text, pictures=pictures)
    return ElementTree.fromstring(file.getvalue())


def word(text: str, style: Style) -> Glyphs:
    ((dx, run),) = Ruler().line(text, style).runs
    return Glyphs(4.0 + dx, 20.0, run, INK)


def named(root: ElementTree.Element, id_: str) -> ElementTree.Element:
    (element,) = root.iterfind(f".//*[@id='{id_}']")
    return element


def numbers(text: str | None) -> list[float]:
    return [float(n) for n in re.findall(r"-?[\d.]+", text or "")]


def test_the_sheet_has_millimetres_outside_and_points_inside() -> None:
    root = svg(page())
    assert (root.get("width"), root.get("height")) == ("127mm", "50.8mm")
    assert root.get("viewBox") == "0 0 360 144"


def test_blocks_and_groups_keep_their_names_and_places() -> None:
    root = svg(page(group(label="Waits & hopes")))
    card = named(root, "card")
    assert card.get(LABEL) == "Waits & hopes"
    assert card.get("transform") == "translate(20 10)"
    assert card in list(named(root, "cell"))
    assert root.find(f"{SVG}g").get("transform") == "translate(3 4) scale(2.000000)"  # type: ignore[union-attr]


def test_glyphs_stand_where_the_ruler_put_them() -> None:
    op = word("AVAé", Style(13.0))
    root = svg(page(group(op)))
    outlines = named(root, "card").find(f"{SVG}g")
    assert outlines is not None
    left, base, unit, flip = numbers(outlines.get("transform"))
    assert (left, base, flip) == (op.x, op.y, -unit)
    places = [float(use.get("x", 0)) * unit for use in outlines]
    assert places == pytest.approx(op.run.placed().xs, abs=0.001)


def test_a_glyph_is_defined_once_and_a_blank_never() -> None:
    root = svg(page(group(word("a a a", Style(13.0)), word("a", Style(20.0)))))
    assert len(root.findall(f"{SVG}defs/*")) == 1
    assert len(root.findall(f".//{SVG}use")) == 4


def test_text_can_be_found_and_takes_the_width_of_its_outlines() -> None:
    op = word("Ελληνικά <&>", Style(13.0))
    (text,) = svg(page(group(op))).iter(f"{SVG}text")
    assert text.text == op.run.text
    assert text.get("fill") == "none"
    assert float(text.get("textLength", 0)) == pytest.approx(op.run.advance, abs=0.001)


def letters(text: str, style: Style) -> ElementTree.Element:
    """A word that can be written over."""
    (found,) = svg(page(group(word(text, style))), text=SvgText.TEXT).iter(f"{SVG}text")
    return found


def test_words_to_edit_are_seen_where_the_ruler_put_them() -> None:
    found = letters("Waits  twice", Style(13.0))
    assert found.text == "Waits  twice"
    assert (found.get("x"), found.get("y"), found.get("fill")) == ("4", "20", "#14141e")
    assert found.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


def test_words_to_edit_say_their_face_where_it_is_not_the_files() -> None:
    plain = letters("Waits", Style(13.0))
    assert not {"font-family", "font-weight", "font-style"} & set(plain.attrib)
    bold = letters("Waits", Style(13.0, weight=600, italic=True))
    assert (bold.get("font-weight"), bold.get("font-style")) == ("600", "italic")
    assert letters("ग्राहक", Style(13.0)).get("font-family") == (
        "Noto Sans Devanagari, Noto Sans, sans-serif"
    )


def test_words_to_edit_name_the_family_as_its_makers_do() -> None:
    face = replace(word("Waits", Style(13.0)).run.face, key="NotoSansCJKjp-400")
    assert family_of(face) == "Noto Sans CJK JP"


def test_words_to_edit_begin_at_the_right_where_they_are_read_from_there() -> None:
    op, found = word("מסע לקוח", Style(13.0)), letters("מסע לקוח", Style(13.0))
    assert found.get("direction") == "rtl"
    assert float(found.get("x", 0)) == pytest.approx(op.x + op.run.advance, abs=0.001)


def test_a_group_with_a_label_has_it_as_its_title() -> None:
    root = svg(page(group(label="Waits & hopes"), group(id_="mark")))
    assert named(root, "card").findtext(f"{SVG}title") == "Waits & hopes"
    assert named(root, "mark").find(f"{SVG}title") is None


def test_nothing_a_user_writes_becomes_markup() -> None:
    evil = page(group(word(EVIL, Style(13.0)), id_=EVIL, label=EVIL))
    for text in SvgText:
        root = svg(evil, about=About(EVIL, language=EVIL), text=text)
        assert not list(root.iter(f"{SVG}script"))
        assert {title.text for title in root.iter(f"{SVG}title")} == {EVIL[:-2]}


def test_names_are_valid_and_never_given_twice() -> None:
    groups = [group(id_=id_) for id_ in ("7 a", "7_a", "7 a", "glyph-0", "é")]
    ids = [element.get("id", "") for element in svg(page(*groups)).iter() if element.get("id")]
    assert len(set(ids)) == len(ids) == len(groups) + 2
    assert all(re.fullmatch(r"[A-Za-z_][\w.-]*", id_, re.ASCII) for id_ in ids)


def test_shapes_say_fill_outline_dashes_and_alpha() -> None:
    box = Box(Rect(1.0, 2.0, 30.0, 10.0), Color(255, 0, 0, 51), Stroke(INK, 1.5, (4.0, 2.5)), 99.0)
    curve = Path((("M", 0.0, 0.5), ("C", 1, 2, 3, 4, 5, 1e-9), ("Z",)), None, Stroke(INK))
    rect, path = named(svg(page(group(box, curve))), "card")
    assert rect.attrib == {
        "x": "1",
        "y": "2",
        "width": "30",
        "height": "10",
        "rx": "5",
        "fill": "#ff0000",
        "fill-opacity": "0.2",
        "stroke": "#14141e",
        "stroke-width": "1.5",
        "stroke-dasharray": "4 2.5",
    }
    assert (path.get("d"), path.get("fill")) == ("M0 0.5C1 2 3 4 5 0Z", "none")


@pytest.mark.parametrize("kind", ["png", "jpeg"])
def test_pictures_are_inside_the_file(kind: str) -> None:
    drawn = page(group(Picture(Rect(0.0, 0.0, 10.0, 10.0), "photo")))
    (image,) = svg(drawn, {"photo": encoded(kind)}).iter(f"{SVG}image")
    assert image.get(HREF, "").startswith(f"data:image/{kind};base64,")


def test_nothing_outside_the_file_is_asked_for() -> None:
    root = svg(page(group(word("abc", Style(13.0)))))
    assert all(element.get(HREF, "#").startswith("#") for element in root.iter())


def test_a_sheet_shows_its_part_and_carries_its_marks_outside_it() -> None:
    mark = Group("mark", Rect(1.0, 2.0, 3.0, 3.0), (Box(Rect(0.0, 0.0, 3.0, 3.0), INK),))
    marks = replace(page(mark).drawing, width=360.0)
    part = replace(page(group()), shown=Rect(10.0, 20.0, 30.0, 40.0), marks=marks)
    root = svg(part)
    (clip,) = root.iterfind(f".//{SVG}clipPath")
    assert [clip[0].get(name) for name in ("x", "y", "width", "height")] == ["10", "20", "30", "40"]
    (clipped,) = root.iterfind(f".//*[@clip-path='url(#{clip.get('id')})']")
    assert clipped.find(".//*[@id='card']") is not None
    assert clipped.find(".//*[@id='mark']") is None
    assert named(root, "mark") is not None
