"""The whole map in a corner, with what is in view."""

from journeydesk.ui.mini_map.mini_map import MiniMap

__all__ = ["MiniMap"]
