"""Fingers on the map: where they are goes in, what they mean comes out.

All lengths are pixels, all times seconds; the clock is the caller's.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple, Protocol

from journeydesk.tools.events import Phase

LONG_PRESS = 0.5
DOUBLE_TAP = 0.4  # from one tap to the next
NEAR = 40.0  # between the two taps of a double tap: a finger is no pointer
SLOP = 12.0  # what a resting finger wanders
CLOSEST = 20.0  # two fingers are never taken for closer: they would zoom without end
GLIDES_FROM = 300.0  # pixels a second, when the finger is lifted
STALE = 0.1  # a finger that rested this long before it was lifted throws nothing


class Finger(NamedTuple):
    id: int
    x: float
    y: float


class Below(Enum):
    """What the first finger has come down on."""

    THING = auto()  # can be dragged
    GROUND = auto()  # can have a rubber band drawn on it
    PAGE = auto()  # can only be moved itself


@dataclass(frozen=True, slots=True)
class Touch:
    """The fingers that are down, in the order in which they came."""

    fingers: tuple[Finger, ...]
    at: float
    below: Below = Below.PAGE


@dataclass(frozen=True, slots=True)
class Tap:
    x: float
    y: float
    is_second: bool = False


@dataclass(frozen=True, slots=True)
class LongPress:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Poise:
    """A finger has rested on the ground: moving it will draw a rubber band."""


@dataclass(frozen=True, slots=True)
class Drag:
    """One finger does what the mouse's button does."""

    phase: Phase
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Pan:
    """The map goes along with a finger, by whole pixels."""

    dx: int
    dy: int


@dataclass(frozen=True, slots=True)
class Pinch:
    """Grown by a factor around (x, y), the middle, which itself has moved by (dx, dy)."""

    factor: float
    x: float
    y: float
    dx: int
    dy: int


@dataclass(frozen=True, slots=True)
class Glide:
    """The map was thrown: pixels a second."""

    vx: float
    vy: float


Meaning = Tap | LongPress | Poise | Drag | Pan | Pinch | Glide
Answer = tuple["State", tuple[Meaning, ...]]


class State(Protocol):
    """What the fingers are at."""

    def on(self, touch: Touch) -> Answer:
        """The state that follows, and what is to be done."""


@dataclass(frozen=True, slots=True)
class Lifted:
    """No finger is down."""

    tap: Tap | None = None  # the last, while another would make it a double tap
    at: float = 0.0

    def on(self, touch: Touch) -> Answer:
        match touch.fingers:
            case ():
                return self, ()
            case (finger,):
                return Held(finger, touch.at, touch.below, self._follows(finger, touch)), ()
        return _pinching(touch), ()

    def _follows(self, finger: Finger, touch: Touch) -> bool:
        if self.tap is None or touch.at - self.at > DOUBLE_TAP:
            return False
        return math.dist((self.tap.x, self.tap.y), finger[1:]) <= NEAR


@dataclass(frozen=True, slots=True)
class Held:
    """One finger is down and has not moved."""

    finger: Finger
    since: float
    below: Below
    is_second: bool  # soon after a tap, at the same place

    def on(self, touch: Touch) -> Answer:
        match touch.fingers:
            case ():
                tap = Tap(self.finger.x, self.finger.y, self.is_second)
                return Lifted(None if self.is_second else tap, touch.at), (tap,)
            case (finger,) if math.dist(self.finger[1:], finger[1:]) > SLOP:
                return self._moved(finger, touch.at)
            case (_finger,) if touch.at - self.since >= LONG_PRESS:
                if self.below is Below.GROUND:
                    return Poised(self.finger), (Poise(),)
                return Spent(), (LongPress(self.finger.x, self.finger.y),)
            case (_finger,):
                return self, ()
        return _pinching(touch), ()

    def _moved(self, finger: Finger, at: float) -> Answer:
        if self.below is Below.THING:
            return _dragging(self.finger, finger)
        return Panning(finger, at), (_pan(self.finger, finger),)


@dataclass(frozen=True, slots=True)
class Poised:
    """After a long press on the ground: the menu comes when the finger is lifted, as in Windows,
    for it may want a rubber band instead."""

    finger: Finger

    def on(self, touch: Touch) -> Answer:
        match touch.fingers:
            case ():
                return Lifted(), (LongPress(self.finger.x, self.finger.y),)
            case (finger,) if math.dist(self.finger[1:], finger[1:]) > SLOP:
                return _dragging(self.finger, finger)
            case (_finger,):
                return self, ()
        return _pinching(touch), ()


@dataclass(frozen=True, slots=True)
class Dragging:
    """One finger moves what it came down on, or draws a rubber band."""

    finger: Finger

    def on(self, touch: Touch) -> Answer:
        match touch.fingers:
            case ():
                return Lifted(), (Drag(Phase.RELEASE, self.finger.x, self.finger.y),)
            case (finger,):
                return Dragging(finger), (Drag(Phase.MOVE, finger.x, finger.y),)
        return _pinching(touch), (Drag(Phase.ESCAPE, self.finger.x, self.finger.y),)


@dataclass(frozen=True, slots=True)
class Panning:
    """One finger moves the map."""

    finger: Finger
    at: float
    vx: float = 0.0
    vy: float = 0.0

    def on(self, touch: Touch) -> Answer:
        match touch.fingers:
            case ():
                is_thrown = math.hypot(self.vx, self.vy) >= GLIDES_FROM
                is_fresh = touch.at - self.at <= STALE
                return Lifted(), (Glide(self.vx, self.vy),) if is_thrown and is_fresh else ()
            case (finger,) if finger == self.finger:
                return self, ()
            case (finger,):
                return self._followed(finger, touch.at), (_pan(self.finger, finger),)
        return _pinching(touch), ()

    def _followed(self, finger: Finger, at: float) -> Panning:
        """Of the last moves each counts half as much as the next: one alone is too uneven."""
        passed = max(at - self.at, 0.001)
        vx, vy = (finger.x - self.finger.x) / passed, (finger.y - self.finger.y) / passed
        return Panning(finger, at, (self.vx + vx) / 2, (self.vy + vy) / 2)


@dataclass(frozen=True, slots=True)
class Pinching:
    """Two fingers hold the map."""

    one: Finger
    other: Finger

    def on(self, touch: Touch) -> Answer:
        match touch.fingers:
            case ():
                return Lifted(), ()
            case (finger,):
                return Panning(finger, touch.at), ()
        now = _pinching(touch)
        is_same_hand = (now.one.id, now.other.id) == (self.one.id, self.other.id)
        if now == self or not is_same_hand:
            return now, ()
        x, y = now.middle
        was_x, was_y = self.middle
        by = round(x) - round(was_x), round(y) - round(was_y)
        return now, (Pinch(now.apart / self.apart, x, y, *by),)

    @property
    def middle(self) -> tuple[float, float]:
        return (self.one.x + self.other.x) / 2, (self.one.y + self.other.y) / 2

    @property
    def apart(self) -> float:
        return max(CLOSEST, math.dist(self.one[1:], self.other[1:]))


@dataclass(frozen=True, slots=True)
class Spent:
    """What the fingers meant is done; they have only to be lifted."""

    def on(self, touch: Touch) -> Answer:
        return (self if touch.fingers else Lifted()), ()


def _pinching(touch: Touch) -> Pinching:
    """By the first two: more fingers are a hand that lies on the screen."""
    return Pinching(*touch.fingers[:2])


def _dragging(start: Finger, now: Finger) -> Answer:
    press, move = Drag(Phase.PRESS, start.x, start.y), Drag(Phase.MOVE, now.x, now.y)
    return Dragging(now), (press, move)


def _pan(start: Finger, end: Finger) -> Pan:
    return Pan(round(end.x) - round(start.x), round(end.y) - round(start.y))
