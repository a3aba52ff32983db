"""Choosing what a file is for, with its sheets in view, and writing it beside the window."""

from journeydesk.ui.export_dialog.dialog import ExportDialog

__all__ = ["ExportDialog"]
