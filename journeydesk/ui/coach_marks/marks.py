"""What is hinted at, where, and what shows that it was tried. Rows, not code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from journeydesk.app.outcome import added, moved
from journeydesk.drawing import Rect
from journeydesk.i18n import N_
from journeydesk.layout import MapLayout
from journeydesk.model import Card, Emotion, LaneKind, Record, RecordId, Records
from journeydesk.store import Diff

Find = Callable[[MapLayout, Records], Rect | None]


@dataclass(frozen=True, slots=True)
class Mark:
    """`find` answers with the place that it points at, None where there is none.

    With `brings_keys` the keys are brought there too: what is typed then lands there.
    """

    text: str
    find: Find
    is_tried: Callable[[Diff], bool]
    brings_keys: bool = False


def _first_card(layout: MapLayout, records: Records) -> Rect | None:
    return _topmost(layout, [card.id for card in records.of(Card)], LaneKind.CUSTOMER_ACTION)


def _first_feeling(layout: MapLayout, records: Records) -> Rect | None:
    felt = [emotion.id for emotion in records.of(Emotion)]
    return _topmost(layout, felt, LaneKind.EMOTION_CURVE)


def _first_pain(layout: MapLayout, _records: Records) -> Rect | None:
    """The first cell of the lane of pain points, be it empty or not."""
    row = next((row for row in layout.rows if row.kind == LaneKind.PAIN_POINT), None)
    if row is None or not layout.columns:
        return None
    return Rect(layout.columns[0].x, row.y, layout.columns[0].width, row.height)


def _topmost(layout: MapLayout, ids: list[RecordId], lane: LaneKind) -> Rect | None:
    """Of the records in lanes of a kind: the first, then the uppermost."""
    rows = [row for row in layout.rows if row.kind == lane]
    places = [place for id_ in ids if (place := layout.where(id_))]
    there = [p for p in places if any(r.y <= p.y < r.y + r.height for r in rows)]
    return min(there, key=lambda place: (layout.start_of(place), place.y), default=None)


def _changed(cls: type[Record]) -> Callable[[Diff], bool]:
    return lambda diff: any(
        isinstance(before, cls) and isinstance(after, cls) for before, after in diff.values()
    )


MARKS: tuple[Mark, ...] = (
    Mark(
        N_("Drag a card: take it to another cell, and let go."),
        _first_card,
        lambda diff: bool(moved(Card)(diff)),
    ),
    Mark(
        N_("Drag an emotion point up or down: the curve follows."),
        _first_feeling,
        _changed(Emotion),
    ),
    Mark(
        N_("Press N and type. Enter keeps the card and begins the next."),
        _first_pain,
        lambda diff: bool(added(Card)(diff)),
        brings_keys=True,
    ),
)
