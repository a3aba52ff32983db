"""The map as a tree: for who reads it, or hears it read, from top to bottom."""

from journeydesk.ui.outline.tree import Outline

__all__ = ["Outline"]
