"""The inspector: every field of what is selected, from a table."""

from journeydesk.ui.inspector.panel import Inspector

__all__ = ["Inspector"]
