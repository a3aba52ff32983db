"""Maya and Theo's delayed order (domain 3) with all that a map can know, in a lane of every kind.

stage        Order (t1)   Wait (t2)    Help (t3 t4 t5)        Arrives (t6)
channel      Email        Website      Chat  Phone  Phone     SMS
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from journeydesk.model import (
    Card,
    Channel,
    Emotion,
    Evidence,
    Expectation,
    Lane,
    LaneKind,
    Map,
    Metric,
    Moment,
    Opportunity,
    PainPoint,
    Path,
    Persona,
    Record,
    Scenario,
    Stage,
    Switch,
    Touchpoint,
    ranks_between,
)

STAGES = {"s1": ["t1"], "s2": ["t2"], "s3": ["t3", "t4", "t5"], "s4": ["t6"]}
TITLES = {"s1": "I place my order", "s2": "I wait", "s3": "I ask for help", "s4": "It arrives"}
TOUCHPOINTS: dict[str, dict[str, Any]] = {
    "t1": {"title": "Order e-mail", "channel": "email", "owner_team": "Order desk"},
    "t2": {"title": "Date passes; tracking page", "channel": "website", "kind": "waiting"},
    "t3": {"title": "Chatbot cannot find the order", "channel": "chat", "deviation": "failed"},
    "t4": {"title": "Phone: explains everything again", "channel": "phone"},
    "t5": {"title": "Agent finds the parcel", "channel": "phone", "deviation": "ad_hoc"},
    "t6": {"title": "SMS, parcel arrives", "channel": "sms", "kind": "off_brand"},
}
TEAMS = ("Order desk", "E-commerce", "Digital service", "Service centre", "Service centre", "")
ACTIVE = (4.0, 3.0, 6.0, 19.0, None, 2.0)
WAITING = (None, 2880.0, 1.0, 25.0, None, 1200.0)
FELT = {
    "A": (1.0, -1.0, -2.0, -1.0, 1.0, 1.0),
    "B": (2.0, 1.0, -1.0, -2.0, 1.0, 1.0),
}
WORDS = ("confident", "uncertain", "angry", "frustrated", "relieved", "satisfied")
ENGAGED = {"A": (3, 4, 5, 4, 3, 2), "B": (2, 2, 3, 5, None, 2)}
CHANNELS = {
    "email": ("Email", "mail"),
    "website": ("Website", "globe"),
    "chat": ("Chat", "message-circle"),
    "phone": ("Phone", "phone"),
    "sms": ("SMS", "message-square"),
}


def known_records() -> list[Record]:
    """Everything, each record after those that it refers to, in its order."""
    found = [Map(id="map", title="Where is my order?"), *_frame(), *_journey(), *_cards()]
    found += [*_travel(), *_measured()]
    ranks = ranks_between("", "", len(found))
    return [record.evolve(rank=rank) for record, rank in zip(found, ranks, strict=True)]


def _frame() -> Iterator[Record]:
    yield Persona(id="A", map="map", name="Maya", style=0, weight=0.6)
    yield Persona(id="B", map="map", name="Theo", style=1, weight=0.4)
    yield Scenario(
        id="scenario",
        map="map",
        goal="I want to know where my order is",
        situation="A promised delivery date passes without a word",
        trigger="The date in the order e-mail has passed",
        start="Order confirmation",
        end="Parcel in hand",
        success_criteria="One contact, one answer",
    )
    for id_, title in TITLES.items():
        yield Stage(id=id_, map="map", title=title)
    kinds = list(LaneKind)[: list(LaneKind).index(LaneKind.FREE_TEXT) + 1]
    for kind in kinds:
        yield Lane(id=kind.value, map="map", kind=kind)
    for id_, (name, icon) in CHANNELS.items():
        yield Channel(id=id_, map="map", name=name, icon=icon)


def _journey() -> Iterator[Record]:
    for stage, ids in STAGES.items():
        for id_ in ids:
            yield Touchpoint.model_validate({"stage": stage, **_touchpoint(id_)})
    for i, id_ in enumerate(TOUCHPOINTS):
        for persona, values in FELT.items():
            word = WORDS[i] if persona == "A" else ""
            yield Emotion(
                id=f"e-{id_}-{persona}",
                touchpoint=id_,
                persona=persona,
                value=values[i],
                word=word,
                engagement=ENGAGED[persona][i],
            )


def _touchpoint(id_: str) -> dict[str, Any]:
    i = list(TOUCHPOINTS).index(id_)
    told = {"owner_team": TEAMS[i], "active_min": ACTIVE[i], "wait_min": WAITING[i]}
    return {"id": id_, **told, **TOUCHPOINTS[id_]}


def _cards() -> Iterator[Record]:
    yield _card("pp3", "pain_point", "s2", "t2", "The date passes, nobody tells me", "evidenced")
    yield _card("pp1", "pain_point", "s3", "t3", "The chatbot cannot find my order", "validated")
    yield _card("pp2", "pain_point", "s3", "t4", "I explain everything again", "assumed")
    for card, count, base in (("pp3", 320, 400), ("pp1", 180, 400), ("pp2", 224, None)):
        yield PainPoint(id=f"{card}-n", card=card, count=count, base=base)
    yield _card("x1", "expectation", "s2", "t2", "Someone tells me before I ask", "evidenced")
    yield Expectation(id="x1-n", card="x1", expected=6, perceived=2, importance=5)
    yield _card("o1", "opportunity", "s2", "t2", "Tell before they ask", "assumed")
    yield Opportunity(
        id="o1-n", card="o1", customer_value=80, business_value=60, effort=1.5, pains=("pp3",)
    )
    yield _card("m1", "metric", "s3", None, "Ask the service centre for May", "assumed")
    yield _card("ev1", "evidence", "s2", None, "Nine interviews, April", "evidenced")


def _card(
    id_: str, lane: str, stage: str, touchpoint: str | None, text: str, status: str
) -> Record:
    kind = lane if lane in ("pain_point", "expectation", "opportunity") else "note"
    place = {"lane": lane, "stage": stage, "touchpoint": touchpoint}
    return Card.model_validate({"id": id_, **place, "kind": kind, "text": text, "status": status})


def _travel() -> Iterator[Record]:
    yield Path(id="main-A", map="map", persona="A", touchpoints=tuple(TOUCHPOINTS))
    yield Path(id="main-B", map="map", persona="B", touchpoints=("t1", "t2", "t4", "t5", "t6"))
    yield Path(id="loop-A", map="map", persona="A", kind="loop", touchpoints=("t4", "t3", "t4"))
    yield Switch(id="sw1", map="map", source="t2", target="t3", **_answers(0, 1, 1, 0, 0, 1.0))
    yield Switch(id="sw2", map="map", source="t3", target="t4", **_answers(2, 2, 1, 1, 1, 0.8))
    yield Moment(id="mo1", map="map", touchpoint="t3", reason="negative_peak")
    yield Moment(id="mo2", map="map", touchpoint="t5", persona="A", reason="recovery")


def _answers(*answers: float) -> dict[str, Any]:
    names = ("forced", "re_explain", "re_identify", "other_team", "wait", "reach_share")
    return dict(zip(names, answers, strict=True))


def _measured() -> Iterator[Record]:
    of_t5 = {"promoters": 34, "detractors": 26}
    yield Metric(id="nps", map="map", touchpoint="t5", kind="NPS", counts=of_t5, n=80, target=0.0)
    yield Metric(
        id="csat", map="map", stage="s3", kind="CSAT", counts={"satisfied": 62}, n=80, target=0.8
    )
    answers = {"7": 20, "6": 25, "5": 15, "4": 10, "3": 0, "2": 10, "1": 0}
    yield Metric(id="ces", map="map", touchpoint="t4", kind="CES", counts=answers, target=5.0)
    yield Metric(id="calls", map="map", touchpoint="t4", kind="volume", value=1240.0, unit="calls")
    yield Metric(id="left", map="map", touchpoint="t3", kind="abandonment_rate")
    interviews = ({"value": -2.0}, {"value": -2.0}, {"value": -1.0})
    for i, told in enumerate(interviews):
        yield _evidence(f"i{i}", "customer_interview", 100, supports=("e-t3-A", "pp1"), **told)
    yield _evidence("sv", "survey", 50, supports=("e-t3-A",), value=-1.0)
    yield _evidence("lg", "support_log", 100, supports=("t4",), contradicts=("pp2",))


def _evidence(id_: str, kind: str, strength: int, **more: Any) -> Record:
    fields = {"id": id_, "map": "map", "kind": kind, "strength": strength}
    return Evidence.model_validate({**fields, **more})
