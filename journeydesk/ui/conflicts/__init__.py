"""What two changed differently, one row each: A, B, both, or something else."""

from journeydesk.ui.conflicts.dialog import ConflictsDialog

__all__ = ["ConflictsDialog"]
