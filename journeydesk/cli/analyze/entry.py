"""A report as JSON: one entry of `analyze --json`. Numbers are unrounded, unknown ones null."""

from __future__ import annotations

from typing import Any

from journeydesk.analysis.report import Report
from journeydesk.cli.analyze.findings_json import expectations, opportunities, priorities
from journeydesk.cli.analyze.peaks_json import loyalty, moments, peak_end, recovery
from journeydesk.cli.analyze.standing_json import asked, coverage, metrics
from journeydesk.cli.analyze.travel_json import curve, dropoff, switching, together


def entry(report: Report) -> dict[str, Any]:
    map_, persona = report.journey.map, report.persona
    return {
        "title": map_.title,
        "id": map_.id,
        "persona": persona.name if persona else None,
        "persona_id": persona.id if persona else None,
        "curve": curve(report),
        **together(report),
        **priorities(report),
        **switching(report),
        **expectations(report),
        "dropoff": dropoff(report),
        "peak_end": peak_end(report.peaks),
        "recovery": recovery(report.peaks),
        "loyalty": loyalty(report.peaks),
        **moments(report),
        "opportunities": opportunities(report),
        "metrics": metrics(report),
        "coverage": coverage(report),
        **asked(report),
    }
