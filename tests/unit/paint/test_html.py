"""A map as a web page: read without a script, asking for nothing, whatever is written on it."""

import io
from base64 import b64decode, b64encode
from hashlib import sha256

import pytest
from encoded import encoded
from web_page import Element, read

from journeydesk.drawing import Block, Box, Color, Drawing, Glyphs, Group, Picture, Rect
from journeydesk.fonts import Ruler, Style
from journeydesk.paint import About
from journeydesk.paint.html import Entry, Look, Told, write_html

INK, NIGHT = Color(20, 20, 30), Color(230, 230, 240)
WHITE, BLACK = Color(255, 255, 255), Color(0, 0, 0)
PLACE = Rect(0.0, 0.0, 80.0, 40.0)
LOOK = Look({"window": (WHITE, BLACK), "text": (INK, NIGHT)}, {INK: NIGHT, WHITE: WHITE})
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "<!-- ",
    "]]><svg onload=alert(1)>",
    "javascript:alert(1)",
    "$script ${script} $$",
    "&lt;script&gt;\x00\u2028</textarea>",
)


def words(text: str) -> tuple[Glyphs, ...]:
    runs = Ruler().line(text, Style(13.0)).runs
    return tuple([Glyphs(4.0 + x, 20.0, run, INK) for x, run in runs])


def group(id_: str, text: str) -> Group:
    return Group(id_, PLACE, (Box(PLACE, WHITE), *words(text)), label=text)


def page(text: str = "It is late", about: About | None = None) -> Element:
    names = ("stage", "lane", "card", "across")
    blocks = [Block(name, PLACE, (group(name, text),)) for name in names]
    picture = Group("seen", PLACE, (Picture(PLACE, "photo"),))
    blocks.append(Block("pictures", PLACE, (picture,)))
    stage, lane, card, across = (Entry(name, text, f"told {text}") for name in names)
    told = Told(
        (Entry("about", text),),
        (stage,),
        (lane,),
        {("lane", "stage"): (card,)},
        {"lane": (across,)},
    )
    file = io.BytesIO()
    drawing = Drawing(80.0, 40.0, WHITE, tuple(blocks))
    photo = {"photo": encoded("PNG")}
    write_html(file, drawing, told, about or About("Order"), LOOK, pictures=photo)
    return read(file.getvalue().decode())


def test_it_has_landmarks_and_headings_for_those_who_do_not_see_it() -> None:
    root = page()
    assert [e.tag for e in root.all("header", "nav", "main", "footer")] == [
        "header",
        "nav",
        "main",
        "footer",
    ]
    assert [(e.tag, e.text) for e in root.all("h1", "h2", "h3", "h4")] == [
        ("h1", "Order"),
        ("h2", "Outline"),
        ("h3", "It is late"),
        ("h4", "It is late"),
        ("h2", "Table"),
    ]
    assert root.one("svg").attributes["aria-label"] == "Order"


def test_the_outline_leads_to_the_drawing() -> None:
    root = page()
    links = root.one("nav").all("a")
    assert [link.attributes["href"] for link in links] == ["#stage", "#card"]
    assert links[1].attributes["data-told"] == "told It is late"
    ids = [e.attributes["id"] for e in root.all() if "id" in e.attributes]
    assert {link.attributes["href"][1:] for link in root.all("a")} <= set(ids)
    assert len(ids) == len(set(ids))


def test_the_table_says_lanes_down_and_stages_across() -> None:
    table = page().one("table")
    scopes = [th.attributes["scope"] for th in table.all("th")]
    assert scopes == ["col", "col", "row"]
    assert [td.text.strip() for td in table.all("td")] == ["It is late"]
    assert table.one("caption").text == "Order"


def test_without_a_script_all_is_there_and_no_button_that_would_do_nothing() -> None:
    hidden = [e for e in page().all() if "hidden" in e.attributes]
    assert [e.attributes["class"] for e in hidden] == ["tools"]
    assert not [e for e in page().all("button") if e not in hidden[0].all("button")]


def test_the_policy_lets_run_what_is_in_the_page_and_nothing_else() -> None:
    root = page()
    policy = next(m.attributes["content"] for m in root.all("meta") if "content" in m.attributes)
    assert policy.startswith("default-src 'none'; ")
    for tag in ("script", "style"):
        digest = b64encode(sha256(root.one(tag).text.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy
    assert not [e for e in root.all() if "style" in e.attributes]  # would be refused


def test_nothing_outside_the_file_is_asked_for() -> None:
    root = page()
    addresses = [
        e.attributes.get(n, "#") for e in root.all() for n in ("src", "href", "xlink:href")
    ]
    assert all(address.startswith(("#", "data:")) for address in addresses)
    assert "@import" not in root.one("style").text
    assert root.one("style").text.count("url(") == root.one("style").text.count("url(data:font/ttf")
    assert any(address.startswith("data:image/png") for address in addresses)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_a_user_writes_becomes_markup(text: str) -> None:
    plain, root = page(), page(text, About(text, language=text))
    assert [e.tag for e in root.all()] == [e.tag for e in plain.all()]
    for element, twin in zip(root.all(), plain.all(), strict=True):
        assert set(element.attributes) - {"font-family"} == set(twin.attributes) - {"font-family"}
    assert root.one("script").text == plain.one("script").text
    shown = text.replace("\x00", "")
    assert root.one("h1").text == shown
    assert root.one("td").text.strip() == shown.strip()


def test_a_colour_has_its_side_in_the_dark() -> None:
    style = page().one("style").text
    assert "--text:light-dark(#14141e,#e6e6f0);" in style
    assert 'svg [fill="#14141e"]{fill:light-dark(#14141e,#e6e6f0)}' in style
    assert '[fill="#ffffff"]' not in style


def test_the_letters_of_the_map_are_in_the_file() -> None:
    style = page("Путь ग्राहक").one("style").text
    assert 'font-family:"Noto Sans Devanagari"' in style
    assert '--families:"Noto Sans","Noto Sans Devanagari"' in style
    fonts = [part.partition(")")[0] for part in style.split("base64,")[1:]]
    assert len(fonts) == 2
    assert all(b64decode(font).startswith(b"\0\1\0\0") for font in fonts)


@pytest.mark.parametrize(("language", "way"), [("de", "ltr"), ("he", "rtl")])
def test_it_is_read_from_the_side_of_its_language(language: str, way: str) -> None:
    root = page(about=About("Order", language=language)).one("html")
    assert (root.attributes["lang"], root.attributes["dir"]) == (language, way)


def test_the_same_map_gives_the_same_bytes() -> None:
    assert page() == page()
