"""What would spoil a sheet, found before it is printed. Refuses nothing."""

from journeydesk.export.preflight.finding import Finding, Place, Severity
from journeydesk.export.preflight.preflight import (
    Preflight,
    Terms,
    in_one_line,
    preflight,
    problems_of,
)
from journeydesk.export.preflight.reading import (
    ARC_MINUTES,
    arc_minutes,
    distance_of,
    smallest_readable,
)

__all__ = [
    "ARC_MINUTES",
    "Finding",
    "Place",
    "Preflight",
    "Severity",
    "Terms",
    "arc_minutes",
    "distance_of",
    "in_one_line",
    "preflight",
    "problems_of",
    "smallest_readable",
]
