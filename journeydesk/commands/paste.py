"""Pasting what was copied, in this map or another one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from journeydesk.commands.grounds import ground_copies
from journeydesk.commands.homes import Homes, Target
from journeydesk.commands.items import Items
from journeydesk.commands.lane_places import settle_lanes
from journeydesk.commands.order import ranks_before
from journeydesk.commands.spans import span_card, spans_kept
from journeydesk.model import Card, CardKind, Emotion, Evidence, Record, RecordId, Validation
from journeydesk.store import Transaction

FELT = ("value", "word", "engagement", "origin", "n", "spread")


def paste_items(tx: Transaction, items: Items, target: Target) -> tuple[RecordId, ...]:
    """The chosen records under new ids, with all their fields and their lineage.

    Answers with the ids of those that lie in no other of them. A record that would refer to
    something that has no counterpart in the target's map is left out. Chosen cards are pasted
    unlocked, with the status for which there are grounds on that map.
    """
    known = [record for record in items.chosen if _is_there(tx, record, target)]
    items = replace(items, chosen=tuple(r for r in items.chosen if r not in known))
    with spans_kept(tx):
        homes = Homes(tx, items, target)
        _put_copies(tx, items, homes, target)
    cards = {old: new for old, new in homes.fresh.items() if isinstance(tx.records.find(new), Card)}
    ground_copies(tx, cards, known)
    pasted = [homes.fresh[record.id] for record in homes.roots]
    settle_lanes(tx, target.map)
    for card in [r for id_ in pasted if isinstance(r := tx.records.find(id_), Card)]:
        if card.locked:
            tx.put(card.evolve(locked=False))
        if card.span > 1:
            span_card(tx, card.id, card.span)
    return tuple(id_ for id_ in pasted if id_ in tx.records)


def paste_cards(
    tx: Transaction, texts: Sequence[str], kind: CardKind, target: Target
) -> tuple[RecordId, ...]:
    """New cards, in this order, in the target's cell; answers with their ids."""
    assert target.lane
    assert target.stage
    here = tx.records.at(Card, target.lane, target.stage)
    ranks = ranks_before(here, target.before, len(texts))
    cards = [
        Card(
            lane=target.lane,
            stage=target.stage,
            touchpoint=target.touchpoint,
            rank=rank,
            kind=kind,
            text=text,
        )
        for text, rank in zip(texts, ranks, strict=True)
    ]
    tx.put(*cards)
    return tuple(card.id for card in cards)


def _is_there(tx: Transaction, record: Record, target: Target) -> bool:
    """True for evidence and sessions of the target's map: one finding does not count twice."""
    found = tx.records.find(record.id)
    return isinstance(found, Evidence | Validation) and found.map == target.map


def _put_copies(tx: Transaction, items: Items, homes: Homes, target: Target) -> None:
    copies = [copy for record in items.chosen if (copy := _copied(record, homes))]
    by_place: defaultdict[object, list[Record]] = defaultdict(list)
    for copy in copies:
        if isinstance(copy, Emotion):
            _feel(tx, copy)
        else:
            by_place[type(copy), copy.place].append(copy)
    for group in by_place.values():
        _put_in_order(tx, group, target)


def _copied(record: Record, homes: Homes) -> Record | None:
    changes = homes.references(record)
    fields = type(record).model_fields
    if any(value is None and fields[name].is_required() for name, value in changes.items()):
        return None
    return record.evolve(id=homes.fresh[record.id], **changes)


def _feel(tx: Transaction, emotion: Emotion) -> None:
    """One emotion of a persona at a touchpoint: a pasted one replaces what was there."""
    felt = tx.records.at(Emotion, emotion.touchpoint)
    same = next((e for e in felt if e.persona == emotion.persona), None)
    if same:
        tx.put(same.evolve(**{field: getattr(emotion, field) for field in FELT}))
    else:
        [rank] = ranks_before(felt, None)
        tx.put(emotion.evolve(rank=rank))


def _put_in_order(tx: Transaction, group: Sequence[Record], target: Target) -> None:
    """Records of one place, which are in their order, into a gap of it."""
    here = tx.records.at(type(group[0]), *group[0].place)
    ranks = ranks_before(here, _follower(group[0], here, target), len(group))
    tx.put(*(record.evolve(rank=rank) for record, rank in zip(group, ranks, strict=True)))


def _follower(record: Record, here: Sequence[Record], target: Target) -> RecordId | None:
    """What comes after the pasted: they follow what was pointed at."""
    if isinstance(record, Card) or any(other.id == target.before for other in here):
        return target.before
    pointed = (target.stage, target.lane, target.touchpoint)
    at = next((i for i, other in enumerate(here) if other.id in pointed), len(here))
    return here[at + 1].id if at + 1 < len(here) else None
