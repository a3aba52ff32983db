"""The rules of service blueprints alone, each on a map that breaks it and on one that does not."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import pytest

from journeydesk.analysis.lint import OF_BLUEPRINTS, RULES, Remark, lint, rules_for
from journeydesk.model import (
    Card,
    Lane,
    LaneKind,
    Link,
    Map,
    MapType,
    Record,
    Records,
    Stage,
    Touchpoint,
)

TODAY = date(2026, 11, 25)
LANES = {
    "asks": LaneKind.CUSTOMER_ACTION,
    "clerk": LaneKind.FRONTSTAGE_PEOPLE,
    "cook": LaneKind.BACKSTAGE_PEOPLE,
    "till": LaneKind.SUPPORT_PROCESS,
}
GROUND: tuple[Record, ...] = (
    Map(id="m", type=MapType.SERVICE_BLUEPRINT),
    Stage(id="s", map="m", rank="A", title="I order"),
    Touchpoint(id="counter", stage="s", rank="A", owner_team="Shop"),
    Touchpoint(id="kitchen", stage="s", rank="B", owner_team="Kitchen"),
    *(Lane(id=f"lane {n}", map="m", rank=n, kind=kind) for n, kind in LANES.items()),
)


def card(name: str, touchpoint: str | None = None) -> Card:
    """In the lane that is named after it."""
    place = {"lane": f"lane {name}", "stage": "s", "touchpoint": touchpoint}
    return Card.model_validate({"id": name, "rank": name, "text": f"The {name}", **place})


def link(source: str, target: str) -> Link:
    return Link(id=f"{source}>{target}", map="m", rank="A", source=source, target=target)


class Pair(NamedTuple):
    """What breaks a rule when it is put on the ground, and what is as close and does not."""

    broken: Sequence[Record]
    sound: Sequence[Record]
    about: str  # the record that the remark is about first
    text: str


PAIRS: dict[str, Pair] = {
    "B1": Pair(
        [card("clerk"), card("till"), link("clerk", "till")],
        [card("clerk"), card("cook"), link("clerk", "cook")],
        "clerk>till",
        "“The clerk” and “The till” are linked past a whole layer: who or what is between them?",
    ),
    "B2": Pair(
        [card("clerk", "counter"), card("cook", "kitchen"), link("clerk", "cook")],
        [card("clerk", "counter"), card("cook", "counter"), link("clerk", "cook")],
        "clerk>cook",
        "“The clerk” is of Shop, “The cook” of Kitchen: who sees to it that this works?",
    ),
    "B3": Pair(
        [card("clerk"), card("cook"), card("till"), link("cook", "till")],
        [card("clerk"), card("cook"), card("till"), link("cook", "till"), link("cook", "clerk")],
        "cook",
        "Nothing frontstage depends on “The cook”.",
    ),
}


def remarks(records: Records, rule: str) -> list[Remark]:
    return [remark for remark in lint(records, "m", TODAY) if remark.rule.id == rule]


def test_there_are_three_and_each_is_tried() -> None:
    assert [rule.id for rule in OF_BLUEPRINTS] == list(PAIRS) == ["B1", "B2", "B3"]


@pytest.mark.parametrize(("rule", "pair"), PAIRS.items())
def test_a_broken_rule_is_remarked_on(rule: str, pair: Pair) -> None:
    [remark] = remarks(Records((*GROUND, *pair.broken)), rule)
    assert (remark.about[0], remark.text) == (pair.about, pair.text)


@pytest.mark.parametrize(("rule", "pair"), PAIRS.items())
def test_what_only_comes_close_is_not(rule: str, pair: Pair) -> None:
    assert remarks(Records((*GROUND, *pair.sound)), rule) == []


@pytest.mark.parametrize("type_", [t for t in MapType if t is not MapType.SERVICE_BLUEPRINT])
@pytest.mark.parametrize(("rule", "pair"), PAIRS.items())
def test_maps_of_other_types_are_held_to_the_sixteen_alone(
    rule: str, pair: Pair, type_: MapType
) -> None:
    [map_, *others] = GROUND
    assert isinstance(map_, Map)
    other = map_.evolve(type=type_)
    assert rules_for(other) == RULES
    assert remarks(Records((other, *others, *pair.broken)), rule) == []
