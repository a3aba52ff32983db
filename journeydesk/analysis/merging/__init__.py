"""Two that went on from one document, as one again: nothing is lost, what differs is asked."""

from journeydesk.analysis.merging.conflict import Answer, Both, Choice, Conflict, ConflictKind, Key
from journeydesk.analysis.merging.settling import settle
from journeydesk.analysis.merging.three_way import Merge, merge

__all__ = [
    "Answer",
    "Both",
    "Choice",
    "Conflict",
    "ConflictKind",
    "Key",
    "Merge",
    "merge",
    "settle",
]
