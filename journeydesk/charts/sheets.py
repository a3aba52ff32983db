"""The charts by name: what can be looked at, and printed."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from journeydesk.analysis.report import Report
from journeydesk.charts.channel_view import channel_view
from journeydesk.charts.coverage import coverage
from journeydesk.charts.dropoff import dropoff
from journeydesk.charts.ledger import ledger
from journeydesk.charts.peak_end import peak_end
from journeydesk.charts.rankings import rankings
from journeydesk.charts.team_matrix import team_matrix
from journeydesk.charts.value_effort import value_effort
from journeydesk.drawing import Drawing
from journeydesk.i18n import N_
from journeydesk.layout import Memo

Chart = Callable[[Report, float, Memo], Drawing]


class Kind(NamedTuple):
    """A chart draws a report into a width in points."""

    label: str
    draw: Chart


SHEETS: dict[str, Kind] = {
    "rankings": Kind(N_("Pain points by priority"), rankings),
    "channels": Kind(N_("Path through the channels"), channel_view),
    "teams": Kind(N_("Handoffs between teams"), team_matrix),
    "expectations": Kind(N_("Expectations"), ledger),
    "peak-end": Kind(N_("Peak and end"), peak_end),
    "value-effort": Kind(N_("Value and effort"), value_effort),
    "dropoff": Kind(N_("Drop-off"), dropoff),
    "coverage": Kind(N_("Evidence coverage"), coverage),
}
