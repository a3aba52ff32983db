"""Numbers in words: here alone they are rounded, for maps, charts and tables."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from journeydesk.analysis.number import Reason
from journeydesk.i18n import N_, _, ngettext

HOUR, DAY = 60, 1440  # minutes

REASON_LABELS: dict[Reason, str] = {
    Reason.MISSING: N_("not all of it was entered"),
    Reason.OFF_SCALE: N_("beyond its scale"),
    Reason.OVER_BASE: N_("counted more than there are"),
    Reason.NO_BASE: N_("counted in nothing"),
}


def half_up(value: float, places: int) -> float:
    """Rounded as people do: 2.25 to 2.3, and 8.35 to 8.4 although its float is a bit less."""
    decimal = Decimal(repr(round(value, 9)))  # sums of floats are off by less
    return float(decimal.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)) + 0.0  # no −0


def fixed(value: float, places: int, sign: str = "") -> str:
    """With so many decimals; "+" as `sign` says it of positive ones too."""
    return f"{half_up(value, places):{sign}.{places}f}".replace("-", "−")


def number(value: float | None) -> str:
    return "?" if value is None else f"{value:g}".replace("-", "−")


def percent(share: float) -> str:
    """A share from 0 to 1, with at most one decimal."""
    return _("{n} %").format(n=number(half_up(100 * share, 1)))


def time_told(minutes: float) -> str:
    """Minutes as the two largest units that they fill: "6 min", "1 h 20 min", "2 days"."""
    whole = round(minutes)
    days, hours, rest = whole // DAY, whole % DAY // HOUR, whole % HOUR
    parts = [
        ngettext("{n} day", "{n} days", days).format(n=days) if days else "",
        _("{n} h").format(n=hours) if hours else "",
        _("{n} min").format(n=rest) if rest or not whole else "",
    ]
    return " ".join([part for part in parts if part][:2])


def reason_told(reason: Reason | None) -> str:
    """Why a number is unknown."""
    return _(REASON_LABELS[reason if reason in REASON_LABELS else Reason.MISSING])
