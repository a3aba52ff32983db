"""Ctrl+K: every action and everything on the map, by a few of their letters."""

from journeydesk.ui.command_palette.panel import CommandPalette

__all__ = ["CommandPalette"]
