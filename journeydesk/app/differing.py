"""Two states of a map as one picture, and its differences in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from journeydesk.analysis.compare import Change, ChangeKind, Side, changes, of_the_map
from journeydesk.analysis.compare.pairs import pairs
from journeydesk.app.comparing import Pair
from journeydesk.charts.comparison import SIGNS, became, words_of_change
from journeydesk.charts.difference import difference_overlay
from journeydesk.charts.overlays import blocks_over, legend_of
from journeydesk.drawing import Drawing, Rect
from journeydesk.layout import MapLayout, Memo, layout_map
from journeydesk.model import (
    Card,
    Channel,
    Cluster,
    Emotion,
    Expectation,
    Image,
    Lane,
    Metric,
    Moment,
    Opportunity,
    PainPoint,
    Record,
    RecordId,
    Records,
    Stage,
    Touchpoint,
)

# What is shown where it was, with what it cannot be laid out without.
GHOSTS = (Stage, Lane, Touchpoint, Card, Cluster, Channel, Image)


@dataclass(frozen=True, slots=True)
class Remark:
    """One difference: `place` is where it is on the picture, in points, if it lies on the map."""

    kind: ChangeKind
    words: str
    about: str
    place: Rect | None

    @property
    def told(self) -> str:
        return f"{SIGNS[self.kind]} {self.words}: {self.about}"


@dataclass(frozen=True, slots=True, eq=False)
class Difference:
    """`remarks` are in the order of the stages; what does not lie on the map comes last."""

    drawing: Drawing
    legend: Drawing
    remarks: tuple[Remark, ...]


def difference(pair: Pair, title: str, memo: Memo) -> Difference:
    """The second map, with what went from the first as ghosts in their old places.

    `title` heads the legend; `memo` lays the map out.
    """
    found = tuple(of_the_map(changes(pair.before, pair.after)))
    shown, map_id = _with_ghosts(pair, found), pair.after.map or ""
    layout = layout_map(shown, map_id, memo)
    overlay = difference_overlay(title, found, _marked(found, layout), memo)
    drawing = layout.drawing(memo.theme.map["paper"])
    sides = pair.before, pair.after
    return Difference(
        replace(drawing, blocks=(*drawing.blocks, *blocks_over(overlay, layout))),
        legend_of(overlay, memo),
        tuple(sorted((_remark(change, sides, layout) for change in found), key=_order)),
    )


def _with_ghosts(pair: Pair, found: Sequence[Change]) -> Records:
    """The second side, and what went, in what has become of the stages and lanes it lay in."""
    now = {old.id: new.id for old, new in pairs(pair.before.all(), pair.after.all()) if old and new}
    gone = [
        c.record for c in found if c.kind is ChangeKind.REMOVED and isinstance(c.record, GHOSTS)
    ]
    known = {record.id for record in (*pair.after.records, *gone)}
    ghosts = [r for r in gone if r.id not in pair.after.records]
    return Records([*pair.after.records, *(_as_it_lies_now(r, now, known) for r in ghosts)])


def _as_it_lies_now(
    record: Record, now: Mapping[RecordId, RecordId], known: set[RecordId]
) -> Record:
    """What it refers to is called as on the second side, and left out where nothing is left."""
    fields: dict[str, object] = {}
    for field in record.refers_to:
        value = getattr(record, field)
        if isinstance(value, tuple):
            fields[field] = tuple(i for id_ in value if (i := now.get(id_, id_)) in known)
        elif value is not None:
            here = now.get(value, value)
            fields[field] = here if here in known or field in record.placed_in else None
    return record.evolve(**fields)


def _marked(found: Sequence[Change], layout: MapLayout) -> dict[RecordId, tuple[ChangeKind, ...]]:
    """What lies on the map, by what was done to it; what is of it counts as a change of it."""
    kinds: defaultdict[RecordId, dict[ChangeKind, None]] = defaultdict(dict)
    for change in found:
        if layout.where(change.record.id):
            kinds[change.record.id][change.kind] = None
    for change in found:
        for id_ in _what_it_is_of(change.record):
            if id_ not in kinds and layout.where(id_):
                kinds[id_] = {ChangeKind.CHANGED: None}
    return {id_: tuple(found) for id_, found in kinds.items()}


def _what_it_is_of(record: Record) -> Iterator[RecordId]:
    match record:
        case PainPoint(card=id_) | Expectation(card=id_) | Opportunity(card=id_):
            yield id_
        case Emotion(touchpoint=id_) | Moment(touchpoint=id_) | Metric(touchpoint=id_) if id_:
            yield id_


def _remark(change: Change, sides: tuple[Side, Side], layout: MapLayout) -> Remark:
    side = sides[1] if change.after else sides[0]
    ids = (change.record.id, *_what_it_is_of(change.record))
    place = next((place for id_ in ids if (place := layout.where(id_))), None)
    return Remark(change.kind, words_of_change(change, side), became(change, sides), place)


def _order(remark: Remark) -> tuple[bool, float, float]:
    place = remark.place or Rect(0.0, 0.0, 0.0, 0.0)
    return remark.place is None, place.x, place.y
