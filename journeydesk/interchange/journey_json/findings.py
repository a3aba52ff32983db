"""Pain points, expectations and opportunities in maps as JSON.

In a map each is a card and, where more is known of it, a record in that card. Readers of the JSON
find the two as one object under the card's id: its words and its status are the card's, its
lineage is the record's, and `touchpoints` are all that a pain is met at. The card is among `cards`
as well; an object that has none there gets one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from journeydesk.model import (
    Card,
    CardKind,
    Expectation,
    LaneKind,
    Opportunity,
    PainPoint,
    Records,
)

Fields = dict[str, Any]
Finding = type[PainPoint] | type[Expectation] | type[Opportunity]

MEMBERS: dict[str, tuple[Finding, CardKind, LaneKind]] = {
    "pain_points": (PainPoint, CardKind.PAIN_POINT, LaneKind.PAIN_POINT),
    "expectations": (Expectation, CardKind.EXPECTATION, LaneKind.EXPECTATION),
    "opportunities": (Opportunity, CardKind.OPPORTUNITY, LaneKind.OPPORTUNITY),
}
STAMPS = {"created_at", "created_by", "modified_at", "modified_by"}
NOT_WRITTEN = {"id", "lineage_id", "rank", "extra", "card"} | STAMPS
OF_THE_CARD = {"id", "title", "text", "status", "touchpoint", "touchpoints"}


def findings_written(records: Records, cards: Sequence[Card]) -> dict[str, list[Fields]]:
    """The three members, in the order of the cards."""
    return {
        name: [
            _written(cls, card, next(iter(records.at(cls, card.id)), None))
            for card in cards
            if card.kind == kind or records.at(cls, card.id)
        ]
        for name, (cls, kind, _lane) in MEMBERS.items()
    }


def _written(
    cls: Finding, card: Card, known: PainPoint | Expectation | Opportunity | None
) -> Fields:
    fields = (known or cls(card=card.id)).model_dump(mode="json", exclude=NOT_WRITTEN)
    kept = {"lineage_id": known.lineage_id} if known else {}
    extra = {"extra": known.extra} if known and known.extra else {}
    words = "text" if cls is Expectation else "title"
    return {"id": card.id, **kept, words: card.text, **_met_at(card, fields), **fields, **extra}


def _met_at(card: Card, fields: Fields) -> Fields:
    status = {"status": card.status.value}
    if "also_at" not in fields:
        return {"touchpoint": card.touchpoint, **status}
    here = [card.touchpoint] if card.touchpoint else []
    return {"touchpoints": [*here, *fields.pop("also_at")], **status}


def finding_read(cls: Finding, item: Fields, cards: Mapping[str, Fields]) -> Fields | None:
    """The fields of the record in its card; None where the object knows no more than the card.

    `cards` are the map's, as read, by their ids.
    """
    fields = {name: value for name, value in item.items() if name not in OF_THE_CARD}
    if cls is PainPoint:
        own = cards.get(_text(item, "id"), {}).get("touchpoint")
        fields["also_at"] = [t for t in _list(item, "touchpoints") if t != own]
    told = cls(card="").model_dump(mode="json")
    if all(name in told and told[name] == value for name, value in fields.items()):
        return None
    return {"id": f"{item['id']}.{cls.type_name()}", **fields, "card": item["id"]}


def with_cards_of_findings(found: Fields) -> Fields:
    """A map as read, with a card for each object that has none, in a lane of its kind.

    What is malformed stays as it is: reading it says what is wrong.
    """
    known = {_text(item, "id") for item in objects(found, "cards")}
    lanes = {_text(item, "kind"): _text(item, "id") for item in reversed(objects(found, "lanes"))}
    cards, new_lanes = [], []
    for name, (_cls, kind, lane) in MEMBERS.items():
        lonely = [item for item in objects(found, name) if _text(item, "id") not in known]
        if lonely and lane not in lanes:
            lanes[lane] = f"{found['id']}.{lane.value}"
            new_lanes.append({"id": lanes[lane], "kind": lane.value})
        cards += [_card(found, item, kind, lanes[lane]) for item in lonely]
    added = {"cards": cards, "lanes": new_lanes}
    return found | {name: [*_list(found, name), *items] for name, items in added.items() if items}


def _card(found: Fields, item: Fields, kind: CardKind, lane: str) -> Fields:
    touchpoint = next(iter(_list(item, "touchpoints")), item.get("touchpoint"))
    stages = {_text(t, "id"): t.get("stage") for t in objects(found, "touchpoints")}
    first = next((stage.get("id") for stage in objects(found, "stages")), None)
    stage = stages.get(str(touchpoint)) or item.pop("stage", first)
    status = {"status": item["status"]} if item.get("status") else {}
    return {
        "id": item["id"],
        "lane": lane,
        "stage": stage,
        "touchpoint": touchpoint,
        "kind": kind.value,
        "text": item.get("title", item.get("text", "")),
        **status,
    }


def _text(item: Fields, name: str) -> str:
    return str(item.get(name, ""))


def _list(item: Fields, name: str) -> list[Any]:
    value = item.get(name)
    return value if isinstance(value, list) else []


def objects(found: Fields, name: str) -> list[Fields]:
    """A member's objects; of what is no list, none."""
    return [item for item in _list(found, name) if isinstance(item, dict)]
