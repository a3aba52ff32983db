"""Figures, intervals and names as JSON says them."""

from __future__ import annotations

from typing import Any

from journeydesk.analysis.intervals import Interval
from journeydesk.analysis.number import Figure
from journeydesk.model import Record

Fields = dict[str, Any]


def figures(**named: Figure) -> Fields:
    """Each value under its name, and under `unknown` why those that are null are unknown."""
    reasons = {name: figure.reason for name, figure in named.items() if figure.reason}
    values: Fields = {name: figure.value for name, figure in named.items()}
    return values | ({"unknown": reasons} if reasons else {})


def known(figure: Figure) -> Fields:
    """k of n."""
    return {"known": list(figure.known)}


def interval(around: Interval | None) -> Fields:
    """95 %."""
    return {"interval": [around.low, around.high] if around else None}


def titled(record: Record) -> Fields:
    """A touchpoint or stage by its title and id."""
    return {record.type_name(): getattr(record, "title", ""), "id": record.id}
