"""What can be done with the selection, right beside it."""

from journeydesk.ui.context_bar.following import ContextBar

__all__ = ["ContextBar"]
