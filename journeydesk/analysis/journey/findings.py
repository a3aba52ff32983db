"""Cards with what is known of them in numbers, in the journey's order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Generic, TypeVar

from journeydesk.keeping import Keeper
from journeydesk.model import (
    Card,
    CardKind,
    Expectation,
    Opportunity,
    PainPoint,
    RecordId,
    Records,
)

F = TypeVar("F", PainPoint, Expectation, Opportunity)


@dataclass(frozen=True, slots=True, eq=False)
class Finding(Generic[F]):
    """A card, and what is known of it; None: no more than its words."""

    card: Card
    known: F | None
    touchpoints: tuple[RecordId, ...]  # where it is met; empty: somewhere in its stage


Pain = Finding[PainPoint]
Hope = Finding[Expectation]
Idea = Finding[Opportunity]


def findings(
    records: Records, cards: Sequence[Card], kind: CardKind, cls: type[F], keeper: Keeper
) -> tuple[Finding[F], ...]:
    """Of the cards of a kind; the same object for each until its card or its numbers change."""
    chosen = [card for card in cards if card.kind == kind]
    known = [records.at(cls, card.id) for card in chosen]
    return keeper.each(("finding", kind), _finding, chosen, known)


def _finding(card: Card, known: tuple[F, ...]) -> Finding[F]:
    first = known[0] if known else None
    also: tuple[RecordId, ...] = first.also_at if isinstance(first, PainPoint) else ()
    met_at = [id_ for id_ in (card.touchpoint, *also) if id_]
    return Finding(card, first, tuple(dict.fromkeys(met_at)))


def in_journeys_order(
    stages: Sequence[Sequence[Card]], positions: Mapping[RecordId, int]
) -> tuple[Card, ...]:
    """The cards of each stage by the touchpoint they lie under; those under none come first."""
    return tuple(card for cards in stages for card in _by_touchpoint(cards, positions))


def _by_touchpoint(cards: Sequence[Card], positions: Mapping[RecordId, int]) -> Iterator[Card]:
    places = [positions.get(card.touchpoint or "", -1) for card in cards]
    pairs = sorted(zip(places, cards, strict=True), key=itemgetter(0))
    return (card for _place, card in pairs)
