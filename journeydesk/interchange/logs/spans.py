"""When a log was written, and how long things take, as a person reads it."""

from __future__ import annotations

from journeydesk.i18n import _
from journeydesk.interchange.logs.mining import Mined
from journeydesk.interchange.logs.times import day_of


def span(mined: Mined) -> str:
    """From its first day to its last; nothing where no day is known."""
    first, last = day_told(mined.first), day_told(mined.last)
    return first if first == last else f"{first} – {last}"


def day_told(seconds: float | None) -> str:
    return "" if seconds is None else day_of(seconds)


def in_unit(minutes: float) -> tuple[float, str]:
    """In the largest unit of which there are two."""
    for unit, size in ((_("days"), 1440), (_("h"), 60)):
        if minutes >= 2 * size:
            return round(minutes / size, 2), unit
    return round(minutes, 2), _("min")
