"""What is taken into a validation session, on paper: the questions, the ticks, the record."""

from __future__ import annotations

from collections.abc import Callable

from journeydesk.analysis.report import Report
from journeydesk.charts.kit.entry import entry
from journeydesk.charts.kit.interview import interview
from journeydesk.charts.kit.ticks import ticks
from journeydesk.drawing import Drawing
from journeydesk.layout import Memo

__all__ = ["KIT"]

KIT: dict[str, Callable[[Report, Memo], list[Drawing]]] = {
    "interview": interview,
    "ticks": ticks,
    "entry": entry,
}
