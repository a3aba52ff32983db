"""Where a drawing lies on its sheet."""

import pytest

from journeydesk.drawing import Color, Drawing
from journeydesk.errors import UserError
from journeydesk.export import PAPERS, ROLLS, Fit, Sheet, page_of, paper_size

MM = 72 / 25.4


def drawing(width: float, height: float) -> Drawing:
    return Drawing(width, height, Color(255, 255, 255), ())


def test_without_paper_the_sheet_is_the_drawing_and_its_margins() -> None:
    page = page_of(drawing(300.0, 200.0), Sheet(margin_mm=10.0))
    assert (page.width, page.height) == pytest.approx((300 + 20 * MM, 200 + 20 * MM))
    assert (page.x, page.y, page.scale) == pytest.approx((10 * MM, 10 * MM, 1.0))


@pytest.mark.parametrize("size", [(300.0, 200.0), (9000.0, 200.0), (300.0, 9000.0)])
def test_a_drawing_fills_its_paper_up_to_the_margins(size: tuple[float, float]) -> None:
    page = page_of(drawing(*size), Sheet("A3", landscape=True, margin_mm=10.0))
    width, height = size[0] * page.scale, size[1] * page.scale
    assert (page.width, page.height) == pytest.approx((420 * MM, 297 * MM))
    assert page.x * 2 + width == pytest.approx(page.width)
    assert page.y * 2 + height == pytest.approx(page.height)
    assert min(page.x, page.y) == pytest.approx(10 * MM)


def test_at_full_size_a_drawing_that_fits_is_centred() -> None:
    page = page_of(drawing(300.0, 200.0), Sheet("A4", fit=Fit.ACTUAL))
    assert page.scale == 1.0
    assert page.x == pytest.approx((210 * MM - 300) / 2)


def test_at_full_size_a_drawing_too_large_is_refused_with_its_size() -> None:
    with pytest.raises(UserError, match="353 × 71 mm, more than A4"):
        page_of(drawing(1000.0, 200.0), Sheet("A4", fit=Fit.ACTUAL))


@pytest.mark.parametrize("margin", [105.0, 200.0, -1.0, float("nan")])
def test_a_margin_that_leaves_nothing_is_refused(margin: float) -> None:
    with pytest.raises(UserError, match="leaves no room on A4"):
        page_of(drawing(300.0, 200.0), Sheet("A4", margin_mm=margin))


@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_is_found_by_its_name_however_it_is_written(name: str) -> None:
    asked = {name, name.lower(), name.upper(), name.replace("-", " "), name.replace("-", "")}
    sizes = {paper_size(Sheet(paper)) for paper in asked}
    assert sizes == {(PAPERS[name][0] * MM, PAPERS[name][1] * MM)}


def test_landscape_lays_the_long_side_across() -> None:
    assert paper_size(Sheet("A4", landscape=True)) == pytest.approx((297 * MM, 210 * MM))
    assert paper_size(Sheet("900x600mm", landscape=True)) == pytest.approx((900 * MM, 600 * MM))


@pytest.mark.parametrize("paper", ["600x900mm", "600×900 mm", "600.0X900MM"])
def test_a_size_of_ones_own_is_taken_as_it_is(paper: str) -> None:
    assert paper_size(Sheet(paper)) == pytest.approx((600 * MM, 900 * MM))


@pytest.mark.parametrize("paper", ["A9", "", "600x900", "-1x5mm", "0x0mm"])
def test_a_paper_nobody_knows_is_refused(paper: str) -> None:
    with pytest.raises(UserError):
        page_of(drawing(300.0, 200.0), Sheet(paper))


@pytest.mark.parametrize("paper", ["36x48in", "91.44x121.92cm", "914.4x1219.2mm", "ARCH-E"])
def test_a_size_can_be_told_in_any_unit(paper: str) -> None:
    assert paper_size(Sheet(paper)) == pytest.approx((36 * 72, 48 * 72))


@pytest.mark.parametrize("name", ROLLS)
@pytest.mark.parametrize("size", [(900.0, 300.0), (300.0, 900.0), (500.0, 500.0)])
def test_a_roll_is_cut_where_the_drawing_ends_and_no_paper_is_wasted(
    name: str, size: tuple[float, float]
) -> None:
    page = page_of(drawing(*size), Sheet(name, margin_mm=10.0))
    across = ROLLS[name] * MM
    assert max(page.width, page.height) == pytest.approx(across)
    assert min(page.x, page.y) == pytest.approx(10 * MM)
    assert page.x * 2 + size[0] * page.scale == pytest.approx(page.width)
    assert page.y * 2 + size[1] * page.scale == pytest.approx(page.height)


def test_at_full_size_a_drawing_lies_on_a_roll_the_way_that_it_fits() -> None:
    sheet = Sheet("roll-24", fit=Fit.ACTUAL)
    along = page_of(drawing(5000.0, 1500.0), sheet)
    assert (along.scale, along.height) == (1.0, pytest.approx(24 * 72))
    assert along.width == pytest.approx(5000 + 20 * MM)
    lying = page_of(drawing(1500.0, 900.0), sheet)
    assert lying.height == pytest.approx(900 + 20 * MM)
    with pytest.raises(UserError, match="more than roll-24 holds"):
        page_of(drawing(5000.0, 2000.0), sheet)
