"""Printing: choosing a printer and its paper, with the sheet in view."""

from journeydesk.ui.printing.dialog import PrintDialog

__all__ = ["PrintDialog"]
