"""When a log was written, as a person reads it."""

from __future__ import annotations

from journeydesk.interchange.logs.mining import Mined
from journeydesk.interchange.logs.times import day_of


def span(mined: Mined) -> str:
    """From its first day to its last; nothing where no day is known."""
    first, last = day_told(mined.first), day_told(mined.last)
    return first if first == last else f"{first} – {last}"


def day_told(seconds: float | None) -> str:
    return "" if seconds is None else day_of(seconds)
