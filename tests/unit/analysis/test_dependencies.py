"""What a blueprint's links say: what is skipped, who is handed over to, what a pain comes from."""

from __future__ import annotations

from journeydesk.analysis.dependencies import (
    can_trace,
    failure_points,
    idle_backstage,
    skipping_links,
    team_changes,
    trace,
)
from journeydesk.model import (
    Card,
    CardKind,
    Lane,
    LaneKind,
    Link,
    Map,
    MapType,
    Record,
    Records,
    ServiceLayer,
    Stage,
    Touchpoint,
)

LANES = {
    "pains": LaneKind.PAIN_POINT,
    "front": LaneKind.FRONTSTAGE_PEOPLE,
    "back": LaneKind.BACKSTAGE_PEOPLE,
    "systems": LaneKind.SUPPORT_PROCESS,
    "fails": LaneKind.FAILURE_POINT,
    "notes": LaneKind.FREE_TEXT,
}
CARDS = {
    "pain": "pains",
    "agent": "front",
    "host": "front",
    "clerk": "back",
    "packer": "back",
    "stock": "systems",
    "fault": "fails",
    "note": "notes",
}


def linked(*links: str, **touchpoints: str) -> Records:
    """A card in each lane; links as "a>b", or "a=b" both ways; cards under touchpoints by name."""
    records: list[Record] = [
        Map(id="m", rank="V", type=MapType.SERVICE_BLUEPRINT),
        Stage(id="s", map="m", rank="V"),
        Touchpoint(id="t1", stage="s", rank="A", owner_team="Shop"),
        Touchpoint(id="t2", stage="s", rank="B", owner_team="Care"),
    ]
    records += [Lane(id=n, map="m", rank=str(i), kind=k) for i, (n, k) in enumerate(LANES.items())]
    for name, lane in CARDS.items():
        kind = CardKind.PAIN_POINT if lane == "pains" else CardKind.NOTE
        at = touchpoints.get(name)
        records.append(Card(id=name, lane=lane, stage="s", rank="V", kind=kind, touchpoint=at))
    for text in links:
        sign = "=" if "=" in text else ">"
        source, target = text.split(sign)
        way = "two_way" if sign == "=" else "one_way"
        fields = {"id": text, "map": "m", "rank": text, "source": source, "target": target}
        records.append(Link.model_validate({**fields, "direction": way}))
    return Records(records)


def causes(records: Records, start: str) -> dict[ServiceLayer, tuple[str, ...]]:
    return dict(trace(records, start).causes)


def test_a_pain_is_traced_through_all_layers_whichever_way_links_were_drawn() -> None:
    records = linked("agent>pain", "agent>clerk", "stock>clerk", "host>packer")
    assert causes(records, "pain") == {
        ServiceLayer.FRONTSTAGE: ("agent",),
        ServiceLayer.BACKSTAGE: ("clerk",),
        ServiceLayer.SUPPORT: ("stock",),
    }
    assert set(trace(records, "pain").links) == {"agent>pain", "agent>clerk", "stock>clerk"}


def test_a_trace_never_leads_back_towards_the_customer() -> None:
    records = linked("agent>pain", "clerk>agent", "clerk>host")
    assert causes(records, "pain")[ServiceLayer.FRONTSTAGE] == ("agent",)


def test_within_a_layer_only_what_comes_before_is_a_cause() -> None:
    assert ServiceLayer.BACKSTAGE in causes(linked("clerk>pain"), "pain")
    before = causes(linked("clerk>pain", "packer>clerk"), "pain")
    after = causes(linked("clerk>pain", "clerk>packer"), "pain")
    both = causes(linked("clerk>pain", "clerk=packer"), "pain")
    found = [way[ServiceLayer.BACKSTAGE] for way in (before, after, both)]
    assert found == [("clerk", "packer"), ("clerk",), ("clerk", "packer")]


def test_a_pain_is_also_traced_from_the_touchpoint_where_it_hurts() -> None:
    records = linked("host>t1", pain="t1")
    assert causes(records, "pain") == {ServiceLayer.FRONTSTAGE: ("host",)}


def test_a_failure_is_traced_from_wherever_it_is_linked_and_notes_are_no_cause() -> None:
    records = linked("clerk>fault", "stock>clerk", "note>fault")
    assert list(causes(records, "fault")) == [ServiceLayer.BACKSTAGE, ServiceLayer.SUPPORT]
    assert failure_points(records, "m") == ("fault",)
    assert [can_trace(records, id_) for id_ in ("pain", "fault", "clerk", "s")] == [
        True,
        True,
        False,
        False,
    ]


def test_a_circle_of_links_ends() -> None:
    records = linked("clerk>pain", "clerk=packer", "packer>clerk")
    assert causes(records, "pain")[ServiceLayer.BACKSTAGE] == ("clerk", "packer")


def test_links_over_more_than_one_line_are_named() -> None:
    records = linked("pain>agent", "pain>clerk", "agent>stock", "fault>pain", "note>stock")
    assert {link.id for link in skipping_links(records, "m")} == {"pain>clerk", "agent>stock"}


def test_links_between_two_known_teams_are_named() -> None:
    records = linked("agent>clerk", "agent>host", "clerk>stock", agent="t1", clerk="t2", host="t1")
    [change] = team_changes(records, "m")
    assert (change.link, change.from_team, change.to_team) == ("agent>clerk", "Shop", "Care")


def test_backstage_that_nothing_frontstage_depends_on_is_named() -> None:
    assert idle_backstage(linked(), "m") == ("clerk", "packer")
    assert idle_backstage(linked("agent>clerk"), "m") == ("packer",)
    assert idle_backstage(linked("agent>clerk", "packer>clerk"), "m") == ()
