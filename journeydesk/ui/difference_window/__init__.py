"""Two states of a map on one picture, and what differs in words beside it."""

from journeydesk.ui.difference_window.window import DifferenceWindow

__all__ = ["DifferenceWindow"]
