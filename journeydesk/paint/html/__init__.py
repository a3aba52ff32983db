"""A map as a page for any browser: one file, read without a script, and without a network."""

from journeydesk.paint.html.page import Look, write_html
from journeydesk.paint.html.telling import Entries, Entry, Told

__all__ = ["Entries", "Entry", "Look", "Told", "write_html"]
