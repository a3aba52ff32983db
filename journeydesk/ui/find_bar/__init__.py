"""Ctrl+F: what has these words, one after the other."""

from journeydesk.ui.find_bar.search import Search

__all__ = ["Search"]
