"""The overlays by name. Rows, not code."""

from __future__ import annotations

from journeydesk.charts.overlays.assumptions import assumptions
from journeydesk.charts.overlays.coverage import coverage
from journeydesk.charts.overlays.heat import heat
from journeydesk.charts.overlays.moments import moments
from journeydesk.charts.overlays.overlay import Make

OVERLAYS: dict[str, Make] = {
    "heat": heat,
    "assumptions": assumptions,
    "coverage": coverage,
    "moments": moments,
}
