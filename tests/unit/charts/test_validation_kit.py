"""The validation kit says every card once, asks openly, and keeps to pages of one size."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from known_map import known_records

from journeydesk.analysis.report import Report, reports
from journeydesk.charts.kit import KIT
from journeydesk.charts.kit.pages import HEIGHT, Line, pages
from journeydesk.charts.rows import Row
from journeydesk.drawing import Drawing
from journeydesk.fonts import Ruler
from journeydesk.keeping import Keeper
from journeydesk.layout import Memo
from journeydesk.model import Card, Map, Records, Status, Touchpoint
from journeydesk.theme import load_theme

EMPTY = Records([Map(id="map", title="Nothing yet")])


@cache
def memo() -> Memo:
    return Memo(Ruler(), load_theme("light"))


def report(records: Records) -> Report:
    return reports(records, "map", Keeper())[-1]


def told(drawings: list[Drawing]) -> list[str]:
    return [g.label for d in drawings for block in d.blocks for g in block.groups]


def test_the_tick_sheet_has_each_card_once_with_its_code() -> None:
    records = Records(known_records())
    drawings = KIT["ticks"](report(records), memo())
    ids = [g.id for d in drawings for block in d.blocks for g in block.groups if g.id]
    assert sorted(ids) == sorted(card.id for card in records.of(Card))
    lines = told(drawings)
    assert any(line.startswith("2.") and "The date passes" in line for line in lines)
    codes = [line.split()[0] for line in lines if line[:1].isdigit() and "." in line.split()[0]]
    assert len(codes) == len(set(codes)) == len(ids)


def test_the_guide_asks_about_each_touchpoint_and_whatever_is_only_assumed() -> None:
    records = Records(known_records())
    drawings = KIT["interview"](report(records), memo())
    lines = " | ".join(told(drawings))
    assert all(f"“{t.title}”" in lines for t in records.of(Touchpoint))
    for card in records.of(Card):
        assert (f"Listen for: “{card.text}”" in lines) is (card.status is Status.ASSUMED)


def test_a_code_is_the_same_on_every_sheet() -> None:
    found = report(Records(known_records()))
    guide, sheet = told(KIT["interview"](found, memo())), told(KIT["ticks"](found, memo()))
    assert any(line == "3.2 I explain everything again" for line in sheet)
    assert any(": 3.2: Listen for: “I explain everything again”" in line for line in guide)


def test_the_entry_form_asks_for_all_that_a_validation_holds() -> None:
    lines = " | ".join(told(KIT["entry"](report(EMPTY), memo())))
    for word in ("Date", "Place", "Customers present", "Agreed with", "Disagreed with", "Note"):
        assert word in lines


@pytest.mark.parametrize("name", KIT)
def test_of_an_empty_map_there_is_still_a_page(name: str) -> None:
    drawings = KIT[name](report(EMPTY), memo())
    assert len(drawings) == 1
    assert "Nothing yet" in told(drawings)[0]


HEADINGS = st.tuples(st.floats(4, 8), st.just(True))  # all of them go onto one page
ROWS = st.lists(st.tuples(st.floats(4, 300), st.just(False)) | HEADINGS, max_size=18)


@given(ROWS)
def test_pages_keep_all_rows_in_order_and_no_heading_ends_one(
    rows: list[tuple[float, bool]],
) -> None:
    head = Row(30.0, (), "head")
    lines = [Line(Row(height, (), str(i)), flag) for i, (height, flag) in enumerate(rows)]
    found = pages([head], lines, memo())
    assert [label for label in told(found) if label != "head"] == [row.label for row, _ in lines]
    assert all(drawing.height == HEIGHT for drawing in found)
    for drawing, following in pairwise(found):
        last = int(told([drawing])[-1])
        assert not lines[last].is_heading
        assert int(told([following])[1]) == last + 1
