"""Two maps beside each other on a sheet: to be looked at, and printed."""

from journeydesk.ui.compare_window.window import CompareWindow

__all__ = ["CompareWindow"]
