"""What the numbers of a map look like: a report in, drawings out, on screen as on paper."""

from journeydesk.charts.sheets import SHEETS, Chart, Kind

__all__ = ["SHEETS", "Chart", "Kind"]
