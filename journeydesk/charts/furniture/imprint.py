"""What a sheet says of itself: from which file, when, and which of how many it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journeydesk.i18n import N_, _

MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


@dataclass(frozen=True, slots=True)
class Imprint:
    """`made_on` None leaves the date out; `file` is the name of the map's own."""

    file: str = ""
    made_on: date | None = None
    number: int = 1
    of: int = 1


def date_told(day: date) -> str:
    """In its long form: "25 November 2026"."""
    month = _(MONTHS[day.month - 1])
    return _("{day} {month} {year}").format(day=day.day, month=month, year=day.year)
