"""The sheets as they will be written."""

from journeydesk.ui.export_dialog.preview.preview import Preview

__all__ = ["Preview"]
