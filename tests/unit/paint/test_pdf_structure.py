"""What people who do not see all of a page at once are told: read back from the bytes."""

import io
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops

from journeydesk.drawing import (
    Block,
    Box,
    Color,
    Drawing,
    Film,
    Glyphs,
    Group,
    Op,
    Part,
    Picture,
    Place,
    Rect,
    Role,
    Structure,
)
from journeydesk.fonts import Ruler, Style
from journeydesk.paint import NO_PICTURES, About, Page, Pictures, Profile, write_pdf

INK, WHITE = Color(20, 20, 30), Color(255, 255, 255)
WHOLE = Rect(0.0, 0.0, 200.0, 100.0)
ALL = Profile(is_tagged=True, has_layers=True, has_outline=True)
PLACES = (Place("Order", Rect(0, 0, 100, 80), (Place("Pains", Rect(0, 40, 100, 40)),)),)


def words(text: str, y: float = 20.0) -> tuple[Op, ...]:
    line = Ruler().line(text, Style(11.0))
    return tuple(Glyphs(10.0 + dx, y, run, INK) for dx, run in line.runs)


def group(id_: str, *ops: Op, x: float = 0.0, label: str = "") -> Group:
    return Group(id_, Rect(x, 0.0, 90.0, 30.0), ops, label=label)


def block(id_: str, *groups: Group, y: float = 0.0) -> Block:
    return Block(id_, Rect(0.0, y, 200.0, 30.0), groups)


def drawing(*blocks: Block, structure: Structure | None = None) -> Drawing:
    return Drawing(200.0, 100.0, WHITE, blocks, structure)


def page(of: Drawing, **more: Any) -> Page:
    return Page(200.0, 100.0, of, **more)


def pdf(*pages: Page, profile: Profile = ALL, pictures: Pictures = NO_PICTURES) -> bytes:
    file = io.BytesIO()
    write_pdf(file, pages, About("Order", "Ann", "de"), profile=profile, pictures=pictures)
    return file.getvalue()


Open = Callable[[bytes], pikepdf.Pdf]


@pytest.fixture
def opened() -> Iterator[Open]:
    """Documents that stay open through a test: their objects go with them."""
    with ExitStack() as stack:
        yield lambda data: stack.enter_context(pikepdf.Pdf.open(io.BytesIO(data)))


def elements(node: Any) -> Iterator[tuple[str, Any]]:
    """Role and object of each element below a node."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield str(kid.S), kid
            yield from elements(kid)


def rendered(data: bytes, number: int = 0) -> Image.Image:
    with pypdfium2.PdfDocument(data) as document:
        return document[number].render(scale=2).to_pil().convert("RGB")


TOLD = Structure(
    "Order",
    parts=(
        Part(Role.TITLE, ("title", "title")),
        Part(
            Role.SECTION,
            told="Stage",
            parts=(Part(Role.HEAD, ("cells", "b")), Part(Role.WORDS, ("cells", "a"))),
        ),
        Part(Role.SECTION, told="Empty", parts=(Part(Role.WORDS, ("cells", "nobody")),)),
        Part(Role.FIGURE, ("curve", "line"), "It falls"),
    ),
    films=(Film("Pains", frozenset({"cells"})), Film("Emotions", frozenset({"curve"}))),
    places=PLACES,
)
MAP = drawing(
    block("title", group("title", *words("The title"))),
    block(
        "cells",
        group("a", *words("first painted")),
        group("b", *words("first read"), x=100.0),
        y=30.0,
    ),
    block("curve", group("line", Box(Rect(0, 0, 50, 1), INK)), y=60.0),
    structure=TOLD,
)


def test_what_is_tagged_says_so_and_in_which_language(opened: Open) -> None:
    root = opened(pdf(page(MAP))).Root
    assert root.MarkInfo.Marked
    assert str(root.Lang) == "de"
    assert "/StructTreeRoot" not in opened(pdf(page(MAP), profile=Profile())).Root


def test_the_tree_has_the_parts_in_reading_order_and_none_without_ink(opened: Open) -> None:
    tree = opened(pdf(page(MAP))).Root.StructTreeRoot
    assert [role for role, _e in elements(tree)] == [
        *("/Document", "/Sect", "/H1"),
        *("/Sect", "/H2", "/P"),
        "/Figure",
    ]


def test_a_figure_has_words_and_its_place(opened: Open) -> None:
    root = opened(pdf(page(MAP))).Root.StructTreeRoot
    [figure] = [e for role, e in elements(root) if role == "/Figure"]
    assert str(figure.Alt) == "It falls"
    assert [float(n) for n in figure.A.BBox] == [0.0, 10.0, 90.0, 40.0]  # y up


def test_every_marked_content_is_found_from_its_page(opened: Open) -> None:
    document = opened(pdf(page(MAP), page(replace(MAP))))
    tree = document.Root.StructTreeRoot
    numbers = tree.ParentTree.Nums
    keys, values = numbers[::2], numbers[1::2]
    assert [int(key) for key in keys] == list(range(len(values)))
    for sheet in document.pages:
        parents = values[int(sheet.StructParents)]
        for number, element in enumerate(parents):
            kids = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
            assert number in [kid for kid in kids if isinstance(kid, int)]
            assert element.Pg.objgen == sheet.objgen


def test_all_ink_is_a_part_or_an_artifact(opened: Open) -> None:
    marks = drawing(block("cut", group("tick", Box(Rect(0, 0, 5, 1), INK))))
    [sheet] = opened(pdf(page(MAP, marks=marks))).pages
    depth = 0
    for operands, operator in pikepdf.parse_content_stream(sheet):
        match str(operator):
            case "BDC" if str(operands[0]) == "/OC":
                depth += 10
            case "BDC" | "BMC":
                depth += 1
            case "EMC":
                depth -= 1 if depth % 10 else 10
            case "f" | "S" | "B" | "Tj" | "TJ" | "Do":
                assert depth % 10
    assert depth == 0


def test_ink_comes_in_reading_order_where_nothing_overlaps(opened: Open) -> None:
    [sheet] = opened(pdf(page(MAP), profile=Profile(is_tagged=True))).pages
    found = pikepdf.parse_content_stream(sheet)
    marked = [str(operands[0]) for operands, operator in found if str(operator) == "BDC"]
    assert marked == ["/H1", "/H2", "/P", "/Figure"]


def test_what_lies_under_something_is_painted_before_it_whatever_is_read_first() -> None:
    over, under = Color(200, 0, 0), Color(0, 0, 200)
    covered = drawing(
        block("low", group("low", Box(Rect(0, 0, 90, 30), under), *words("low"))),
        block("high", group("high", Box(Rect(0, 0, 90, 30), over), *words("high"))),
        structure=Structure(
            "", (Part(Role.WORDS, ("high", "high")), Part(Role.WORDS, ("low", "low")))
        ),
    )
    assert rendered(pdf(page(covered))).getpixel((150, 30)) == (200, 0, 0)


def test_a_picture_in_words_is_a_figure_of_its_own(opened: Open) -> None:
    file = io.BytesIO()
    Image.new("RGB", (4, 4), (200, 0, 0)).save(file, "PNG")
    shown = group("card", *words("The parcel"), Picture(Rect(0, 0, 10, 10), "p"), *words("late"))
    told = Structure("", pictures={"p": "A parcel"})
    data = pdf(page(drawing(block("c", shown), structure=told)), pictures={"p": file.getvalue()})
    [figure] = [e for r, e in elements(opened(data).Root.StructTreeRoot) if r == "/Figure"]
    assert str(figure.P.S) == "/P"
    assert str(figure.Alt) == "A parcel"


def test_an_address_is_a_link_where_it_stands(opened: Open) -> None:
    text = "See https://example.org/ü"
    shown = group("card", *words(text), x=50.0, label=text)
    document = opened(pdf(page(drawing(block("c", shown)), scale=0.5, x=10.0, y=20.0)))
    [link] = document.pages[0].Annots
    [element] = [e for r, e in elements(document.Root.StructTreeRoot) if r == "/Link"]
    assert str(link.A.URI) == "https://example.org/%C3%BC"
    assert str(link.Contents) == "Open https://example.org/ü"
    assert int(link.F) == 4
    assert document.Root.StructTreeRoot.ParentTree.Nums[2 * int(link.StructParent) + 1] == element
    left, bottom, right, top = (float(n) for n in link.Rect)
    width = 0.5 * Ruler().line(text, Style(11.0)).width
    blank = 0.5 * Ruler().line("See n", Style(11.0)).width
    assert left == pytest.approx(10 + 0.5 * 60 + blank, abs=4)
    assert right == pytest.approx(10 + 0.5 * 60 + width, abs=0.1)
    assert bottom < 100 - 20 - 0.5 * 20 < top
    assert str(document.pages[0].Tabs) == "/S"


@pytest.mark.parametrize("text", ["javascript:alert(1)", "file:///etc/passwd", "www.example.org"])
def test_nothing_but_web_and_mail_is_a_link(opened: Open, text: str) -> None:
    data = pdf(page(drawing(block("c", group("card", *words(text), label=text)))))
    assert "/Annots" not in opened(data).pages[0]


def test_layers_are_the_films_and_one_for_marks(opened: Open) -> None:
    marks = drawing(block("cut", group("tick", Box(Rect(0, 0, 5, 1), INK))))
    plain, marked = opened(pdf(page(MAP))), opened(pdf(page(MAP, marks=marks)))
    assert [str(g.Name) for g in plain.Root.OCProperties.OCGs] == ["Pains", "Emotions"]
    names = [str(g.Name) for g in marked.Root.OCProperties.OCGs]
    assert names == ["Pains", "Emotions", "Cut marks, tabs and labels"]
    assert "/AS" not in marked.Root.OCProperties.D


def test_layers_of_several_drawings_stand_under_their_titles(opened: Open) -> None:
    order = opened(pdf(page(MAP), page(replace(MAP)))).Root.OCProperties.D.Order
    assert [[str(group[0]), len(group)] for group in order] == [["Order", 3], ["Order", 3]]


def test_a_hidden_layer_takes_its_ink_with_it(opened: Open) -> None:
    data = pdf(page(MAP))
    document = opened(data)
    view = document.Root.OCProperties.D
    view.OFF = pikepdf.Array([document.Root.OCProperties.OCGs[1]])
    file = io.BytesIO()
    document.save(file)
    difference = ImageChops.difference(rendered(data), rendered(file.getvalue())).getbbox()
    assert difference is not None
    assert difference[1] == pytest.approx(120, abs=2)  # the curve, at 60 points


def test_bookmarks_are_places_and_show_them(opened: Open) -> None:
    with opened(pdf(page(MAP, scale=0.5, x=20.0))).open_outline() as outline:
        [stage] = outline.root
        [lane] = stage.children
        assert (stage.title, lane.title) == ("Order", "Pains")
        assert isinstance(lane.destination, pikepdf.Array)
        assert str(lane.destination[1]) == "/FitR"
        assert [float(n) for n in list(lane.destination)[2:]] == [20.0, 60.0, 70.0, 80.0]  # type: ignore[call-overload]


def test_of_several_drawings_each_has_its_places_under_its_title(opened: Open) -> None:
    other = replace(MAP, structure=replace(TOLD, title="Other"))
    with opened(pdf(page(MAP), page(other))).open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["Order", "Other"]
        assert [kid.title for entry in outline.root for kid in entry.children] == ["Order"] * 2


def test_sheets_are_called_by_their_labels_and_else_by_their_numbers(opened: Open) -> None:
    data = pdf(page(MAP), page(MAP, label="A1"), profile=Profile())
    with pypdfium2.PdfDocument(data) as document:
        assert [document.get_page_label(i) for i in range(2)] == ["1", "A1"]
    assert "/PageLabels" not in opened(pdf(page(MAP))).Root


def test_what_a_sheet_does_not_show_is_not_read_on_it(opened: Open) -> None:
    left, right = (page(MAP, shown=Rect(x, 0, 95, 100)) for x in (0, 105))
    document = opened(pdf(left, right))
    sheets = [[r for r, _e in elements(sheet)] for sheet in document.Root.StructTreeRoot.K.K]
    assert ["/H2" in found for found in sheets] == [False, True]
    assert ["/H1" in found for found in sheets] == [True, False]


def test_a_drawing_on_many_sheets_is_in_the_file_once() -> None:
    tiles = Profile(has_layers=True)
    sheets = [page(MAP, x=-10.0 * i, shown=Rect(20, 0, 100, 90)) for i in range(9)]
    many = pdf(*sheets, profile=tiles)
    assert len(many) < 1.5 * len(pdf(sheets[0], profile=tiles)) + 9 * 600
    for i in (0, 8):
        alone = pdf(page(replace(MAP), x=-10.0 * i, shown=Rect(20, 0, 100, 90)), profile=tiles)
        assert ImageChops.difference(rendered(many, i), rendered(alone)).getbbox() is None


def test_a_shared_drawing_keeps_its_pictures_its_alpha_and_its_layers() -> None:
    file = io.BytesIO()
    Image.new("RGB", (4, 4), (200, 0, 0)).save(file, "PNG")
    ops = (Picture(Rect(0, 0, 40, 20), "p"), Box(Rect(0, 0, 20, 20), Color(0, 0, 0, 128)))
    shown = drawing(
        block("c", group("card", *ops)), structure=Structure("", films=(Film("L", frozenset("c")),))
    )
    profile, pictures = Profile(has_layers=True), {"p": file.getvalue()}
    image = rendered(pdf(page(shown), page(shown), profile=profile, pictures=pictures), 1)
    assert image.getpixel((20, 20)) == pytest.approx((100, 0, 0), abs=1)
    assert image.getpixel((60, 20)) == (200, 0, 0)


@pytest.mark.parametrize(("alpha", "is_group"), [(255, False), (128, True)])
def test_a_page_is_a_transparency_group_only_where_something_lets_through(
    opened: Open, alpha: int, is_group: bool
) -> None:
    box = group("card", Box(Rect(0, 0, 20, 20), Color(0, 0, 0, alpha)))
    assert ("/Group" in opened(pdf(page(drawing(block("c", box))))).pages[0]) is is_group


def test_the_same_drawing_gives_the_same_bytes_with_all_its_structure() -> None:
    assert pdf(page(MAP), page(MAP)) == pdf(page(MAP), page(MAP))


def test_what_a_structure_does_not_know_is_read_at_the_end_as_painted(opened: Open) -> None:
    legend = block("legend", group("", *words("first")), group("", *words("second"), x=100.0), y=70)
    data = pdf(page(replace(MAP, blocks=(legend, *MAP.blocks))))
    tree = opened(data).Root.StructTreeRoot
    assert [role for role, _e in elements(tree)][-3:] == ["/Sect", "/P", "/P"]
