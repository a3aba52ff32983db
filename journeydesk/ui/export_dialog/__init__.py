"""Choosing the sheet, with the sheet in view, and writing the file off the window's thread."""

from journeydesk.ui.export_dialog.dialog import FORMATS, ExportDialog

__all__ = ["FORMATS", "ExportDialog"]
