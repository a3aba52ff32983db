"""What a map is laid out into: columns with their steps, rows, cells with their stacks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from journeydesk.drawing import Deferred, Group, Hit, Rect
from journeydesk.model import LaneKind, RecordId

BODY_HIT = "body"
DOT_HIT = "dot"  # where links are drawn from
WORDS_HIT = "words"  # where the words of a record are that is much larger than they
SOURCE_HIT, TARGET_HIT = END_HITS = ("source", "target")  # the points where a link ends

CellKey = tuple[RecordId, RecordId]  # its lane and its stage


@dataclass(frozen=True, slots=True)
class Step:
    """A touchpoint's column, or the only one of a stage without touchpoints."""

    touchpoint: RecordId | None
    x: float
    width: float


@dataclass(frozen=True)
class Column:
    """A stage's place."""

    stage: RecordId
    x: float
    width: float
    steps: tuple[Step, ...]

    def step_at(self, x: float) -> Step:
        """The one that x is in, or nearest to."""
        return min(self.steps, key=lambda step: abs(step.x + step.width / 2 - x))

    @cached_property
    def shape(self) -> tuple[tuple[RecordId | None, float, float], ...]:
        """What cells in it depend on: all but where it stands."""
        return tuple([(s.touchpoint, round(s.x - self.x, 3), s.width) for s in self.steps])


@dataclass(frozen=True, slots=True)
class Row:
    """A lane's place."""

    lane: RecordId
    kind: LaneKind
    y: float
    height: float
    is_strip: bool = False  # collapsed: nothing in it is shown
    automatic: float = 0.0  # the height it would have by itself
    least: float = 0.0  # and how low it can be made


@dataclass(frozen=True, slots=True)
class Stack:
    """The cards of one step in one cell, for finding the gap that a card lands in.

    `middles[i]` is the middle of card `cards[i]`, from the cell's top; `ends` has one more: the y
    of the gap before each card, and after the last.
    """

    touchpoint: RecordId | None
    cards: tuple[RecordId, ...]
    middles: tuple[float, ...]
    ends: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """Groups from their cell's top left, where cards can land, and the height they need."""

    height: float
    groups: tuple[Group, ...]
    stacks: tuple[Stack, ...]


class Cell:
    """What a stage has in a lane: its records and their places, when somebody asks for them.

    A height that is known from an earlier time saves placing what is out of sight.
    """

    def __init__(
        self,
        ids: Sequence[RecordId],
        place: Callable[[], Placed],
        known_height: float | None = None,
        *,
        is_empty: bool = False,
    ) -> None:
        self.ids = ids
        self.is_empty = is_empty  # what holds only the beginnings of wider cards is not
        self._place = place
        self._known_height = known_height
        self._made: Placed | None = None
        self.groups: Sequence[Group] = Deferred(lambda: self._placed.groups)

    @property
    def height(self) -> float:
        """In points; once placed, that of what was placed."""
        if self._made is None and self._known_height is not None:
            return self._known_height
        return self._placed.height

    @property
    def stacks(self) -> tuple[Stack, ...]:
        return self._placed.stacks

    @property
    def _placed(self) -> Placed:
        if self._made is None:
            self._made = self._place()
        return self._made


def cell_id(lane: RecordId, stage: RecordId) -> str:
    return f"cell:{lane}:{stage}"


def body_hit(width: float, height: float) -> tuple[Hit, ...]:
    return (Hit(Rect(0.0, 0.0, width, height), BODY_HIT),)
