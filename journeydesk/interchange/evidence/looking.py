"""What tickets, answers and reviews look like before they are brought in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from journeydesk.analysis.measured import is_share, measured
from journeydesk.i18n import _
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.evidence.columns import Columns
from journeydesk.interchange.evidence.telling import Telling
from journeydesk.interchange.look import Column, Look, Table
from journeydesk.interchange.tables.reading import RowsRead
from journeydesk.layout.vocabulary import METRIC_LABELS
from journeydesk.model import Metric, MetricKind

SHOWN = 30  # rows


def look_at(
    telling: Telling, table: RowsRead, columns: Columns, choices: Choices, whole: list[Metric]
) -> Look:
    """`whole` are the metrics of all answers together."""
    rows = (table.columns, *islice(table.rows(), SHOWN - 1))
    roles = tuple(Column(table.name, h, role.value) for h, role in columns.roles.items())
    facts = (
        *_facts(telling),
        *(_fact(metric) for metric in whole if metric.kind is not MetricKind.VOLUME),
    )
    return Look(choices, (Table(table.name, rows, table.line),), roles, facts)


def _facts(telling: Telling) -> Iterator[tuple[str, str]]:
    days = sorted(answer.day for answer in telling.answers if answer.day)
    yield _("Rows"), f"{len(telling.answers):,}"
    if days:
        yield _("Days"), f"{days[0]} – {days[-1]}"


def _fact(metric: Metric) -> tuple[str, str]:
    value = measured(metric).score.figure.value
    name = metric.name or _(METRIC_LABELS[metric.kind])
    if value is None:
        return name, "?"
    told = f"{value:.1%}" if is_share(metric.kind) else f"{value:,.2f}".rstrip("0").rstrip(".")
    return name, _("{value} (n = {n})").format(value=f"{told} {metric.unit}".strip(), n=metric.n)
