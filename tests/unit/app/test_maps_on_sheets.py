"""One sheet: the map laid out for it, as large as can be or as asked, and what stands around it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from sheets import DAY, fills, is_within_margins, lines_on, sheet_of, type_on, words_on

from journeydesk.app.exporting import Export, pages_for
from journeydesk.app.templates import find_template, records_of
from journeydesk.errors import UserError
from journeydesk.export import Fit, Furniture, Sheet
from journeydesk.model import Lane, Map, Project, Records, Stage
from journeydesk.paint import MM

A3 = Sheet("A3", landscape=True)
PAPERS = ("A5", "A4", "A0", "Letter", "ANSI-E", "ARCH-E1", "B2", "300x2000mm", "48x12in")


def changed(cls: type, **fields: object) -> Records:
    """The sample map, every record of a type with other values."""
    records = records_of(find_template("delayed-order"))
    return Records([r.evolve(**fields) if isinstance(r, cls) else r for r in records])


@pytest.fixture(scope="module")
def sample() -> Records:
    return Records(records_of(find_template("delayed-order")))


@pytest.mark.parametrize("paper", PAPERS)
def test_a_map_fills_its_sheet_between_the_margins(sample: Records, paper: str) -> None:
    sheet = Sheet(paper)
    page = sheet_of(sample, sheet, made_on=DAY)
    assert fills(page, sheet)
    assert is_within_margins(page, sheet)


@pytest.mark.parametrize("paper", PAPERS)
def test_laid_out_anew_the_type_is_at_least_as_large_as_scaled(sample: Records, paper: str) -> None:
    scaled = sheet_of(sample, Sheet(paper, fit=Fit.PAGE))
    assert type_on(sheet_of(sample, Sheet(paper))) >= type_on(scaled) * 0.999


def test_a_sheet_of_another_shape_gains_much(sample: Records) -> None:
    scaled = sheet_of(sample, Sheet("A4", landscape=True, fit=Fit.PAGE))
    assert type_on(sheet_of(sample, Sheet("A4", landscape=True))) > 1.15 * type_on(scaled)


@pytest.mark.parametrize("size", [9.0, 11.0, 12.5])
def test_the_type_has_the_size_that_is_asked_for(sample: Records, size: float) -> None:
    sheet = Sheet("A1", landscape=True, type_size=size)
    page = sheet_of(sample, sheet)
    assert type_on(page) == pytest.approx(size, rel=0.01)
    assert fills(page, sheet)
    assert is_within_margins(page, sheet)


def test_type_too_large_for_the_sheet_is_refused_with_what_would_fit(sample: Records) -> None:
    asked = Sheet("A4", landscape=True, type_size=9.0)
    with pytest.raises(UserError, match=r"At 9 pt the map is .* mm too (high|wide) for A4") as told:
        sheet_of(sample, asked)
    paper = re.search(r"(A\d) or larger paper", str(told.value))
    size = re.search(r"type of (\d+\.\d) pt", str(told.value))
    assert paper
    assert size
    assert sheet_of(sample, replace(asked, paper=paper[1]))
    assert sheet_of(sample, replace(asked, type_size=float(size[1])))


def test_a_stage_made_twice_as_wide_as_another_stays_so() -> None:
    records = changed(Stage, width=None)
    first, second, *_rest = records.at(Stage, records.at(Map)[0].id)
    records = Records(
        [
            r.evolve(width=600.0) if r is first else r.evolve(width=300.0) if r is second else r
            for r in records
        ]
    )
    page = sheet_of(records, A3)
    wide = {block.id: block.bounds.w for block in page.drawing.blocks}
    heads = [wide[f"stage:{stage.id}"] for stage in (first, second)]
    assert heads[0] == pytest.approx(2 * heads[1], rel=0.03)


def test_collapsed_lanes_stay_strips(sample: Records) -> None:
    shown, collapsed = sheet_of(sample, A3), sheet_of(changed(Lane, collapsed=True), A3)
    assert len(list(lines_on(collapsed))) < len(list(lines_on(shown)))
    assert fills(collapsed, A3)


def test_the_sheet_says_what_it_is(sample: Records) -> None:
    words = words_on(sheet_of(sample, A3, source="order.journey", made_on=DAY))
    for said in (
        "Sample client · Delayed orders",
        "Where is my order?",
        "Maya, first-time buyer",
        "Current state",
        "78.6 % · 33 of 42 cards",
        "Author JourneyDesk",
        "25 November 2026",
        "Made with JourneyDesk · order.journey",
        "Sheet 1 of 1",
    ):
        assert said in words


def test_the_version_is_told_where_there_is_one() -> None:
    assert "Version 1.2" in words_on(sheet_of(changed(Map, version_label="1.2"), A3))
    assert "Version" not in words_on(sheet_of(changed(Map, version_label=""), A3))


def test_a_map_that_needs_no_legend_has_none() -> None:
    records = Records([Map(id="m"), Stage(id="s", map="m", rank="V", title="Order")])
    page = sheet_of(records, A3)
    assert not [block for block in page.drawing.blocks if block.id == "legend"]


def test_the_legend_tells_of_what_occurs_and_of_nothing_else(sample: Records) -> None:
    legend = words_on(sheet_of(sample, A3)).split("Stages")[-1]
    for said in (
        "Pain point",
        "Moment of truth",
        "Support log",
        "Theo, repeat buyer",
        "Channel switch",
        "Urgent",
    ):
        assert said in legend
    for absent in ("Line of visibility", "Off-brand", "Locked", "Connection"):
        assert absent not in legend


@pytest.mark.parametrize(
    ("left_out", "said"),
    [("title_block", "Evidence coverage"), ("legend", "Moment of truth"), ("footer", "Sheet 1")],
)
def test_what_stands_around_the_map_can_be_left_out(
    sample: Records, left_out: str, said: str
) -> None:
    bare = replace(A3, furniture=Furniture(**{left_out: False}))
    assert said in words_on(sheet_of(sample, A3))
    assert said not in words_on(sheet_of(sample, bare))
    assert "Where is my order?" in words_on(sheet_of(sample, bare))


def test_a_sheet_as_large_as_its_map_has_nothing_around_it(sample: Records) -> None:
    assert "Sheet 1" not in words_on(sheet_of(sample, Sheet()))
    assert type_on(sheet_of(sample, Sheet())) == 10.0
    assert type_on(sheet_of(sample, Sheet(type_size=14.0))) == pytest.approx(14.0)


def test_several_maps_have_a_sheet_each_and_count_them(sample: Records) -> None:
    pages = pages_for(sample, Export(Path("all.pdf"), A3))
    assert len(pages) == len(sample.at(Map)) == 2
    for number, page in enumerate(pages, 1):
        assert f"Sheet {number} of 2" in words_on(page)


def test_a_map_from_the_right_has_its_title_at_the_right() -> None:
    page = sheet_of(changed(Project, language="ar"), A3)
    places = dict(lines_on(page))
    assert next(place for text, place in places.items() if "Where is" in text).x > page.width / 2
    assert next(place for text, place in places.items() if "Made with" in text).x > page.width / 2
    assert is_within_margins(page, A3)


@pytest.mark.parametrize("paper", ["roll-24", "roll-36", "roll-42"])
def test_of_a_roll_the_shorter_piece_is_taken_at_a_type_to_be_read(
    sample: Records, paper: str
) -> None:
    page = sheet_of(sample, Sheet(paper))
    across = float(paper.removeprefix("roll-")) * 72
    assert across in (pytest.approx(page.width, abs=0.1), pytest.approx(page.height, abs=0.1))
    assert type_on(page) == pytest.approx(18.0, rel=0.01)
    assert is_within_margins(page, Sheet(paper))


def test_a_roll_is_longer_with_larger_type(sample: Records) -> None:
    small, large = (sheet_of(sample, Sheet("roll-36", type_size=size)) for size in (18.0, 24.0))
    assert large.width * large.height > 1.4 * small.width * small.height


def test_an_empty_map_fills_its_sheet_too() -> None:
    page = sheet_of(Records([Map(id="m", rank="V", title="Nothing yet")]), A3)
    assert "Nothing yet" in words_on(page)
    assert page.width == pytest.approx(420 * MM)
