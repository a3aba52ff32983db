"""Two states of a map on one: what came, went, changed and moved, by sign, colour and word."""

from journeydesk.charts.difference.marks import color_of, difference_overlay

__all__ = ["color_of", "difference_overlay"]
