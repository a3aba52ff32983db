"""What a log is shown as before it becomes a map."""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.i18n import _
from journeydesk.interchange.logs.mining import Mined
from journeydesk.interchange.logs.spans import day_told, in_unit
from journeydesk.interchange.look import Rows, Table

MOST_ROWS = 30
WAY = " → "
LONGEST_WAY = 20  # activities

Facts = tuple[tuple[str, str], ...]


def facts_of(mined: Mined) -> Facts:
    """What a person checks first."""
    return tuple(_facts(mined))


def _facts(mined: Mined) -> Iterator[tuple[str, str]]:
    yield _("Events"), f"{mined.events:,}"
    yield _("Journeys"), f"{mined.cases:,}"
    yield _("Activities"), f"{len(mined.activities):,}"
    yield _("Different ways"), f"{len(mined.variants):,}"
    if mined.first is not None:
        yield _("From"), day_told(mined.first)
        yield _("To"), day_told(mined.last)


def tables_of(mined: Mined) -> tuple[Table, ...]:
    """Activities with their counts, most events first; the main ways with their shares; what
    comes after what, and how long that takes."""
    return (
        Table(_("Activities"), tuple(_activities(mined))),
        Table(_("Ways"), tuple(_ways(mined))),
        Table(_("In between"), tuple(_between(mined))),
    )


def _activities(mined: Mined) -> Iterator[tuple[str, ...]]:
    yield _("Activity"), _("Events"), _("Journeys"), _("Come again"), _("End here")
    for each in mined.by_events[: MOST_ROWS - 1]:
        counts = each.events, each.cases, each.repeated, each.ended
        yield each.name, *(f"{n:,}" for n in counts)


def _between(mined: Mined) -> Iterator[tuple[str, ...]]:
    yield _("From"), _("To"), _("Times"), _("Median")
    for each in mined.follows[: MOST_ROWS - 1]:
        yield each.source, each.target, f"{each.times:,}", _told(each.minutes)


def _told(minutes: float | None) -> str:
    """In the largest unit of which there are two."""
    if minutes is None:
        return ""
    value, unit = in_unit(minutes)
    return f"{value:g} {unit}"


def _ways(mined: Mined) -> Rows:
    heading = _("Way"), _("Journeys"), _("Share")
    rows = [
        (_way(each.activities), f"{each.cases:,}", f"{100 * each.cases / mined.cases:.1f} %")
        for each in mined.variants[: MOST_ROWS - 1]
    ]
    return (heading, *rows)


def _way(activities: tuple[str, ...]) -> str:
    more = [_("and {n} more").format(n=len(activities) - LONGEST_WAY)]
    return WAY.join([*activities[:LONGEST_WAY], *(more if len(activities) > LONGEST_WAY else ())])
