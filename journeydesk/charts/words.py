"""Numbers as a chart tells them; what is unknown is told as that, with its reason."""

from __future__ import annotations

from collections.abc import Callable

from journeydesk.analysis.number import Figure, Reason
from journeydesk.analysis.report import Report
from journeydesk.analysis.report.ranked import RankedPain
from journeydesk.i18n import N_, _
from journeydesk.layout.amounts import fixed

REASONS: dict[Reason, str] = {
    Reason.MISSING: N_("not entered"),
    Reason.OFF_SCALE: N_("beyond its scale"),
    Reason.OVER_BASE: N_("more than its base"),
    Reason.NO_BASE: N_("a share of nothing"),
    Reason.NEW_ENTRIES: N_("new entries or another base"),
    Reason.NO_SCALE: N_("a scale without length"),
    Reason.NO_WEIGHT: N_("nothing counts"),
    Reason.NO_END: N_("the end is not known"),
    Reason.TOO_FEW: N_("one value alone"),
    Reason.NO_GAP: N_("met: no gap"),
}


def unknown(figure: Figure) -> str:
    reason = _(REASONS[figure.reason or Reason.MISSING])
    return _("unknown: {reason}").format(reason=reason)


def mark(figure: Figure, told: Callable[[Figure], str]) -> str:
    """A question mark in the column where the number is unknown; what it stands for is below."""
    return "?" if figure.value is None else told(figure)


def lever_of(value: float | None) -> str:
    """What a score gains; a nought without digits, for most gain nothing."""
    if value is None:
        return "?"
    return fixed(value, 2, "+") if value else "0"


def score(figure: Figure) -> str:
    """With one decimal."""
    return unknown(figure) if figure.value is None else fixed(figure.value, 1)


def signed(figure: Figure) -> str:
    """With its sign and two decimals, as emotions are told."""
    return unknown(figure) if figure.value is None else fixed(figure.value, 2, "+")


def friction(figure: Figure) -> str:
    """With two decimals."""
    return unknown(figure) if figure.value is None else fixed(figure.value, 2)


def percent(figure: Figure) -> str:
    return unknown(figure) if figure.value is None else f"{fixed(100 * figure.value, 1)} %"


def change(figure: Figure) -> str:
    """With its sign and one decimal."""
    return unknown(figure) if figure.value is None else fixed(figure.value, 1, "+")


def base_of(pain: RankedPain) -> str:
    """What its share was counted in."""
    found = pain.pain.known
    if found is None or found.count is None or found.base is None:
        return ""
    return _(" ({count} of {base})").format(count=found.count, base=found.base)


def known(figure: Figure) -> str:
    k, n = figure.known
    return _("{k} of {n} known").format(k=k, n=n)


def whose(report: Report) -> str:
    if report.persona is None:
        return _("All personas together")
    return report.persona.name or _("Unnamed persona")
