"""What a preflight finds on sheets, rule by rule."""

import struct
from dataclasses import replace

import pytest

from journeydesk.drawing import (
    Block,
    Box,
    Color,
    Drawing,
    Glyphs,
    Group,
    Hit,
    Op,
    Path,
    Picture,
    Rect,
)
from journeydesk.errors import UserError
from journeydesk.export.preflight import (
    Finding,
    Preflight,
    Severity,
    Terms,
    arc_minutes,
    distance_of,
    preflight,
    problems_of,
    smallest_readable,
)
from journeydesk.fonts import Ruler, Style, cjk
from journeydesk.paint import MM, Page

INK, WHITE, GREY = Color(20, 20, 30), Color(255, 255, 255), Color(150, 150, 150)
PLACE = Rect(10.0, 10.0, 200.0, 100.0)


def words(text: str, size: float = 30.0, color: Color = INK, weight: int = 400) -> list[Op]:
    runs = Ruler().line(text, Style(size, weight=weight)).runs
    return [Glyphs(20.0 + dx, 50.0, run, color) for dx, run in runs]


def sheet(*ops: Op, scale: float = 1.0, background: Color = WHITE) -> Page:
    block = Block("cell", PLACE, (Group("card", Rect(0.0, 0.0, 180.0, 90.0), ops, label="Pay"),))
    return Page(400.0, 300.0, Drawing(400.0, 300.0, background, (block,)), scale)


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(
        ">I4sIIBBBBB", 13, b"IHDR", width, height, 8, 2, 0, 0, 0
    )


def jpeg(width: int, height: int) -> bytes:
    comment = b"\xff\xfe" + struct.pack(">H", 6) + b"mine"
    return b"\xff\xd8" + comment + b"\xff\xc0" + struct.pack(">HBHH", 11, 8, height, width)


def row(found: Preflight, rule: str) -> Finding | None:
    return next((row for row in found.findings if row.rule == rule), None)


def rules(found: Preflight) -> list[str]:
    return [row.rule for row in found.trouble]


@pytest.mark.parametrize(
    ("metres", "points"), [(0.5, 9), (0.7, 13), (1.0, 18), (1.5, 28), (2.0, 37), (3.0, 55)]
)
def test_the_smallest_readable_size_grows_with_the_distance(metres: float, points: int) -> None:
    assert round(smallest_readable(metres)) == points
    assert round(arc_minutes(points, metres)) == 16


@pytest.mark.parametrize(
    ("text", "metres"), [("2m", 2.0), ("80 cm", 0.8), ("6ft", 1.8288), ("1,5 m", 1.5), ("3", 3.0)]
)
def test_a_distance_is_read_with_its_unit(text: str, metres: float) -> None:
    assert distance_of(text) == pytest.approx(metres)


@pytest.mark.parametrize("text", ["", "far", "2 miles", "0", "-1m", "1e9m"])
def test_what_is_no_distance_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="80cm"):
        distance_of(text)


def test_text_is_measured_as_it_is_printed_and_from_where_it_is_read() -> None:
    found = preflight([sheet(*words("Order", 24.0), scale=0.5)])
    assert found.smallest_text == 12.0
    small = row(found, "text-size")
    assert small is not None
    assert (small.severity, small.count) == (Severity.WARNING, 1)
    assert "12.0 pt" in small.text
    near = row(preflight([sheet(*words("Order", 24.0))], terms=Terms(metres=0.5)), "text-size")
    assert near is not None
    assert (near.severity, near.count) == (Severity.FINE, 0)


def test_a_finding_says_where_on_which_sheet() -> None:
    pages = [sheet(), sheet(*words("Order", 10.0), scale=0.5)]
    small = row(preflight(pages), "text-size")
    assert small is not None
    [place] = small.places
    assert (place.page, place.what) == (2, "Pay")
    assert (place.rect.x, place.rect.bottom) == pytest.approx((15.0, 30.0))


def test_a_sheet_without_text_has_no_smallest_and_nothing_to_say() -> None:
    found = preflight([sheet()])
    assert found.smallest_text is None
    assert found.findings == ()


def test_what_no_font_has_is_named() -> None:
    found = row(preflight([sheet(*words("Order \U000e1234"))]), "missing-glyphs")
    assert found is not None
    assert found.severity is Severity.PROBLEM
    assert "U+E1234" in found.text
    assert cjk.EXTRA not in found.text


def test_where_chinese_is_missing_the_extra_that_brings_it_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cjk, "is_installed", lambda: False)
    found = row(preflight([sheet(*words("漢"))]), "missing-glyphs")
    assert found is not None
    assert found.text.endswith("journeydesk[cjk]")


@pytest.mark.parametrize(
    ("ops", "is_faint"),
    [
        (words("Order", 12.0, GREY), True),
        (words("Order", 12.0), False),
        ([Box(Rect(0, 0, 180, 90), INK), *words("Order", 12.0)], True),
        ([Box(Rect(0, 0, 180, 90), INK), *words("Order", 12.0, WHITE)], False),
        ([Box(Rect(0, 0, 30, 90), INK), *words("Order of a parcel", 12.0)], True),
        ([Box(Rect(0, 0, 180, 90), Color(20, 20, 30, 20)), *words("Order", 12.0)], False),
        ([*words("Order", 12.0), Box(Rect(0, 0, 180, 90), INK)], False),
        (words("Order", 12.0, Color(20, 20, 30, 90)), True),
        (words("Order", 24.0, Color(130, 130, 130)), False),
        (words("Order", 15.0, Color(130, 130, 130), 700), False),
        (words("Order", 15.0, Color(130, 130, 130)), True),
    ],
)
def test_text_must_stand_out_from_what_lies_under_it(ops: list[Op], is_faint: bool) -> None:
    assert (row(preflight([sheet(*ops)]), "contrast") is not None) == is_faint


def test_a_round_shape_is_under_text_only_where_it_is() -> None:
    disc = (("M", 90.0, 45.0), ("C", 90.0, 95.0, 10.0, 95.0, 10.0, 45.0), ("Z",))
    beside = Path(disc, fill=INK)
    assert row(preflight([sheet(beside, *words("Order", 12.0))]), "contrast") is not None
    away = Path((("M", 150.0, 0.0), ("L", 170.0, 0.0), ("L", 160.0, 80.0), ("Z",)), fill=INK)
    assert row(preflight([sheet(away, *words("Order", 12.0))]), "contrast") is None


def test_text_is_held_against_what_earlier_blocks_painted() -> None:
    page = sheet(*words("Order", 12.0))
    dark = Block(
        "ground", PLACE, (Group("g", Rect(0, 0, 200, 100), (Box(Rect(0, 0, 200, 100), INK),)),)
    )
    under = replace(page.drawing, blocks=(dark, *page.drawing.blocks))
    above = replace(page.drawing, blocks=(*page.drawing.blocks, dark))
    assert row(preflight([replace(page, drawing=under)]), "contrast") is not None
    assert row(preflight([replace(page, drawing=above)]), "contrast") is None


def test_over_a_picture_nothing_is_known_of_contrast() -> None:
    page = sheet(Picture(Rect(0.0, 0.0, 180.0, 90.0), "a"), *words("Order", 12.0, GREY))
    assert row(preflight([page], {"a": png(900, 450)}), "contrast") is None


@pytest.mark.parametrize("kind", [png, jpeg])
def test_a_picture_is_coarse_at_its_final_size(kind: object) -> None:
    ops, pictures = Picture(Rect(0.0, 0.0, 144.0, 72.0), "a"), {"a": kind(300, 150)}  # type: ignore[operator]
    assert rules(preflight([sheet(ops)], pictures)) == []
    found = row(preflight([sheet(ops, scale=2.0)], pictures), "image-resolution")
    assert found is not None
    assert "75 dpi" in found.text


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        png(65_535, 65_535),
        png(0, 9),
        png(9, 9)[:20],
        jpeg(9, 9)[:9],
        b"\xff\xd8\xff",
    ],
)
def test_a_picture_that_no_painter_draws_is_a_problem(data: bytes) -> None:
    page = sheet(Picture(Rect(0.0, 0.0, 144.0, 72.0), "a"))
    assert rules(preflight([page], {"a": data})) == ["image-unreadable"]
    assert rules(preflight([page])) == ["image-unreadable"]


def test_ink_beyond_the_sheet_is_a_problem_but_not_on_a_tile() -> None:
    page = replace(sheet(Box(Rect(0, 0, 180, 90), INK)), x=300.0)
    found = row(preflight([page]), "ink-outside")
    assert found is not None
    assert found.places[0].rect.right > page.width
    assert rules(preflight([replace(page, shown=Rect(0.0, 0.0, 400.0, 300.0))])) == []


def test_a_drawing_over_many_tiles_is_counted_once_and_found_on_its_tile() -> None:
    page = sheet(*words("Order", 12.0))
    left = replace(page, shown=Rect(0.0, 0.0, 400.0, 300.0), x=-300.0)
    right = replace(page, shown=Rect(0.0, 0.0, 400.0, 300.0))
    found = row(preflight([left, right]), "text-size")
    assert found is not None
    assert (found.count, [place.page for place in found.places]) == (1, [2])


def test_the_limits_of_formats() -> None:
    long = replace(sheet(), width=6000 * MM)
    assert rules(preflight([long], terms=Terms(".pdf"))) == ["page-size"]
    assert rules(preflight([long], terms=Terms(".svg"))) == []
    [in_larger_unit] = preflight([long], terms=Terms(".pdf", has_unit=True)).findings
    assert (in_larger_unit.rule, in_larger_unit.severity) == ("page-size", Severity.WARNING)
    wall = replace(sheet(), width=5000 * MM, height=5000 * MM)
    [many] = preflight([wall], terms=Terms(".png", dpi=300)).findings
    assert (many.rule, many.severity) == ("pixels", Severity.PROBLEM)
    [too_many] = preflight([wall], terms=Terms(".png", dpi=20_000_000)).findings
    assert too_many.severity is Severity.PROBLEM


def halves(cut: float) -> list[Page]:
    """A sheet with a card from 10 to 190, cut upright, and before them a plan of both."""
    card = Group("card", Rect(0.0, 0.0, 180.0, 90.0), tuple(words("Pay")), hits=(Hit(PLACE),))
    whole = Drawing(400.0, 300.0, WHITE, (Block("cell:pay", PLACE, (card,)),))
    plan = Page(400.0, 300.0, whole, 0.1)
    left = Page(400.0, 300.0, whole, trim=Rect(0.0, 0.0, cut, 300.0))
    right = Page(400.0, 300.0, whole, x=-cut, trim=Rect(0.0, 0.0, 400.0 - cut, 300.0))
    return [plan, left, right]


def test_cards_cut_between_sheets_are_counted_and_the_first_sheet_with_them_named() -> None:
    found = row(preflight(halves(100.0)), "cut-cards")
    assert found is not None
    assert (found.count, [place.page for place in found.places]) == (1, [2])
    assert row(preflight(halves(190.0)), "cut-cards") is None


def test_the_plan_of_a_poster_is_not_what_is_read() -> None:
    assert preflight(halves(190.0)).smallest_text == 30.0


def test_the_worst_comes_first_and_each_says_itself_in_sign_and_word() -> None:
    found = preflight([sheet(*words("\U000e1234", 9.0))])
    assert [row.severity for row in found.findings] == [Severity.PROBLEM, Severity.WARNING]
    assert [(s.sign, s.word) for s in Severity] == [
        ("×", "Problem"),
        ("!", "Warning"),
        ("✔", "Fine"),
    ]


def test_problems_alone_are_those_of_the_whole() -> None:
    picture = Picture(Rect(0.0, 0.0, 144.0, 72.0), "a")
    pages = [sheet(*words("\U000e1234", 9.0, GREY), picture), replace(sheet(picture), x=300.0)]
    whole = preflight(pages)
    assert {row.rule for row in whole.problems} == {
        "missing-glyphs",
        "image-unreadable",
        "ink-outside",
    }
    assert set(problems_of(pages)) == set(whole.problems)


def test_the_report_speaks_in_millimetres() -> None:
    told = preflight([sheet(*words("Order", 9.0))], terms=Terms(metres=2.0)).as_json
    assert told["read_from_m"] == 2.0
    assert told["smallest_text_pt"] == 9.0
    assert told["smallest_text_arc_minutes"] == pytest.approx(arc_minutes(9.0, 2.0))
    [finding] = told["findings"]
    assert finding["rule"] == "text-size"
    assert finding["places"][0]["x_mm"] == pytest.approx(30 / MM, abs=0.01)
