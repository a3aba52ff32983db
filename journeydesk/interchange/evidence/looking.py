"""What tickets, answers and reviews look like before they are brought in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from journeydesk.analysis.measured import is_share, measured
from journeydesk.i18n import _
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.evidence.columns import Columns
from journeydesk.interchange.evidence.places import names_in
from journeydesk.interchange.evidence.telling import Telling
from journeydesk.interchange.look import Column, Look, Table
from journeydesk.interchange.tables.reading import RowsRead
from journeydesk.layout.vocabulary import EVIDENCE_LABELS, METRIC_LABELS
from journeydesk.model import Metric

SHOWN = 30  # rows


def look_at(
    telling: Telling, table: RowsRead, columns: Columns, choices: Choices, whole: list[Metric]
) -> Look:
    """`whole` are the metrics of all answers together."""
    rows = (table.columns, *islice(table.rows(), SHOWN - 1))
    roles = tuple(Column(table.name, h, role.value) for h, role in columns.roles.items())
    facts = (*_facts(telling), *map(_fact, whole))
    return Look(choices, (Table(table.name, rows, table.line),), roles, facts)


def _facts(telling: Telling) -> Iterator[tuple[str, str]]:
    days = sorted(answer.day for answer in telling.answers if answer.day)
    yield _("Kind"), _(EVIDENCE_LABELS[telling.kind])
    yield _("Rows"), f"{len(telling.answers):,}"
    if days:
        yield _("From"), days[0]
        yield _("To"), days[-1]
    if telling.about:
        yield telling.about, f"{len(names_in(answer.about for answer in telling.answers)):,}"


def _fact(metric: Metric) -> tuple[str, str]:
    value = measured(metric).score.figure.value
    name = metric.name or _(METRIC_LABELS[metric.kind])
    if value is None:
        return name, "?"
    told = f"{value:.1%}" if is_share(metric.kind) else f"{value:,.2f}".rstrip("0").rstrip(".")
    return name, _("{value} (n = {n})").format(value=f"{told} {metric.unit}".strip(), n=metric.n)
