"""CJML in its three dialects, one of which is no XML."""

import pytest

from journeydesk.errors import InputRefused
from journeydesk.interchange.formats import read
from journeydesk.interchange.source import Source
from journeydesk.model import (
    Card,
    Channel,
    Deviation,
    Lane,
    Persona,
    Records,
    Touchpoint,
    TouchpointKind,
)

V1 = """<?xml version="1.0"?>
<cjml>
 <actor id="a1"><actorName>Anna</actorName><actorRole>customer</actorRole></actor>
 <actor id="a2"><actorName>Shop &amp; Co</actorName><actorRole>service-provider</actorRole></actor>
 <touchpoint id="t1" type="action"><time>10:00</time><initiator>a1</initiator>
  <initiatorDescription>Looks around</initiatorDescription></touchpoint>
 <touchpoint id="t2" type="communication"><time>10:05</time><initiator>a1</initiator>
  <initiatorDescription>Orders</initiatorDescription><receiver>a2</receiver>
  <receiverDescription>Gets the order</receiverDescription><channel>website</channel></touchpoint>
</cjml>"""
V2 = """<cjml>
<actors>
<actor id=a1 name=Anna Smith role=customer/>
<actor id=a2 name=Shop role=service-provider/>
<touchpoints>
<action initiatorId=a1 riskCategory=threat time=2022-01-01 10:00>Looks around</action>
<communicationPoint senderId=a2 receiverId=a1 time=noon><sender riskCategory=none>Sends bill
</sender><receiver riskCategory=incident>Gets bill</receiver></communicationPoint>
<action initiatorId=a2 time=later>Packs</action>
</touchpoints></cjml>"""
CJML_2_0 = """<CJML version="2.0"><actualJourney><actors>
<endUser actorID="Carl"><actorName>Carl</actorName></endUser>
<serviceProvider actorID="B"><companyName>Books</companyName></serviceProvider></actors>
<touchpoints><actualCommunicationPoint>
<initiator><refersTo actorIDref="Carl"/>
<initiatorLabel>Opens an account</initiatorLabel></initiator>
<receiver><refersTo actorIDref="B"/><receiverLabel>Account made</receiverLabel></receiver>
<channel><channelName>Web</channelName></channel></actualCommunicationPoint></touchpoints>
</actualJourney></CJML>"""


def records(text: str) -> Records:
    return Records(read(Source("journey.cjml", text.encode())).records)


def cards(found: Records, title: str) -> list[tuple[str, str]]:
    """The kinds of lanes and the words under a touchpoint."""
    [touchpoint] = [t for t in found.of(Touchpoint) if t.title == title]
    return [
        (found.get(Lane, card.lane).kind.value, card.text)
        for card in found.of(Card)
        if card.touchpoint == touchpoint.id
    ]


@pytest.mark.parametrize(
    ("text", "personas", "titles", "channels"),
    [
        (V1, ["Anna"], ["Looks around", "Orders"], ["website"]),
        (V2, ["Anna Smith"], ["Looks around", "Sends bill", "Packs"], []),
        (CJML_2_0, ["Carl"], ["Opens an account"], ["Web"]),
    ],
)
def test_customers_are_personas_and_steps_touchpoints_in_their_order(
    text: str, personas: list[str], titles: list[str], channels: list[str]
) -> None:
    found = records(text)
    assert [persona.name for persona in found.all(Persona)] == personas
    assert [touchpoint.title for touchpoint in found.all(Touchpoint)] == titles
    assert [channel.name for channel in found.all(Channel)] == channels


def test_each_side_of_a_communication_says_its_own_and_teams_are_named() -> None:
    found = records(V1)
    order = found.all(Touchpoint)[1]
    assert (order.owner_team, len(order.personas)) == ("Shop & Co", 1)
    assert cards(found, "Orders") == [
        ("customer_action", "Orders"),
        ("frontstage_people", "Gets the order"),
        ("free_text", "10:05"),
    ]


def test_what_customers_take_no_part_in_lies_behind_the_line() -> None:
    found = records(V2)
    assert cards(found, "Packs") == [("backstage_people", "Packs"), ("free_text", "later")]
    kinds = [touchpoint.kind for touchpoint in found.all(Touchpoint)]
    assert kinds[:2] == [TouchpointKind.CUSTOMER_ACTION_ONLY, TouchpointKind.INTERACTION]


def test_risks_are_pain_points_and_an_incident_is_a_failed_step() -> None:
    found = records(V2)
    assert ("pain_point", "Threat: Looks around") in cards(found, "Looks around")
    assert ("pain_point", "Incident: Gets bill") in cards(found, "Sends bill")
    failed = [t.title for t in found.of(Touchpoint) if t.deviation is Deviation.FAILED]
    assert failed == ["Sends bill"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<cjml></cjml>", "there is no touchpoint"),
        ("<cjml><actors" + "<a" * 1000, "there is no touchpoint"),
        ("<cjml>" + "<a>" * 200, "nested too deeply"),
        ("<cjml>" + "<a/>" * 100_002, "more than 100000 elements"),
    ],
)
def test_what_is_no_journey_is_refused_in_a_sentence(text: str, reason: str) -> None:
    with pytest.raises(InputRefused, match=reason):
        records(text)
