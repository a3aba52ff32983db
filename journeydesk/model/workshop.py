"""What the people in the room say: how it feels, what to do first, and remarks."""

from typing import ClassVar

from journeydesk.model.evidence import ANYTHING
from journeydesk.model.record import Record, RecordId, Text
from journeydesk.model.units import Count, EmotionValue


class RatingRound(Record):
    """The room is asked how a touchpoint feels to a persona."""

    placed_in: ClassVar = ("map",)
    refers_to: ClassVar = {"map": "map", "touchpoint": "touchpoint", "persona": "persona"}

    map: RecordId
    touchpoint: RecordId
    persona: RecordId
    title: Text = ""
    date: Text = ""


class Rating(Record):
    """What one of them answers."""

    placed_in: ClassVar = ("round",)
    refers_to: ClassVar = {"round": "rating_round"}

    round: RecordId
    rater: Text = ""
    value: EmotionValue


class VoteRound(Record):
    """Everybody has so many dots to put on cards."""

    placed_in: ClassVar = ("map",)
    refers_to: ClassVar = {"map": "map"}

    map: RecordId
    title: Text = ""
    date: Text = ""
    dots: Count = 3  # a person's
    voters: Count | None = None  # who could vote; None: those who did


class Vote(Record):
    """The dots that one of them puts on one card."""

    placed_in: ClassVar = ("round",)
    refers_to: ClassVar = {"round": "vote_round", "card": "card"}

    round: RecordId
    card: RecordId
    voter: Text = ""
    dots: Count = 1


class Comment(Record):
    """A remark, about a record or the whole map."""

    placed_in: ClassVar = ("map",)
    refers_to: ClassVar = {"map": "map", "about": ANYTHING}

    map: RecordId
    about: RecordId | None = None
    text: Text = ""
    author: Text = ""
    resolved: bool = False
