"""What the dialects of CJML say alike: actors, and who does or tells what in which order.

v1: `<actor id><actorName/><actorRole/>`, `<touchpoint type="action|communication">` with
initiator, receiver, their descriptions, channel and time inside. v2 has all but the channel in
attributes of `<action>` and `<communicationPoint>`. CJML 2.0 names its elements in other ways.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeydesk.interchange.cjml.loose_xml import Element

ACTORS = ("actor", "enduser", "serviceprovider")
STEPS = (
    "touchpoint",
    "action",
    "communicationpoint",
    "actualaction",
    "actualcommunicationpoint",
    "plannedaction",
    "plannedcommunicationpoint",
)
CUSTOMERS = {"customer", "enduser", "end-user", "user", "client", "patient", "citizen"}


@dataclass(frozen=True, slots=True)
class Actor:
    id: str
    name: str
    role: str

    @property
    def is_customer(self) -> bool:
        return self.role.lower() in CUSTOMERS


@dataclass(frozen=True, slots=True)
class Side:
    """Who takes part in a step, and what it is to them; `risk` is "threat", "incident" or ""."""

    actor: str
    words: str
    risk: str


@dataclass(frozen=True, slots=True)
class Step:
    """An action has one side, a communication two: who begins it comes first."""

    sides: tuple[Side, ...]
    channel: str
    time: str

    @property
    def is_action(self) -> bool:
        return len(self.sides) == 1


def actors_in(root: Element) -> Iterator[Actor]:
    for found in root.all(*ACTORS):
        said = found.attributes
        id_ = said.get("id") or said.get("actorid", "")
        name = said.get("name") or found.text("actorname", "companyname") or found.words or id_
        role = said.get("role") or found.text("actorrole")
        yield Actor(id_, name, role or ("" if found.tag == "actor" else found.tag))


def steps_in(root: Element) -> Iterator[Step]:
    for found in root.all(*STEPS):
        sides = [side for side in (_first(found), _second(found)) if side.actor or side.words]
        if sides:
            channel = found.text("channel", "channelname") or found.attributes.get("channel", "")
            time = found.attributes.get("time") or found.text("time", "timestamp", "actualtime")
            yield Step(tuple(sides), channel, time)


def _first(found: Element) -> Side:
    said = found.attributes
    words = found.text("initiatordescription", "initiatorlabel", "actionlabel", "sender")
    return Side(
        said.get("initiatorid") or said.get("senderid") or _reference(found, "initiator"),
        words or found.words,
        _risk(said.get("riskcategory", "") or _risk_inside(found, "sender")),
    )


def _second(found: Element) -> Side:
    words = found.text("receiverdescription", "receiverlabel") or _own(found, "receiver")
    id_ = found.attributes.get("receiverid") or _reference(found, "receiver")
    return Side(id_, words, _risk(_risk_inside(found, "receiver")))


def _own(found: Element, tag: str) -> str:
    """v2 writes what a receiver is told into its element, v1 who it is."""
    return found.text(tag) if found.attributes.get("receiverid") else ""


def _reference(found: Element, tag: str) -> str:
    for element in found.all(tag):
        named = [each.attributes.get("actoridref", "") for each in element.all("refersto")]
        return next(iter(named), "") or element.words
    return ""


def _risk_inside(found: Element, tag: str) -> str:
    return next((each.attributes.get("riskcategory", "") for each in found.all(tag)), "")


def _risk(said: str) -> str:
    return said.lower() if said.lower() in ("threat", "incident") else ""
