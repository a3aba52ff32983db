"""Which record of a map stands for one of another map."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from journeydesk.model import Channel, Lane, LaneKind, Persona, Record, Stage, Touchpoint

R = TypeVar("R", bound=Record)
Key = Callable[[Any], object]


def counterpart(record: Record, here: Sequence[R]) -> R | None:
    """The same record, else one of the same lineage, else one of the same name or kind."""
    for key in (_id, _lineage, *_KEYS.get(type(record), ())):
        wanted = key(record)
        for other in here if wanted else ():
            if key(other) == wanted:
                return other
    return None


def plain(text: str) -> str:
    """A name without what people vary in it: case and blanks."""
    return " ".join(text.split()).casefold()


def _id(record: Record) -> object:
    return record.id


def _lineage(record: Record) -> object:
    return record.lineage_id


def _label(lane: Lane) -> object:
    return lane.label and (lane.kind, plain(lane.label))


def _kind(lane: Lane) -> object:
    """Free text says nothing about what a lane is for."""
    return lane.kind if lane.kind != LaneKind.FREE_TEXT else None


_KEYS: dict[type[Record], tuple[Key, ...]] = {
    Stage: (lambda stage: plain(stage.title),),
    Touchpoint: (lambda touchpoint: plain(touchpoint.title),),
    Persona: (lambda persona: plain(persona.name),),
    Channel: (lambda channel: plain(channel.name),),
    Lane: (_label, _kind),
}
