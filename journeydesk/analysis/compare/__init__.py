"""Two states of a map side by side: what was added, removed, changed, moved."""

from journeydesk.analysis.compare.changes import Change, ChangeKind, Side, changes

__all__ = ["Change", "ChangeKind", "Side", "changes"]
