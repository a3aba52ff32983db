"""What a rule is, and what it says of a map."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from journeydesk.analysis.journey import Journey
from journeydesk.model import Card, CardKind, Channel, RecordId, Records, Touchpoint


class Severity(StrEnum):
    """How much a map suffers from it."""

    WARNING = "warning"  # what the map says cannot be relied on
    NOTICE = "notice"  # something that such maps should have is missing
    HINT = "hint"  # worth a second look


@dataclass(frozen=True, slots=True)
class Case:
    """A map to be looked at, on a day."""

    journey: Journey
    records: Records
    today: date

    def cards(self, *kinds: CardKind) -> Iterator[Card]:
        """Those of these kinds, of all where none is named, stage by stage."""
        cards = (card for stage in self.journey.cards for card in stage)
        return (card for card in cards if not kinds or card.kind in kinds)

    def channel(self, touchpoint: Touchpoint) -> Channel | None:
        return self.records.get(Channel, touchpoint.channel) if touchpoint.channel else None

    def owner(self, touchpoint: Touchpoint) -> str:
        """The team it is of: its own, or its channel's."""
        channel = self.channel(touchpoint)
        return touchpoint.owner_team.strip() or (channel.owner_team.strip() if channel else "")


@dataclass(frozen=True, slots=True)
class Found:
    """One place where a rule is broken, in a sentence; the records it is about, the first first."""

    text: str
    about: tuple[RecordId, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """`id` is what domain 3.9 calls it, or B and a number; `text` says what maps should hold to."""

    id: str
    severity: Severity
    text: str
    check: Callable[[Case], Iterable[Found]]


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule says of a map."""

    rule: Rule
    text: str
    about: tuple[RecordId, ...]
