"""One map gathered from the records, and how personas go through it."""

from journeydesk.analysis.journey.findings import Finding, Hope, Idea, Pain
from journeydesk.analysis.journey.journey import Journey, gather
from journeydesk.analysis.journey.rounds import AskedRound, VotedRound
from journeydesk.analysis.journey.walk import Walk, onward, walk_of

__all__ = [
    "AskedRound",
    "Finding",
    "Hope",
    "Idea",
    "Journey",
    "Pain",
    "VotedRound",
    "Walk",
    "gather",
    "onward",
    "walk_of",
]
