"""The lines of a blueprint follow from the kinds of its lanes."""

from __future__ import annotations

import pytest

from journeydesk.analysis.blueprint import Line, LineBetween, lines_between
from journeydesk.model import Lane, LaneKind

NAMES = {
    "evidence": LaneKind.PHYSICAL_EVIDENCE,
    "customer": LaneKind.CUSTOMER_ACTION,
    "front": LaneKind.FRONTSTAGE_PEOPLE,
    "screen": LaneKind.FRONTSTAGE_TECHNOLOGY,
    "back": LaneKind.BACKSTAGE_PEOPLE,
    "support": LaneKind.SUPPORT_PROCESS,
    "policy": LaneKind.POLICY,
    "fails": LaneKind.FAILURE_POINT,
    "note": LaneKind.FREE_TEXT,
}
INTERACTION, VISIBILITY, INTERNAL = Line


def lines(*names: str) -> list[tuple[Line, str, str]]:
    lanes = [Lane(id=name, map="m", kind=NAMES[name]) for name in names]
    found = lines_between(lanes)
    assert all(isinstance(line, LineBetween) for line in found)
    return [(line.line, line.above, line.below) for line in found]


def test_three_lines_lie_between_four_layers() -> None:
    assert lines("evidence", "customer", "front", "screen", "back", "support", "policy") == [
        (INTERACTION, "customer", "front"),
        (VISIBILITY, "screen", "back"),
        (INTERNAL, "back", "support"),
    ]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("customer back", (VISIBILITY, "customer", "back")),
        ("front support", (VISIBILITY, "front", "support")),
        ("customer support", (VISIBILITY, "customer", "support")),
        ("customer front", (INTERACTION, "customer", "front")),
        ("back support", (INTERNAL, "back", "support")),
        ("customer note front", (INTERACTION, "note", "front")),
        ("note customer front", (INTERACTION, "customer", "front")),
    ],
)
def test_where_a_layer_is_missing_no_two_lines_fall_together(
    names: str, expected: tuple[Line, str, str]
) -> None:
    assert lines(*names.split()) == [expected]


@pytest.mark.parametrize(
    "names", ["", "customer", "front", "note front", "back fails", "customer fails", "note note"]
)
def test_one_side_alone_has_no_line(names: str) -> None:
    assert lines(*names.split()) == []
