"""What a tool answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from journeydesk.drawing import Point, Rect
from journeydesk.model import RecordId
from journeydesk.store import Transaction
from journeydesk.tools.events import Context, PointerEvent

# A command with its arguments, answering with the records to select afterwards, or None.
Plan = Callable[[Transaction], "tuple[RecordId, ...] | None"]


@dataclass(frozen=True, slots=True)
class Overlay:
    """What is shown while a gesture lasts; never part of the map, never exported.

    `lifted` records are drawn shifted by (dx, dy), as ghosts above everything; `outline` is the
    place that accepts, `marker` the line at which they would be put, `band` a rubber band,
    `line` a link being drawn.
    """

    lifted: tuple[RecordId, ...] = ()
    dx: float = 0.0
    dy: float = 0.0
    outline: Rect | None = None
    marker: Rect | None = None
    band: Rect | None = None
    line: tuple[Point, Point] | None = None
    bubble: str = ""  # beside the pointer
    is_refused: bool = False


@dataclass(frozen=True, slots=True)
class Keep:
    """Go on; show this."""

    overlay: Overlay = Overlay()


@dataclass(frozen=True, slots=True)
class Done:
    """The gesture is over and changes nothing."""


@dataclass(frozen=True, slots=True)
class Cancel:
    """The gesture was broken off; everything is as it was."""


@dataclass(frozen=True, slots=True)
class Choose:
    """Select these; go on with the tool."""

    ids: tuple[RecordId, ...]


@dataclass(frozen=True, slots=True)
class Commit:
    """The gesture is over; run this in one transaction of this name."""

    label: str
    plan: Plan
    is_to_write: bool = False  # what it makes is new and without words


@dataclass(frozen=True, slots=True)
class Become:
    """Hand this and the following events to another tool."""

    tool: Tool


Verdict = Keep | Done | Cancel | Choose | Commit | Become


class Tool(Protocol):
    def on(self, event: PointerEvent, context: Context) -> Verdict:
        """Answer to one event."""
