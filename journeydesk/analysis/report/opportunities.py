"""Opportunities and votes: scores that help to choose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from journeydesk.analysis.counting import share
from journeydesk.analysis.journey import Idea, Journey, VotedRound
from journeydesk.analysis.number import SHARE, Figure, entered
from journeydesk.analysis.opportunities import (
    DotVotes,
    Ulwick,
    ValueEffort,
    dot_votes,
    rice,
    ulwick_of,
    value_effort,
)
from journeydesk.keeping import Keeper
from journeydesk.model import Opportunity, RecordId, VoteRound


@dataclass(frozen=True, slots=True)
class Scored:
    """Each score by itself; none of them chooses."""

    opportunity: Idea
    ulwick: Ulwick
    value_effort: ValueEffort
    rice: Figure


@dataclass(frozen=True, slots=True)
class Voted:
    """The dots on the cards of one round."""

    round: VoteRound
    cards: dict[RecordId, DotVotes]


def opportunities_of(journey: Journey, keeper: Keeper) -> tuple[Scored, ...]:
    """In the journey's order."""
    return keeper.each("scored", _scored, journey.opportunities)


def votes_of(journey: Journey, keeper: Keeper) -> tuple[Voted, ...]:
    """Round by round."""
    return keeper.each("voted", _voted, journey.votings)


def _scored(idea: Idea) -> Scored:
    known = idea.known or Opportunity(card=idea.card.id)
    importance = _top_two(known.importance, known.importance_count, known.raters)
    satisfaction = _top_two(known.satisfaction, known.satisfaction_count, known.raters)
    return Scored(
        idea,
        ulwick_of(importance, satisfaction, known.raters),
        value_effort(known.customer_value, known.business_value, known.effort),
        rice(known.reach, known.impact, known.confidence, known.effort),
    )


def _top_two(told: float | None, count: int | None, raters: int | None) -> Figure:
    """The share of the raters; what a person entered, 0…10, before what follows from counts."""
    return share(count, base=raters) if told is None else entered(told / 10, SHARE)


def _voted(voted: VotedRound) -> Voted:
    """A vote without a name is that of another voter each time."""
    ballots = [(vote.card, vote.voter.strip() or vote.id, vote.dots) for vote in voted.votes]
    people = voted.round.voters
    if people is None:
        people = len({voter for _card, voter, dots in ballots if dots})
    cards = dict.fromkeys(card for card, _voter, _dots in ballots)
    return Voted(
        voted.round,
        {card: dot_votes(_on(card, ballots), people, voted.round.dots) for card in cards},
    )


def _on(card: RecordId, ballots: Iterable[tuple[RecordId, str, int]]) -> list[tuple[str, int]]:
    return [(voter, dots) for id_, voter, dots in ballots if id_ == card]
