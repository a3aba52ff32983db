"""Three hints on the sample map, each gone when it has been tried."""

from journeydesk.ui.coach_marks.coach import Coach

__all__ = ["Coach"]
