"""Records and places in words: for a screen reader, and for saying what has become of what."""

from __future__ import annotations

from journeydesk.app.naming import words_of
from journeydesk.i18n import _
from journeydesk.layout import MapLayout, label_of_card, label_of_lane, signed
from journeydesk.layout.facts import facts_of, told_of_touchpoint
from journeydesk.layout.findings import findings_of
from journeydesk.model import (
    Card,
    Cluster,
    Emotion,
    Lane,
    Link,
    LinkDirection,
    Moment,
    Record,
    RecordId,
    Records,
    Stage,
    Touchpoint,
)
from journeydesk.tools.keyboard import feelings_in
from journeydesk.tools.spots import Spot, records_at, spot_of


def title_of(records: Records, id_: RecordId | None) -> str:
    """What a record says; what it is, where it says nothing."""
    record = records.find(id_)
    if record is None:
        return _("Empty cell")
    if isinstance(record, Emotion):
        return _feeling(record)
    return words_of(record) or _("{kind} without words").format(kind=_kind(record))


def reading_order(layout: MapLayout) -> tuple[RecordId, ...]:
    """The stages, then lane by lane its label, and what lies in it from the first stage on."""
    found = [column.stage for column in layout.columns]
    for row in layout.rows:
        found.append(row.lane)
        felt = feelings_in(layout, Spot(row.lane, None))
        found += felt[::-1] if layout.is_mirrored else felt
        for column in layout.columns:
            if cell := layout.cells.get((row.lane, column.stage)):
                found += cell.ids
    return tuple(found)


def describe(records: Records, layout: MapLayout, id_: RecordId) -> str:
    """What a record is, where, and what is known of it."""
    record = records.find(id_)
    spot = spot_of(layout, records, id_)
    kind = "" if isinstance(record, Stage | Lane) else _kind(record)
    parts = [kind, where_it_is(records, layout, spot), *_details(records, record)]
    return ", ".join(part for part in parts if part)


def where_it_is(records: Records, layout: MapLayout, spot: Spot | None) -> str:
    """The stage and the lane of a spot, with their numbers where those help."""
    if spot is None:
        return ""
    parts = []
    stages = [column.stage for column in layout.columns]
    lanes = [row.lane for row in layout.rows]
    if spot.stage in stages:
        told = _("stage {name} ({i} of {n})")
        index = stages.index(spot.stage) + 1
        name = title_of(records, spot.stage)
        parts.append(told.format(name=name, i=index, n=len(stages)))
    if spot.touchpoint and spot.record != spot.touchpoint:
        parts.append(_("touchpoint {name}").format(name=title_of(records, spot.touchpoint)))
    if spot.lane in lanes:
        told = _("lane {name}") if spot.stage else _("lane {i} of {n}")
        index = lanes.index(spot.lane) + 1
        parts.append(told.format(name=title_of(records, spot.lane), i=index, n=len(lanes)))
    return ", ".join([*parts, *_turn(layout, spot)])


def _turn(layout: MapLayout, spot: Spot) -> list[str]:
    """Which of the cards of its cell it is, where there are several."""
    here = records_at(layout, spot)
    if spot.record not in here or len(here) < 2:
        return []
    return [_("{i} of {n} here").format(i=here.index(spot.record) + 1, n=len(here))]


def _kind(record: Record | None) -> str:
    match record:
        case Card(kind=kind):
            return label_of_card(kind)
        case Stage():
            return _("Stage")
        case Touchpoint():
            return _("Touchpoint")
        case Cluster():
            return _("Group")
        case Emotion():
            return _("Emotion")
        case Link():
            return _("Link")
        case Lane(kind=kind):
            return label_of_lane(kind)
    return ""


def _details(records: Records, record: Record | None) -> list[str]:
    """What else is known of it, the most telling first."""
    match record:
        case Card(tags=tags, locked=locked):
            told = [_("locked")] if locked else []
            told += [_("tags {tags}").format(tags=", ".join(tags))] if tags else []
            return [*_numbers(records, record), *told, *_links(records, record)]
        case Touchpoint(id=id_):
            feelings = [_feeling(emotion) for emotion in records.at(Emotion, id_)]
            told = [_("emotions {found}").format(found=", ".join(feelings))] if feelings else []
            return [*_marks(records, record), *told, *_links(records, record)]
        case Emotion(persona=persona):
            return [title_of(records, persona)]
        case Lane(collapsed=True):
            return [_("collapsed")]
        case Link(direction=direction, source=source, target=target):
            is_both = direction is LinkDirection.TWO_WAY
            way = _("between {a} and {b}") if is_both else _("from {a} to {b}")
            return [way.format(a=title_of(records, source), b=title_of(records, target))]
    return []


def _numbers(records: Records, card: Card) -> list[str]:
    """What stands below its words."""
    told = facts_of(card, findings_of(records, card.id)).footer
    return [told.replace("\n", ", ")] if told else []


def _marks(records: Records, touchpoint: Touchpoint) -> list[str]:
    """What the signs on it say."""
    every = records.at(Moment, records.get(Stage, touchpoint.stage).map)
    own = [moment for moment in every if moment.touchpoint == touchpoint.id]
    return told_of_touchpoint(touchpoint, own)


def _links(records: Records, record: Card | Touchpoint) -> list[str]:
    """Where its links lead, those that come to it too."""
    stage = records.get(Stage, record.stage)
    ends = [link.ends for link in records.at(Link, stage.map) if record.id in link.ends]
    others = [source if target == record.id else target for source, target in ends]
    return [_("linked to {other}").format(other=title_of(records, other)) for other in others]


def _feeling(emotion: Emotion) -> str:
    value = "" if emotion.value is None else signed(emotion.value)
    return " ".join(part for part in (emotion.word, value) if part) or _("Unknown feeling")
