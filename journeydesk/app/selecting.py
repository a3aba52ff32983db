"""Parts of a document: which map, which of its lanes, stages, personas and kinds of cards."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.model import (
    Card,
    CardKind,
    Cluster,
    Emotion,
    Lane,
    Link,
    Map,
    Persona,
    Record,
    RecordId,
    Records,
    Stage,
    Touchpoint,
    View,
)


@dataclass(frozen=True, slots=True)
class Selected:
    """Names as a user gives them; empty is everything."""

    lanes: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    persona: str = ""
    kinds: tuple[str, ...] = ()  # of cards


def find_map(records: Records, name: str) -> Map:
    """A map by its id or title, else its number from 1. Raises UserError where there is none."""
    maps = records.at(Map)
    names = [*((map_.id, map_) for map_ in maps), *((map_.title, map_) for map_ in maps)]
    names += [(str(number), map_) for number, map_ in enumerate(maps, 1)]
    for known, map_ in names:
        if known == name:
            return map_
    titles = "; ".join(f"{number} {map_.title}" for number, map_ in enumerate(maps, 1))
    raise UserError(
        _("There is no map “{name}”; there are: {titles}.").format(name=name, titles=titles)
    )


def selected(records: Records, wanted: Selected) -> Records:
    """The records without the lanes, stages, personas and cards that are not wanted.

    Raises UserError for what there is none of.
    """
    _check_kinds(wanted.kinds)
    lanes = _named(records.of(Lane), wanted.lanes, ("label", "kind"), _("lane"))
    stages = _named(records.of(Stage), wanted.stages, ("title",), _("stage"))
    persona = (wanted.persona,) if wanted.persona else ()
    personas = _named(records.of(Persona), persona, ("name",), _("persona"))
    kept = {record.id for record in (*lanes, *stages, *personas)}
    kept |= {step.id for step in records.of(Touchpoint)}
    kept |= {card.id for card in records.of(Card) if not wanted.kinds or card.kind in wanted.kinds}
    return _only(records, kept)


def without(records: Records, gone: AbstractSet[RecordId]) -> Records:
    """The others, but for what lies in these or depends on them."""
    return _only(records, {record.id for record in records} - gone)


def only_stage(records: Records, stage: RecordId) -> Records:
    """Nothing of the other stages."""
    return without(records, {other.id for other in records.of(Stage)} - {stage})


def _only(records: Records, kept: set[RecordId]) -> Records:
    return Records([_within(record, kept) for record in records if _is_kept(record, kept, records)])


def _check_kinds(names: tuple[str, ...]) -> None:
    known = [kind.value for kind in CardKind]
    for name in names:
        if name not in known:
            raise UserError(
                _("There is no kind of card “{name}”; there are: {known}.").format(
                    name=name, known=", ".join(known)
                )
            )


def _named(
    found: list[Lane] | list[Stage] | list[Persona],
    names: tuple[str, ...],
    fields: tuple[str, ...],
    what: str,
) -> list[Record]:
    """Those with one of the names; all where none is asked for."""
    if not names:
        return list(found)
    chosen: list[Record] = []
    for name in names:
        here = [r for r in found if any(str(getattr(r, field)) == name for field in fields)]
        if not here:
            raise UserError(_("There is no {what} “{name}”.").format(what=what, name=name))
        chosen += here
    return chosen


def _within(record: Record, kept: set[str]) -> Record:
    """The record without the personas that are not wanted."""
    if isinstance(record, Touchpoint | View) and not kept.issuperset(record.personas):
        return record.evolve(personas=tuple(id_ for id_ in record.personas if id_ in kept))
    return record


def _is_kept(record: Record, kept: set[str], records: Records) -> bool:
    match record:
        case Lane() | Stage() | Persona():
            return record.id in kept
        case Touchpoint():
            return record.id in kept and record.stage in kept
        case Card():
            return record.id in kept and record.stage in kept and record.lane in kept
        case Cluster():
            return record.stage in kept and record.lane in kept
        case Link():
            ends = [records.find(id_) for id_ in record.ends]
            return all(end is not None and _is_kept(end, kept, records) for end in ends)
        case Emotion():
            touchpoint = records.get(Touchpoint, record.touchpoint)
            return record.persona in kept and _is_kept(touchpoint, kept, records)
    return True
