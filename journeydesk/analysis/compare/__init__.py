"""Two states of a map side by side: what was added, removed, changed, moved, and what it gains."""

from journeydesk.analysis.compare.aligned import AlignedStage, AlignedStep, Shift
from journeydesk.analysis.compare.answers import Answer
from journeydesk.analysis.compare.changes import Change, ChangeKind, Side, changes
from journeydesk.analysis.compare.comparison import Comparison, Totals, compare_maps
from journeydesk.analysis.compare.owners import TeamChanges, TeamsChange
from journeydesk.analysis.compare.telling import of_the_map

__all__ = [
    "AlignedStage",
    "AlignedStep",
    "Answer",
    "Change",
    "ChangeKind",
    "Comparison",
    "Shift",
    "Side",
    "TeamChanges",
    "TeamsChange",
    "Totals",
    "changes",
    "compare_maps",
    "of_the_map",
]
