"""What a finger means, which is no pointer: a handle near it comes before what is under it."""

from __future__ import annotations

from itertools import product

from journeydesk.layout import Found, MapLayout
from journeydesk.layout.parts import END_HITS
from journeydesk.model import RecordId
from journeydesk.tools.handles import EDGES

HANDLES = frozenset({"point", "dot", "far edge", "bottom edge", "fold", *END_HITS, *EDGES})
RINGS = (0.5, 1.0)  # of the reach: no handle is so small that it lies between two
WAYS = tuple(way for way in product((-1, 0, 1), repeat=2) if any(way))
SHARE = 0.25  # of what lies there: its handles leave the rest of it to itself


def found_near(
    layout: MapLayout, selected: tuple[RecordId, ...], x: float, y: float, reach: float
) -> Found | None:
    """What lies at a point of the map, or the nearest handle within reach, in points."""
    here = layout.find(x, y)
    if reach <= 0.0 or (here and here.part in HANDLES):
        return here
    across = min(reach, here.bounds.w * SHARE) if here else reach
    along = min(reach, here.bounds.h * SHARE) if here else reach
    for ring in RINGS:
        for dx, dy in WAYS:
            found = layout.find(x + dx * ring * across, y + dy * ring * along)
            if found and is_handle(found, selected) and not _is_over_another(found, here):
                return found
    return here


def is_handle(found: Found, selected: tuple[RecordId, ...]) -> bool:
    """A card's dot is one only while the card alone is selected."""
    return found.part in HANDLES and (found.part != "dot" or selected == (found.group.id,))


def _is_over_another(found: Found, here: Found | None) -> bool:
    """A card's dot does not reach into the card beside it."""
    return found.part == "dot" and here is not None and here.group.id != found.group.id
