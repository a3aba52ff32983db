"""Posters from sheets at their ends: nothing to cut, and what must be cut."""

from __future__ import annotations

import pytest

from journeydesk.drawing import Block, Box, Color, Drawing, Group, Hit, Rect
from journeydesk.errors import UserError
from journeydesk.export.tiles import (
    Columns,
    Frame,
    Offer,
    Orientation,
    Tiling,
    cut_cards,
    fitted_widths,
    frames_of,
    offers_of,
    recommended,
    tile_name,
    tile_pages,
)
from journeydesk.fonts import Ruler
from journeydesk.layout import Memo
from journeydesk.paint import MM, Page
from journeydesk.theme import load_theme

WHITE = Color(255, 255, 255)
UPRIGHT = Tiling("A4", Orientation.PORTRAIT)
MEMO = Memo(Ruler(), load_theme("light"))


def drawing(width: float, height: float, *cards: Rect) -> Drawing:
    return Drawing(width, height, WHITE, tuple(card(*each) for each in enumerate(cards)))


def card(number: int, place: Rect) -> Block:
    whole = Rect(0, 0, place.w, place.h)
    group = Group(f"card-{number}", whole, (Box(whole, WHITE),), hits=(Hit(whole),))
    return Block(f"cell:{number}", place, (group,))


def best(of: Drawing, tiling: Tiling = UPRIGHT) -> Offer:
    offers = offers_of(of, tiling)
    return offers[recommended(offers)]


def words_on(page: Page) -> str:
    assert page.marks
    glyphs = [op for block in page.marks.blocks for group in block.groups for op in group.ops]
    return " ".join(op.run.text for op in glyphs if hasattr(op, "run"))


def test_a_map_smaller_than_a_sheet_is_one_sheet_without_tabs() -> None:
    offer = best(drawing(300, 200, Rect(10, 10, 100, 50)))
    plan, only = tile_pages(offer, "Small", MEMO)
    assert (offer.plan.sheets, offer.plan.cards_cut) == (1, 0)
    assert only.shown == only.trim
    assert "Join" not in words_on(plan)


def test_a_map_without_cards_is_cut_evenly() -> None:
    offer = best(drawing(1000, 700))
    assert offer.plan.rows == ((0, 500, 1000),)
    assert offer.plan.cards_cut == 0


def test_a_card_larger_than_any_sheet_is_cut_and_told() -> None:
    offer = best(drawing(2000, 1500, Rect(20, 20, 1960, 1460)))
    assert offer.plan.cards_cut == 1
    assert cut_cards(offer) == (pytest.approx(Rect(20, 20, 1960, 1460)),)


def test_a_cut_goes_through_the_middle_of_the_gap_between_two_cards() -> None:
    offer = best(drawing(800, 300, Rect(10, 10, 378, 280), Rect(412, 10, 378, 280)))
    assert offer.plan.rows == ((0, 400, 800),)


def test_a_tab_shows_what_the_neighbour_shows_below_it() -> None:
    [_plan, left, right] = tile_pages(best(drawing(1000, 300)), "Two", MEMO)
    assert left.shown
    assert left.trim
    tab = round(10 * MM)
    assert left.shown.right - left.trim.right == tab
    assert (left.trim.right - left.x, right.trim and right.trim.x - right.x) == (500, 500)
    assert "glue" not in words_on(right)


def test_strips_name_the_row_that_is_glued_below_and_grids_the_sheet() -> None:
    above = (Rect(10, 10, 378, 600), Rect(412, 10, 378, 600))
    below = (Rect(10, 800, 428, 500), Rect(462, 800, 328, 500))
    grid, strips = best(drawing(800, 1400)), best(drawing(800, 1400, *above, *below))
    assert "glue A2 here" in words_on(tile_pages(grid, "Grid", MEMO)[1])
    assert strips.plan.rows == ((0, 400, 800), (0, 444, 800))
    assert "glue row 2 here" in words_on(tile_pages(strips, "Strips", MEMO)[1])


def test_sheets_are_named_as_in_a_spreadsheet() -> None:
    names = [tile_name(row, place) for row, place in ((0, 0), (1, 25), (0, 26), (2, 701), (0, 702))]
    assert names == ["A1", "Z2", "AA1", "ZZ3", "AAA1"]


@pytest.mark.parametrize(
    "tiling",
    [
        Tiling("A4", margin_mm=120),
        Tiling("A4", margin_mm=-1),
        Tiling("40x40mm"),
        Tiling("A4", tab_mm=150),
        Tiling("fit"),
        Tiling("A4", scale=0.0),
    ],
)
def test_what_leaves_no_room_is_refused(tiling: Tiling) -> None:
    with pytest.raises(UserError):
        offers_of(drawing(500, 500), tiling)


def frame() -> Frame:
    return frames_of(UPRIGHT)[0]


def test_stages_are_made_to_fill_whole_sheets() -> None:
    columns = Columns((140.0,) * 9, (84.0,) * 9, before=136.0, gap=6.0, after=31.0)
    room = frame().across
    [widths, *_fewer] = fitted_widths(columns, room, 1.0)
    edges = [columns.before]
    for width in widths:
        edges.append(edges[-1] + width + columns.gap)
    sheets = round(edges[-1] / room.most)
    for cut in range(1, sheets):
        assert min(abs(edge - columns.gap / 2 - cut * room.most) for edge in edges) < 3 * cut + 3


def test_stages_that_cannot_be_as_wide_or_narrow_stay_as_they_are() -> None:
    columns = Columns((2000.0,), (84.0,), before=136.0, gap=6.0, after=31.0)
    assert not list(fitted_widths(columns, frame().across, 1.0))
