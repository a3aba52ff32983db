"""What a log tells, whatever it was written as: cases, and the events of each."""

from __future__ import annotations

from dataclasses import dataclass

from journeydesk.model import clean_text, shortened

LONGEST = 1_000  # letters of whatever an event is called, or is at


def word(raw: str) -> str:
    """As it is kept: clean, on one line, and of a bearable length."""
    return shortened(clean_text(raw), LONGEST)


@dataclass(frozen=True, slots=True)
class Event:
    """One row of a log. Times are seconds since 1970 in UTC; None is unknown.

    `transition` says whether an activity begins or ends here, where a log has a row for each;
    `instance` is what such rows have in common.
    """

    activity: str
    start: float | None = None
    end: float | None = None
    transition: str = ""
    instance: str = ""
    channel: str = ""
    place: str = ""  # in its file, and all that stands there: where rows are kept
    told: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One journey, its events in the order they happened; `count` are the journeys like it."""

    name: str
    events: tuple[Event, ...]
    persona: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class Log:
    """`has_clock` is False where times tell an order alone, or there are none."""

    cases: tuple[Case, ...]
    has_clock: bool = True


@dataclass(frozen=True, slots=True)
class Step:
    """One time that an activity was done: of an event, or of the pair that begins and ends it."""

    activity: str
    start: float | None
    end: float | None
