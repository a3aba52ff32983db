"""Where to cut along one side: dynamic programming over every whole point."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import ceil, floor, inf
from typing import NamedTuple

from journeydesk.export.tiles.frame import Room

# Below any real cut, in this order: keep off the edges of what is not cut, and cut evenly.
NEARS, NEAR_SHARE = (2.0, 6.0), 1e-5  # points: cards lie 6 apart, stages 18
EVEN_SHARE = 1e-4


class Span(NamedTuple):
    """What a cut between `start` and `end` goes through, and how bad that is."""

    start: float
    end: float
    cost: float


class _Layer(NamedTuple):
    """The cheapest ways to make one more cut, by where: from the whole point `first` on."""

    first: int
    costs: list[float]
    befores: list[int]  # where the cut before was made


def cut_costs(spans: Iterable[Span], length: float) -> list[float]:
    """What a cut costs at each whole point of a length."""
    steps = [0.0] * (ceil(length) + 2)
    for start, end, cost in spans:
        _add(steps, start, end, cost)
        for near in NEARS:
            _add(steps, start - near, end + near, cost * NEAR_SHARE)
    return list(accumulate(steps))


def _add(steps: list[float], start: float, end: float, cost: float) -> None:
    """To the whole points between both ends, which are not among them."""
    most = len(steps) - 1
    steps[min(most, max(0, floor(start) + 1))] += cost
    steps[min(most, max(0, ceil(end)))] -= cost


def cheapest_cuts(
    costs: Sequence[float], length: float, room: Room, pieces: int
) -> tuple[int, ...] | None:
    """The whole points at which a length comes apart into so many pieces, each within the room.

    None where there is no such way. Of equal costs the evenest.
    """
    if not _fits(length, room, pieces):
        return None
    layers = [_Layer(0, [0.0], [0])]
    for i in range(1, pieces):
        ideal = length * i / pieces
        layers.append(_next_layer(layers[-1], _places(i, length, room, pieces), room, costs, ideal))
    last = layers[-1]
    place = last.first + min(range(len(last.costs)), key=last.costs.__getitem__)
    cuts = []
    for layer in layers[:0:-1]:
        cuts.append(place)
        place = layer.befores[place - layer.first]
    return tuple(reversed(cuts))


def _fits(length: float, room: Room, pieces: int) -> bool:
    if pieces == 1:
        return length <= room.last
    return pieces * room.least <= length <= (pieces - 1) * room.most + room.last


def _places(i: int, length: float, room: Room, pieces: int) -> range:
    """Where cut i can be made, for the pieces before and after it to fit."""
    after = pieces - i
    first = max(i * room.least, ceil(length - room.last - (after - 1) * room.most))
    last = min(i * room.most, floor(length) - after * room.least)
    return range(first, last + 1)


def _next_layer(
    before: _Layer, places: range, room: Room, costs: Sequence[float], ideal: float
) -> _Layer:
    """One more cut, each after the cheapest one within its reach.

    `reach` holds those that can still be the cheapest, in rising order of cost: every place enters
    and leaves it once, so that a layer takes one step for each place however long the sheets are.
    """
    first, cheapest = before.first, before.costs
    reach: deque[int] = deque()
    entering, end = first, first + len(cheapest)
    found: list[float] = []
    befores: list[int] = []
    for place in places:
        while entering < end and entering <= place - room.least:
            cost = cheapest[entering - first]
            while reach and cheapest[reach[-1] - first] >= cost:
                reach.pop()
            reach.append(entering)
            entering += 1
        while reach and reach[0] < place - room.most:
            reach.popleft()
        uneven = ((place - ideal) / room.most) ** 2 * EVEN_SHARE
        found.append(cheapest[reach[0] - first] + costs[place] + uneven if reach else inf)
        befores.append(reach[0] if reach else 0)
    return _Layer(places.start, found, befores)
