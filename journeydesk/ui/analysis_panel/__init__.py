"""The numbers of the map beside it, as charts; a click goes to what a row tells of."""

from journeydesk.ui.analysis_panel.panel import AnalysisPanel

__all__ = ["AnalysisPanel"]
