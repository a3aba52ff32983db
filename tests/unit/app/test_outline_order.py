"""The outline's tree, told from the records."""

from journeydesk.app.outline import children_of, has_children, parent_of
from journeydesk.model import Card, Lane, Map, Records, Stage, Touchpoint

STAGE = Stage(id="s", map="m", rank="V")
STEP = Touchpoint(id="t", stage="s", rank="V")
WHOLE = Card(id="whole", lane="low", stage="s", rank="V")
LOW = Card(id="low-card", lane="low", stage="s", touchpoint="t", rank="V")
HIGH = Card(id="high-card", lane="high", stage="s", touchpoint="t", rank="W")
HIDDEN = Card(id="hidden-card", lane="hidden", stage="s", touchpoint="t", rank="V")
RECORDS = Records(
    [
        Map(id="m"),
        Lane(id="high", map="m", rank="V"),
        Lane(id="low", map="m", rank="W"),
        Lane(id="hidden", map="m", rank="X", visible=False),
        Stage(id="empty", map="m", rank="W"),
        *(STAGE, STEP, WHOLE, LOW, HIGH, HIDDEN),
    ]
)


def test_under_the_map_are_its_stages() -> None:
    assert children_of(RECORDS, "m", None) == ["s", "empty"]


def test_under_a_stage_are_its_touchpoints_then_the_cards_across_it() -> None:
    assert children_of(RECORDS, "m", STAGE) == ["t", "whole"]


def test_under_a_touchpoint_are_its_cards_lane_by_lane() -> None:
    assert children_of(RECORDS, "m", STEP) == ["high-card", "low-card"]


def test_every_row_knows_what_it_lies_under() -> None:
    assert [parent_of(r) for r in (STAGE, STEP, WHOLE, LOW)] == [None, "s", "s", "t"]


def test_only_what_has_something_under_it_can_be_opened() -> None:
    assert has_children(RECORDS, STAGE)
    assert has_children(RECORDS, STEP)
    assert not has_children(RECORDS, RECORDS.get(Stage, "empty"))
    assert not has_children(RECORDS, LOW)
