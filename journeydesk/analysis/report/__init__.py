"""All numbers of a map: records in, frozen results out; only what a change reaches is redone."""

from journeydesk.analysis.report.report import Report, report_of, reports

__all__ = ["Report", "report_of", "reports"]
