"""An SVG of a map in an editor: a layer a lane, and what is said of stages and cards."""

import io
from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring

import pytest

from journeydesk.drawing import (
    Block,
    Color,
    Drawing,
    Film,
    Group,
    Part,
    Place,
    Rect,
    Role,
    Structure,
)
from journeydesk.paint import About, Page, write_svg

SVG = "{http://www.w3.org/2000/svg}"
INKSCAPE = "{http://www.inkscape.org/namespaces/inkscape}"
PLACE = Rect(0.0, 0.0, 40.0, 20.0)


def block(id_: str, *groups: Group) -> Block:
    return Block(id_, PLACE, groups)


CARD = Group("late", PLACE, (), label="It is late")
CURVE = Group("curve", PLACE, (), label="Maya")
BLOCKS = (
    block("title"),
    block("ground:pains"),
    block("ground:moods"),
    block("cell:pains:wait", CARD),
    block("lane:moods", CURVE),
    block("links"),
    block("label:pains"),
)
STRUCTURE = Structure(
    "Order",
    parts=(
        Part(
            Role.SECTION,
            told="I wait",
            parts=(
                Part(
                    Role.SECTION,
                    told="Pains",
                    parts=(Part(Role.WORDS, ("cell:pains:wait", "late")),),
                ),
            ),
        ),
        Part(Role.FIGURE, ("lane:moods", "curve"), "Maya: from delighted to angry"),
    ),
    films=(
        Film("Pains", frozenset({"ground:pains", "cell:pains:wait", "label:pains"})),
        Film("Moods", frozenset({"ground:moods", "lane:moods"})),
    ),
    places=(Place("I wait", PLACE),),
)


@pytest.fixture
def root() -> Element:
    drawing = Drawing(40.0, 20.0, Color(255, 255, 255), BLOCKS, STRUCTURE)
    return svg(drawing)


def svg(drawing: Drawing) -> Element:
    file = io.BytesIO()
    write_svg(file, Page(40.0, 20.0, drawing), About("Order"))
    return fromstring(file.getvalue())


def layers(root: Element) -> Iterator[tuple[str, list[str]]]:
    """Names, and the blocks in each."""
    for element in root.iterfind(f".//{SVG}g[@{INKSCAPE}groupmode='layer']"):
        yield element.get(f"{INKSCAPE}label", ""), [g.get(f"{INKSCAPE}label", "") for g in element]


def named(root: Element, id_: str) -> Element:
    (found,) = root.iterfind(f".//*[@id='{id_}']")
    return found


def test_a_lane_is_one_layer_with_all_that_belongs_to_it(root: Element) -> None:
    assert dict(layers(root)) == {
        "title": ["title"],
        "Pains": ["ground:pains", "cell:pains:wait", "label:pains"],
        "Moods": ["ground:moods", "lane:moods"],
        "links": ["links"],
    }


def test_connections_stay_above_the_lanes(root: Element) -> None:
    assert [name for name, _blocks in layers(root)] == ["title", "Pains", "Moods", "links"]


def test_a_card_says_where_it_is_and_a_curve_what_it_shows(root: Element) -> None:
    assert named(root, "late").findtext(f"{SVG}title") == "It is late"
    assert named(root, "late").findtext(f"{SVG}desc") == "I wait · Pains"
    assert named(root, "curve").findtext(f"{SVG}desc") == "Maya: from delighted to angry"


def test_the_whole_says_its_stages_and_lanes(root: Element) -> None:
    assert root.findtext(f"{SVG}desc") == "I wait\nPains · Moods"


def test_a_drawing_without_structure_has_a_layer_for_each_block() -> None:
    drawing = Drawing(40.0, 20.0, Color(255, 255, 255), BLOCKS)
    root = svg(drawing)
    assert [name for name, _blocks in layers(root)] == [block.id for block in BLOCKS]
    assert root.find(f"{SVG}desc") is None
