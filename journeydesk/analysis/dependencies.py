"""What depends on what in a service blueprint: its links, by the layers they join.

Cards are of the layer of their lane, touchpoints of the customer's.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from journeydesk.model import (
    LAYER_OF_KIND,
    Card,
    CardKind,
    Channel,
    Lane,
    LaneKind,
    Link,
    LinkDirection,
    PainPoint,
    RecordId,
    Records,
    ServiceLayer,
    Stage,
    Touchpoint,
)

SERVICE = (ServiceLayer.FRONTSTAGE, ServiceLayer.BACKSTAGE, ServiceLayer.SUPPORT)


@dataclass(frozen=True, slots=True)
class TeamChange:
    """A dependency that leads from what one team owns to what another does."""

    link: RecordId
    from_team: str
    to_team: str


@dataclass(frozen=True, slots=True)
class Trace:
    """What a pain comes from: by layer, from the frontstage on, and the links between."""

    start: RecordId
    causes: tuple[tuple[ServiceLayer, tuple[RecordId, ...]], ...]
    links: tuple[RecordId, ...]


def layer_of(records: Records, id_: RecordId) -> ServiceLayer | None:
    """None for what lies in no layer, as a note."""
    record = records.find(id_)
    if isinstance(record, Card):
        return LAYER_OF_KIND.get(records.get(Lane, record.lane).kind)
    return ServiceLayer.CUSTOMER if isinstance(record, Touchpoint) else None


def skipping_links(records: Records, map_id: RecordId) -> tuple[Link, ...]:
    """The dependencies that cross more than one line: something between is missing."""
    return tuple(link for link in records.at(Link, map_id) if _lines_crossed(records, link) > 1)


def team_changes(records: Records, map_id: RecordId) -> tuple[TeamChange, ...]:
    """The dependencies between two known teams; a card's is that of its touchpoint."""
    found = []
    for link in records.at(Link, map_id):
        a, b = (team_of(records, end) for end in link.ends)
        if a and b and a != b:
            found.append(TeamChange(link.id, a, b))
    return tuple(found)


def team_of(records: Records, id_: RecordId) -> str:
    """Who owns its touchpoint, else that one's channel; "" where nobody is known to."""
    record = records.find(id_)
    step = records.find(record.touchpoint) if isinstance(record, Card) else record
    if not isinstance(step, Touchpoint):
        return ""
    channel = records.find(step.channel)
    return step.owner_team or (channel.owner_team if isinstance(channel, Channel) else "")


def idle_backstage(records: Records, map_id: RecordId) -> tuple[RecordId, ...]:
    """The backstage cards on which nothing frontstage depends, by whatever cards between."""
    cards = [c for c in _cards(records, map_id) if layer_of(records, c.id) in SERVICE]
    backstage = [c.id for c in cards if layer_of(records, c.id) is ServiceLayer.BACKSTAGE]
    front = [c.id for c in cards if layer_of(records, c.id) is ServiceLayer.FRONTSTAGE]
    needed, _links = _reached(records, map_id, front)
    return tuple(id_ for id_ in backstage if id_ not in needed)


def failure_points(records: Records, map_id: RecordId) -> tuple[RecordId, ...]:
    """The cards in lanes of failure points, in the journey's order."""
    return tuple(c.id for c in _cards(records, map_id) if _is_failure(records, c))


def can_trace(records: Records, id_: RecordId) -> bool:
    """True for a pain point, and for whatever lies in a lane of failure points.

    Only in maps with lanes behind the customer's: elsewhere there is nothing to come to.
    """
    card = records.find(id_)
    if not isinstance(card, Card):
        return False
    lanes = records.at(Lane, records.get(Stage, card.stage).map)
    is_starting = card.kind is CardKind.PAIN_POINT or _is_failure(records, card)
    return is_starting and any(LAYER_OF_KIND.get(lane.kind) in SERVICE for lane in lanes)


def trace(records: Records, id_: RecordId) -> Trace:
    """What a pain point or failure point comes from, by links alone.

    It begins at the card and at the touchpoints where it hurts, and never leads back towards the
    customer. From layer to layer people draw links in either direction, so both count; within a
    layer only from effect to cause, against the arrow.
    """
    card = records.get(Card, id_)
    hurts = [at for pain in records.at(PainPoint, id_) for at in pain.also_at]
    starts = [id_, *([card.touchpoint] if card.touchpoint else []), *hurts]
    map_id = records.get(Stage, card.stage).map
    reached, links = _reached(records, map_id, starts)
    causes = [
        (layer, tuple(at for at in reached if at not in starts and layer_of(records, at) is layer))
        for layer in SERVICE
    ]
    return Trace(id_, tuple(pair for pair in causes if pair[1]), links)


def chain(records: Records, found: Trace) -> frozenset[RecordId]:
    """All that a trace leads through: cards, links, and the touchpoints these begin at."""
    causes = (id_ for _layer, ids in found.causes for id_ in ids)
    ends = (end for link in found.links for end in records.get(Link, link).ends)
    return frozenset((found.start, *causes, *found.links, *ends))


def _reached(
    records: Records, map_id: RecordId, starts: list[RecordId]
) -> tuple[tuple[RecordId, ...], tuple[RecordId, ...]]:
    """All that lies behind these, and the links that lead there."""
    links = records.at(Link, map_id)
    reached, taken = dict.fromkeys(starts), dict[RecordId, None]()
    waiting = deque(starts)
    while waiting:
        here = waiting.popleft()
        for link in links:
            cause = _cause_of(records, here, link)
            if cause is None:
                continue
            taken[link.id] = None
            if cause not in reached:
                reached[cause] = None
                waiting.append(cause)
    return tuple(reached), tuple(taken)


def _cause_of(records: Records, here: RecordId, link: Link) -> RecordId | None:
    """The other end of a link, where that may be a cause of what is here."""
    if here not in link.ends:
        return None
    other = link.source if link.target == here else link.target
    own, layer = layer_of(records, here), layer_of(records, other)
    if layer is None or layer is ServiceLayer.STAFF:
        return None
    if own is None or own is ServiceLayer.STAFF or layer > own:
        return other
    is_against = link.target == here or link.direction is LinkDirection.TWO_WAY
    return other if layer == own and is_against else None


def _lines_crossed(records: Records, link: Link) -> int:
    a, b = (layer_of(records, end) for end in link.ends)
    is_between = None not in (a, b) and ServiceLayer.STAFF not in (a, b)
    return abs(a - b) if is_between and a is not None and b is not None else 0


def _is_failure(records: Records, card: Card) -> bool:
    return records.get(Lane, card.lane).kind is LaneKind.FAILURE_POINT


def _cards(records: Records, map_id: RecordId) -> Iterator[Card]:
    """Stage by stage, as the journey goes."""
    for stage in records.at(Stage, map_id):
        for lane in records.at(Lane, map_id):
            yield from records.at(Card, lane.id, stage.id)
