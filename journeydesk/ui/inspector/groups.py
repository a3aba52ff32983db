"""Which records have a form when some are selected: they, and what is known and seen of them."""

from __future__ import annotations

from collections.abc import Sequence

from journeydesk.app.switching import switches_of
from journeydesk.commands import finding_of
from journeydesk.model import (
    Card,
    Cluster,
    Emotion,
    Lane,
    Link,
    Map,
    Project,
    Record,
    Records,
    Scenario,
    Stage,
    Touchpoint,
    map_of,
    rank_between,
)

Groups = Sequence[Sequence[Record]]
ON_THE_GRID = (Map, Stage, Lane, Touchpoint, Card, Cluster, Emotion, Link)


def is_beside(record: Record) -> bool:
    """True for what is not to be seen on the canvas, and so is left by a way back."""
    return not isinstance(record, ON_THE_GRID)


def groups_of_map(map_: Map, records: Records) -> Groups:
    """The map, its scenario, its project; new ones where there are none."""
    scenarios = records.at(Scenario, map_.id) or (Scenario(map=map_.id, rank=rank_between("", "")),)
    projects = records.at(Project) or (Project(),)
    return [[map_], [scenarios[0]], [projects[0]]]


def groups_of(chosen: Sequence[Record], records: Records) -> Groups:
    """What is selected; what is known of cards of one kind; the switches from a touchpoint; the
    pictures of cards."""
    cards = [record for record in chosen if isinstance(record, Card)]
    if len(cards) == len(chosen):
        extra = [_findings(cards, records), _pictures(cards, records)]
    else:
        extra = _switches(chosen, records)
    return [chosen, *(group for group in extra if group)]


def _findings(cards: Sequence[Card], records: Records) -> Sequence[Record]:
    if any(card.kind != cards[0].kind for card in cards):
        return []
    return [found for card in cards if (found := finding_of(records, card))]


def _switches(chosen: Sequence[Record], records: Records) -> list[Sequence[Record]]:
    """Each has a form of its own."""
    if len(chosen) > 1 or not isinstance(chosen[0], Touchpoint):
        return []
    map_id = map_of(chosen[0], records.find) or ""
    return [[switch] for switch in switches_of(records, map_id) if switch.source == chosen[0].id]


def _pictures(cards: Sequence[Card], records: Records) -> Sequence[Record]:
    ids = dict.fromkeys(card.image for card in cards)
    return [image for id_ in ids if (image := records.find(id_))]
