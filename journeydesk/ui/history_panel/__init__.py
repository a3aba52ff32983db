"""Versions by their names, and what was done, by name and time; a click goes there."""

from journeydesk.ui.history_panel.panel import HistoryPanel

__all__ = ["HistoryPanel"]
