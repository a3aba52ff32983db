"""The lines of the channel lane: a leg from chip to chip, a mark where the channel changes."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from journeydesk.analysis.number import Figure
from journeydesk.color import Color
from journeydesk.drawing import Box, Group, Op, Path, PathCommand, Point, Rect, Stroke, rounded
from journeydesk.i18n import _
from journeydesk.layout import metrics as m
from journeydesk.layout.amounts import fixed
from journeydesk.layout.markers import marker
from journeydesk.layout.memo import Memo
from journeydesk.layout.text import glyphs_of_line
from journeydesk.layout.trips import Leg, Trip
from journeydesk.model import PathKind, RecordId

Chips = Mapping[RecordId, Rect]  # by touchpoint, in their order
DASHES: dict[PathKind, tuple[float, ...]] = {
    PathKind.MAIN: (),
    PathKind.ALTERNATIVE: (7.0, 4.0),
    PathKind.LOOP: (1.5, 4.0),
}
APART = 5.0  # from one line to the next beside it
ROOM = 14.0  # for all of them, within the height of a chip
GAP = 2.0  # between a chip and a line
PILL, SIGN = 14.0, 8.0  # the height of a mark, and the width of the sign in it


def layout_trips(trips: Sequence[Trip], chips: Chips, bounds: Rect, memo: Memo) -> list[Group]:
    """A line for each, one beside the other, in its persona's colour."""
    apart = min(APART, ROOM / max(1, len(trips)))
    return [
        _line(trip, chips, (i - (len(trips) - 1) / 2) * apart, bounds, memo)
        for i, trip in enumerate(trips)
    ]


def _line(trip: Trip, chips: Chips, aside: float, bounds: Rect, memo: Memo) -> Group:
    persona, colors = trip.persona, memo.theme.map
    color = memo.theme.personas[persona.style] if persona else colors["path"]
    stroke = Stroke(color, 1.4, DASHES[trip.kind])
    stops = [stop for stop in trip.stops if stop in chips]
    order = {id_: i for i, id_ in enumerate(chips)}
    frame = memo.frame(bounds.w)
    ops = [
        frame.shape(Path(_leg(chips[a], chips[b], order[b] - order[a], aside), stroke=stroke))
        for a, b in itertools.pairwise(stops)
        if a != b
    ]
    if stops and persona:
        start = chips[stops[0]]
        x = frame.x(rounded(start.x - 9.0))
        ops += marker(persona.style, x, rounded(start.center.y + aside), 3.2, memo.theme)
    return Group(f"path:{trip.id}", bounds, tuple(ops), label=_named(trip))


def _named(trip: Trip) -> str:
    who = trip.persona.name if trip.persona else _("Everybody")
    return f"{who}: {trip.name}" if trip.name else who


def _leg(a: Rect, b: Rect, distance: int, aside: float) -> tuple[PathCommand, ...]:
    """Straight to the next chip; over others in an arc, and back below."""
    if distance == 1:
        y = rounded(a.center.y + aside)
        return (("M", rounded(a.right + GAP), y), ("L", rounded(b.x - GAP), y))
    x0, x1 = rounded(a.center.x + aside), rounded(b.center.x + aside)
    edge = a.y - GAP if distance > 0 else a.bottom + GAP
    pull = rounded(edge - m.ARC_ROOM * (4 / 3 if distance > 0 else -4 / 3))
    return (("M", x0, edge), ("C", x0, pull, x1, pull, x1, edge))


def layout_marks(
    marks: Sequence[tuple[Trip, Mapping[Leg, Figure]]], chips: Chips, memo: Memo
) -> list[Group]:
    """One for each pair of touchpoints between which somebody changes the channel."""
    legs = dict.fromkeys(leg for _trip, found in marks for leg in found)
    return [
        _mark(leg, [(trip, found[leg]) for trip, found in marks if leg in found], chips, memo)
        for leg in legs
        if leg[0] in chips and leg[1] in chips
    ]


def _mark(leg: Leg, met: Sequence[tuple[Trip, Figure]], chips: Chips, memo: Memo) -> Group:
    """Two opposite arrows, and the friction that it means to whom it meets."""
    color = memo.theme.map["switch"]
    words = _numbers([_number(friction) for _trip, friction in met])
    line = memo.ruler.line(words, m.SMALL_STYLE)
    width = rounded(SIGN + 13.0 + line.width)
    center, frame = _middle(leg, chips), memo.frame(width)
    pill = Box(
        Rect(0.0, 0.0, width, PILL), memo.theme.map["lane"], Stroke(color, 1.0), radius=PILL / 2
    )
    ops: list[Op] = [
        pill,
        *arrows(frame.x(5.0, SIGN), PILL / 2, color),
        *glyphs_of_line(line, frame.x(SIGN + 8.0, line.width), PILL / 2 + 3.1, color),
    ]
    bounds = Rect(rounded(center.x - width / 2), rounded(center.y - PILL / 2), width, PILL)
    label = _("Channel switch, friction {found}").format(found=_told(met))
    return Group(f"switch:{leg[0]}:{leg[1]}", bounds, tuple(ops), (pill,), label=label)


def _told(met: Sequence[tuple[Trip, Figure]]) -> str:
    return ", ".join(f"{_named(trip)} {_number(friction)}" for trip, friction in met)


def _number(friction: Figure) -> str:
    """f, "at least" that where not all about it is known."""
    if friction.value is None:
        return "?"
    known, of = friction.known
    told = fixed(friction.value, 1)
    return told if known == of else f"≥ {told}"


def _numbers(told: Sequence[str]) -> str:
    """Each once; of many the first and the last in size."""
    different = list(dict.fromkeys(told))
    if len(different) < 3:
        return " · ".join(different)
    ordered = sorted(different, key=lambda text: (text[0] == "≥", text))
    return f"{ordered[0]} – {ordered[-1]}"


def _middle(leg: Leg, chips: Chips) -> Point:
    """On its line: halfway, at the height of its arc."""
    a, b, order = chips[leg[0]], chips[leg[1]], list(chips)
    distance = order.index(leg[1]) - order.index(leg[0])
    if distance == 1:
        return Point((a.right + b.x) / 2, a.center.y)
    arc = -m.ARC_ROOM - GAP if distance > 0 else m.ARC_ROOM + GAP
    edge = a.y if distance > 0 else a.bottom
    return Point((a.center.x + b.center.x) / 2, edge + arc)


def arrows(x: float, y: float, color: Color) -> list[Op]:
    """One to the right above one to the left, SIGN wide."""
    stroke, head = Stroke(color, 0.9), 1.7
    ops: list[Op] = []
    for start, end, dy in ((x, x + SIGN, -1.9), (x + SIGN, x, 1.9)):
        back = end - head if end > start else end + head
        level = rounded(y + dy)
        side = rounded(level + (head if dy > 0 else -head))
        line = ("M", rounded(start), level), ("L", rounded(end), level), ("L", rounded(back), side)
        ops.append(Path(line, stroke=stroke))
    return ops
