"""The maps of a document as tabs below the canvas."""

from journeydesk.ui.map_tabs.strip import MapStrip

__all__ = ["MapStrip"]
