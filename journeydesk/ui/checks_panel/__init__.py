"""What the map lacks, rule by rule; a click goes there, a button mends what can be mended."""

from journeydesk.ui.checks_panel.panel import ChecksPanel

__all__ = ["ChecksPanel"]
