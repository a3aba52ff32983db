"""Every rule of domain 3.9 on a map that breaks it and on one that does not, and its fix."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import pytest

from journeydesk.analysis.lint import RULES, Remark, lint
from journeydesk.commands.fixes import FIXES, apply_fix, fix_of
from journeydesk.model import (
    Card,
    CardKind,
    Channel,
    Emotion,
    Evidence,
    EvidenceKind,
    Lane,
    LaneKind,
    Link,
    Map,
    Metric,
    MetricKind,
    Opportunity,
    Origin,
    Path,
    Persona,
    Record,
    Records,
    Scenario,
    Stage,
    StageGroup,
    Status,
    Switch,
    Touchpoint,
    Validation,
    violations,
)
from journeydesk.store import MemoryJournal, Store

TODAY = date(2026, 11, 25)
LANES = {
    "pain": LaneKind.PAIN_POINT,
    "idea": LaneKind.OPPORTUNITY,
    "quote": LaneKind.THOUGHT_QUOTE,
    "policy": LaneKind.POLICY,
}
GROUND: tuple[Record, ...] = (
    Map(id="m", title="Late parcel"),
    Persona(id="maya", map="m", rank="A", name="Maya", evidence_base_n=9),
    Scenario(id="s", map="m", rank="A", goal="I want my parcel"),
    Stage(id="a", map="m", rank="A", title="I wait", group=StageGroup.PURCHASE),
    Stage(id="b", map="m", rank="B", title="I ask", group=StageGroup.POST_PURCHASE),
    *(Lane(id=id_, map="m", rank=id_, kind=kind) for id_, kind in LANES.items()),
    Channel(id="web", map="m", rank="A", name="Website", owner_team="Shop"),
    Channel(id="phone", map="m", rank="B", name="Phone", owner_team="Service"),
    Touchpoint(id="t1", stage="a", rank="A", title="Tracking page", channel="web"),
    Touchpoint(id="t2", stage="b", rank="A", title="Hotline", channel="phone"),
    Switch(id="w", map="m", rank="A", source="t1", target="t2", forced=1),
)


def card(id_: str, lane: str, text: str = "Words", **more: object) -> Card:
    kinds = {"pain": CardKind.PAIN_POINT, "idea": CardKind.OPPORTUNITY}
    place = {"id": id_, "rank": id_, "lane": lane, "stage": "b", "text": text}
    return Card.model_validate({**place, "kind": kinds.get(lane, CardKind.NOTE), **more})


def felt(id_: str, touchpoint: str, value: float | None, **more: object) -> Emotion:
    told = {"id": id_, "rank": "A", "touchpoint": touchpoint, "persona": "maya", "value": value}
    return Emotion.model_validate({"origin": Origin.MEASURED, **told, **more})


PAIN, IDEA = card("p", "pain"), card("i", "idea")
INTERVIEW = Evidence(id="e1", map="m", rank="A", kind=EvidenceKind.CUSTOMER_INTERVIEW)
SURVEY = Evidence(id="e2", map="m", rank="B", kind=EvidenceKind.SURVEY)
VALIDATED = card("v", "policy", status=Status.VALIDATED)


def session(day: str) -> Validation:
    return Validation(id="d", map="m", rank="A", date=day, agreed=("v",))


class Pair(NamedTuple):
    """What breaks a rule when it is put on the ground, and what is as close and does not."""

    broken: Sequence[Record]
    sound: Sequence[Record]
    about: str  # the record that the remark is about first
    without: tuple[str, ...] = ()  # what the broken map lacks
    is_mended: bool = True  # by the rule's fix, where it has one


PAIRS: dict[str, list[Pair]] = {
    "P1": [
        Pair(
            [
                *(Touchpoint(id=f"x{i}", stage="a", rank=f"X{i}", channel="web") for i in range(3)),
                Touchpoint(id="t2", stage="b", rank="A", title="Leaflet", channel="web"),
            ],
            [*(Touchpoint(id=f"x{i}", stage="a", rank=f"X{i}", channel="web") for i in range(3))],
            "m",
        )
    ],
    "P2": [
        Pair([card("c", "quote", "My CRM record")], [card("c", "policy", "CRM record")], "c"),
        Pair([card("c", "quote", "A Ticket, again")], [card("c", "quote", "It misleads")], "c"),
    ],
    "P3": [
        Pair([felt("f", "t1", 1)], [felt("f", "t1", None)], "a"),
        Pair([felt("f", "t1", -1)], [felt("f", "t1", None)], "a"),
    ],
    "P4": [
        Pair([PAIN], [PAIN, IDEA, Opportunity(id="o", card="i", rank="A", pains=("p",))], "p"),
        Pair([PAIN, IDEA], [PAIN, IDEA, Link(map="m", rank="A", source="i", target="p")], "p"),
    ],
    "P5": [
        Pair(
            [IDEA],
            [PAIN, IDEA, Opportunity(id="o", card="i", rank="A", pains=("p",))],
            "i",
            is_mended=False,
        ),
        Pair([PAIN, IDEA], [PAIN, IDEA, Link(map="m", rank="A", source="p", target="i")], "i"),
    ],
    "P6": [Pair([felt("f", "t1", 1, origin=None)], [felt("f", "t1", None, origin=None)], "f")],
    "P7": [
        Pair(
            [Touchpoint(id="x", stage="b", rank="X")],
            [Touchpoint(id="x", stage="b", rank="X", owner_team="Shop")],
            "x",
        )
    ],
    "P8": [
        Pair([Switch(id="w", map="m", rank="A", source="t1", target="t2")], [], "t2"),
        Pair([Path(id="y", map="m", rank="A", touchpoints=("t2", "t1"))], [], "t1"),
    ],
    "P9": [
        Pair(
            [Stage(id="b", map="m", rank="B", title="Awareness")],
            [Stage(id="b", map="m", rank="B", title="Awareness", confirmed=True)],
            "b",
        )
    ],
    "P10": [
        Pair(
            [Persona(id="theo", map="m", rank="B", name="Theo")],
            [
                Persona(id="theo", map="m", rank="B", name="Theo"),
                INTERVIEW.evolve(supports=("theo",)),
            ],
            "theo",
        )
    ],
    "P11": [
        Pair(
            [Touchpoint(id="x", stage="b", rank="X", owner_team="Shop")],
            [Touchpoint(id="x", stage="b", rank="X", kind="customer_action_only")],
            "x",
        )
    ],
    "P12": [
        Pair(
            [Metric(id="n", map="m", rank="A", kind=MetricKind.NPS)],
            [Metric(id="n", map="m", rank="A", kind=MetricKind.NPS, n=80)],
            "n",
        )
    ],
    "P13": [
        Pair(
            [INTERVIEW, INTERVIEW.evolve(id="e2", rank="B")],
            [INTERVIEW, SURVEY],
            "e1",
        )
    ],
    "P14": [
        Pair([VALIDATED, session("2025-11-24")], [VALIDATED, session("2025-11-25")], "v"),
        Pair([VALIDATED, session("2020-01-01")], [VALIDATED, session("last year")], "v"),
    ],
    "P15": [
        Pair([felt("f", "t2", -1)], [felt("f", "t2", -0.5)], "t2"),
        Pair(
            [Touchpoint(id="t3", stage="b", rank="C", channel="phone"), felt("f", "t3", -2)],
            [
                Touchpoint(id="t3", stage="b", rank="C", channel="phone"),
                Touchpoint(id="t4", stage="b", rank="D", channel="phone"),
                felt("f", "t4", -2),
            ],
            "t3",
        ),
    ],
    "P16": [
        Pair([], [], "m", without=("maya",)),
        Pair([], [], "m", without=("s",), is_mended=False),
    ],
}
CASES = [(rule, pair) for rule, pairs in PAIRS.items() for pair in pairs]


def records_with(more: Sequence[Record], without: Sequence[str] = ()) -> Records:
    told = {record.id: record for record in (*GROUND, *more) if record.id not in without}
    records = Records(told.values())
    changes = {id_: (None, record) for id_, record in told.items()}
    assert list(violations(records, changes)) == []
    return records


def remarks(records: Records, rule: str) -> list[Remark]:
    return [remark for remark in lint(records, "m", TODAY) if remark.rule.id == rule]


def test_there_are_sixteen_rules_and_each_is_tried() -> None:
    assert [rule.id for rule in RULES] == [f"P{n}" for n in range(1, 17)]
    assert set(PAIRS) == {rule.id for rule in RULES}


def test_the_ground_breaks_no_rule() -> None:
    assert lint(records_with([]), "m", TODAY) == ()


@pytest.mark.parametrize(("rule", "pair"), CASES)
def test_a_broken_rule_is_remarked_on(rule: str, pair: Pair) -> None:
    [remark] = remarks(records_with(pair.broken, pair.without), rule)
    assert remark.about[0] == pair.about
    assert remark.text.endswith((".", "?"))


@pytest.mark.parametrize(("rule", "pair"), CASES)
def test_what_only_comes_close_is_not(rule: str, pair: Pair) -> None:
    assert remarks(records_with(pair.sound), rule) == []


@pytest.mark.parametrize(("rule", "pair"), [c for c in CASES if c[0] in FIXES])
def test_a_fix_mends_what_was_remarked_on(rule: str, pair: Pair) -> None:
    store = Store(records_with(pair.broken, pair.without), MemoryJournal())
    [remark] = remarks(store.records, rule)
    assert (fix_of(store.records, remark) is not None) == pair.is_mended
    if not pair.is_mended:
        return
    with store.transaction("Fix") as tx:
        apply_fix(tx, remark)
    assert remarks(store.records, rule) == []


def test_a_map_in_which_nothing_lies_is_told_only_whom_it_lacks() -> None:
    records = Records([Map(id="m")])
    assert [remark.rule.id for remark in lint(records, "m", TODAY)] == ["P16", "P16"]
