"""A short code for each card: the same on every sheet of the kit."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.analysis.journey import Journey
from journeydesk.model import Card, Stage


def coded(journey: Journey) -> Iterator[tuple[Stage, list[tuple[str, Card]]]]:
    """Stage by stage, its cards with "2.3" for the third of the second; those that say nothing
    have no code."""
    for i, (stage, cards) in enumerate(zip(journey.stages, journey.cards, strict=True), 1):
        told = [card for card in cards if card.text.strip()]
        yield stage, [(f"{i}.{n}", card) for n, card in enumerate(told, 1)]
