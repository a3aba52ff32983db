"""The lines of a service blueprint: derived from the kinds of lanes, never drawn by hand.

Shostack 1984 ("Designing services that deliver") drew the line of visibility; Kingman-Brundage
1989 added those of interaction and of internal interaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from journeydesk.model import LAYER_OF_KIND, Lane, RecordId, ServiceLayer


class Line(Enum):
    """By the layer that it lies on top of."""

    INTERACTION = ServiceLayer.FRONTSTAGE
    VISIBILITY = ServiceLayer.BACKSTAGE
    INTERNAL_INTERACTION = ServiceLayer.SUPPORT


@dataclass(frozen=True, slots=True)
class LineBetween:
    """A line above the lane `below`, the first of its layer."""

    line: Line
    above: RecordId
    below: RecordId


def lines_between(lanes: Sequence[Lane]) -> tuple[LineBetween, ...]:
    """The lines among lanes that lie in the order of their layers.

    Where a layer is missing two lines would fall together: then it is that of visibility.
    """
    found: list[LineBetween] = []
    upper: ServiceLayer | None = None
    for above, below in pairwise(lanes):
        upper = LAYER_OF_KIND.get(above.kind, upper)
        line = _line(upper, LAYER_OF_KIND.get(below.kind))
        if line:
            found.append(LineBetween(line, above.id, below.id))
    return tuple(found)


def _line(upper: ServiceLayer | None, lower: ServiceLayer | None) -> Line | None:
    if upper is None or lower is None or lower is ServiceLayer.STAFF:
        return None
    lines = [line for line in Line if upper < line.value <= lower]
    return Line.VISIBILITY if Line.VISIBILITY in lines else next(iter(lines), None)
