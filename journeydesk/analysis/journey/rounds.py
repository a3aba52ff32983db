"""What was asked of the room, with its answers."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.keeping import Keeper
from journeydesk.model import Rating, RatingRound, RecordId, Records, Vote, VoteRound


@dataclass(frozen=True, slots=True, eq=False)
class AskedRound:
    """How a touchpoint feels to a persona."""

    round: RatingRound
    ratings: tuple[Rating, ...]


@dataclass(frozen=True, slots=True, eq=False)
class VotedRound:
    """What to do first."""

    round: VoteRound
    votes: tuple[Vote, ...]


def rounds_of(records: Records, map_id: RecordId, keeper: Keeper) -> tuple[AskedRound, ...]:
    asked = records.at(RatingRound, map_id)
    return keeper.each("rounds", AskedRound, asked, [records.at(Rating, r.id) for r in asked])


def votings_of(records: Records, map_id: RecordId, keeper: Keeper) -> tuple[VotedRound, ...]:
    asked = records.at(VoteRound, map_id)
    return keeper.each("votings", VotedRound, asked, [records.at(Vote, r.id) for r in asked])
