"""What a map's numbers look like on the map itself: one overlay at a time, with its legend."""

from journeydesk.charts.overlays.kinds import OVERLAYS
from journeydesk.charts.overlays.legend import legend_of, with_legend
from journeydesk.charts.overlays.overlay import Overlay
from journeydesk.charts.overlays.placing import blocks_over

__all__ = ["OVERLAYS", "Overlay", "blocks_over", "legend_of", "with_legend"]
