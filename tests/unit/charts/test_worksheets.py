"""What a workshop has on paper: grids to write on, cards to cut out."""

from __future__ import annotations

import pytest
from workshops import drawn, groups, inked

from journeydesk.charts.worksheets import WORKSHEETS
from journeydesk.drawing import Box, Drawing, Role
from journeydesk.export import Sheet, page_of
from journeydesk.model import (
    Card,
    CardKind,
    Lane,
    LaneKind,
    Map,
    Record,
    Records,
    Stage,
    Touchpoint,
)
from journeydesk.paint import MM

A4, A0 = Sheet("A4", landscape=True), Sheet("A0", landscape=True)
MAP: list[Record] = [
    Map(id="m", rank="V", title="Late parcel"),
    Stage(id="s1", map="m", rank="A", title="Order"),
    Stage(id="s2", map="m", rank="B", title="Wait"),
    Lane(id="l1", map="m", rank="A", kind=LaneKind.CUSTOMER_ACTION),
    Lane(id="l2", map="m", rank="B", kind=LaneKind.TOUCHPOINT),
    Lane(id="l3", map="m", rank="C", kind=LaneKind.PAIN_POINT),
    Lane(id="l4", map="m", rank="D", kind=LaneKind.EMOTION_CURVE),
    Touchpoint(id="t", stage="s2", rank="A", title="Tracking page"),
    Card(id="c1", lane="l1", stage="s1", rank="A", text="Pays"),
    Card(id="c2", lane="l3", stage="s2", rank="A", kind=CardKind.PAIN_POINT, text="No answer"),
]


def labels(drawings: list[Drawing]) -> list[str]:
    return [group.label for group in groups(drawings)]


def test_a_worksheet_names_stages_and_lanes_and_asks_in_each_lane() -> None:
    told = labels(drawn("worksheet", Records(MAP), A4))
    assert {"S1  Order", "S2  Wait"} <= set(told)
    assert any(t.startswith("L3  Pain points. What makes it hard") for t in told)
    assert "S2-L3 Wait, Pain points" in told


def test_touchpoints_stand_on_a_worksheet_where_they_are_asked_for() -> None:
    records = Records(MAP)
    assert "Trackingpage" not in inked(drawn("worksheet", records, A4))
    assert "Trackingpage" in inked(drawn("worksheet-touchpoints", records, A4))


def test_a_large_sheet_has_frames_of_the_true_size_of_notes() -> None:
    (drawing,) = drawn("worksheet", Records(MAP), A0)
    scale = page_of(drawing, A0).scale / MM
    dashed = {
        (round(op.rect.w * scale, 1), round(op.rect.h * scale, 1))
        for group in groups([drawing])
        for op in group.ops
        if isinstance(op, Box) and op.stroke and op.stroke.dash
    }
    assert dashed == {(76.0, 76.0)}
    assert "76×76mm" in inked([drawing])


def test_many_stages_share_several_sheets_and_keep_their_numbers() -> None:
    stages = [Stage(id=f"x{i}", map="m", rank=f"C{i:02}V", title=f"Part {i}") for i in range(10)]
    drawings = drawn("worksheet", Records([*MAP, *stages]), A4)
    assert len(drawings) == 2
    assert "S12-L1 Part 9, Customer actions" in labels(drawings[1:])


@pytest.mark.parametrize(("name", "count"), [("cards", 8), ("cards-12", 12)])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("lies", [False, True])
def test_so_many_cards_go_on_a_sheet(name: str, count: int, paper: str, lies: bool) -> None:
    more = [Card(id=f"m{i}", lane="l1", stage="s1", rank=f"B{i:02}V") for i in range(30)]
    first, *_others = drawn(name, Records([*MAP, *more]), Sheet(paper, landscape=lies))
    ids = [g.id for g in groups([first]) if g.id[0] in "cm" and g.id != "marks"]
    assert len(ids) == count


def test_a_card_tells_its_kind_code_words_and_place() -> None:
    told = labels(drawn("cards", Records(MAP), Sheet("A4")))
    assert "S2-L3 Pain point: No answer. Wait · Pain points" in told


def test_cards_that_are_chosen_keep_the_codes_of_the_whole_map() -> None:
    part = Records([r for r in MAP if r.id not in ("s1", "l1", "c1")])
    drawings = drawn("cards", Records(MAP), Sheet("A4"), shown=part)
    told = inked(drawings)
    assert "S2-L3" in told
    assert "Pays" not in told


def test_blank_cards_are_one_for_each_cell_that_is_written_in() -> None:
    drawings = drawn("blank-cards", Records(MAP), Sheet("A4"))
    codes = [g.label.split()[0] for g in groups(drawings) if g.id.startswith("blank ")]
    assert codes == ["S1-L1", "S1-L2", "S1-L3", "S2-L1", "S2-L2", "S2-L3"]


@pytest.mark.parametrize("name", WORKSHEETS)
def test_an_empty_map_has_a_sheet_with_its_title(name: str) -> None:
    (drawing,) = drawn(name, Records([Map(id="m", title="Nothing yet")]), A4)
    assert "Nothingyet" in inked([drawing])


@pytest.mark.parametrize("name", WORKSHEETS)
def test_a_sheet_is_read_from_its_heading(name: str) -> None:
    for drawing in drawn(name, Records(MAP), A4):
        assert drawing.structure is not None
        assert [part.role for part in drawing.structure.parts].count(Role.TITLE) == 1
