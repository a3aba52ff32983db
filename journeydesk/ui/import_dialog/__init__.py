"""Bringing in what others wrote, with a look at what becomes of it before anything is written."""

from journeydesk.ui.import_dialog.destination import Destination
from journeydesk.ui.import_dialog.dialog import ImportDialog

__all__ = ["Destination", "ImportDialog"]
