"""What was counted of a log as metrics: volume, time, repetition, and where journeys end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from journeydesk.i18n import _
from journeydesk.interchange.logs.mining import Activity, Mined
from journeydesk.interchange.logs.spans import day_told, in_unit
from journeydesk.interchange.ranked import ranked
from journeydesk.model import Map, Metric, MetricKind, Touchpoint

IS_END = 0.5  # of the cases that have an activity: where so many end, it is one of the ends


def metrics_of(
    mined: Mined, chart: Map, touchpoints: Mapping[str, Touchpoint]
) -> tuple[Metric, ...]:
    """Of the map, then of each touchpoint."""
    of_touchpoints = (
        metric.evolve(touchpoint=touchpoints[each.name].id)
        for each in mined.activities
        if each.name in touchpoints
        for metric in _of_activity(each, mined, chart)
    )
    every = [*_of_map(mined, chart), *of_touchpoints]
    date = day_told(mined.last)
    return tuple(metric.evolve(rank=rank, date=date) for metric, rank in ranked(every))


def _of_map(mined: Mined, chart: Map) -> Iterator[Metric]:
    n = mined.cases
    yield Metric(map=chart.id, kind=MetricKind.VOLUME, name=_("Journeys"), value=n, n=n)
    if mined.minutes is not None:
        value, unit = in_unit(mined.minutes)
        name = _("From first to last event, median")
        yield Metric(map=chart.id, kind=MetricKind.TIME, name=name, value=value, unit=unit, n=n)


def _of_activity(activity: Activity, mined: Mined, chart: Map) -> Iterator[Metric]:
    yield Metric(
        map=chart.id,
        kind=MetricKind.VOLUME,
        name=_("Events"),
        value=activity.events,
        n=activity.cases,
    )
    if activity.repeated:
        yield Metric(
            map=chart.id,
            name=_("Come here again"),
            value=round(100 * activity.repeated / activity.cases, 2),
            unit="%",
            n=activity.cases,
        )
    if activity.ended:
        yield _of_end(activity, mined, chart)


def _of_end(activity: Activity, mined: Mined, chart: Map) -> Metric:
    """Where most who come end, it is an end as others; elsewhere, whoever ends has left.

    A log does not say what was hoped for: an end is counted among all journeys, whatever it is.
    """
    is_end = activity.ended >= IS_END * activity.cases
    return Metric(
        map=chart.id,
        kind=MetricKind.CONVERSION if is_end else MetricKind.ABANDONMENT_RATE,
        name=_("Journeys that end here") if is_end else _("Left after this"),
        counts={"count": activity.ended},
        n=mined.cases if is_end else activity.cases,
    )
