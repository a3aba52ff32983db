"""Finding text on maps: every word that a user typed, whatever its case and accents."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

from journeydesk.model import (
    Action,
    Attachment,
    Card,
    Channel,
    Cluster,
    Comment,
    Emotion,
    Evidence,
    Image,
    Lane,
    Map,
    Metric,
    Moment,
    Path,
    Persona,
    RatingRound,
    Record,
    RecordId,
    Records,
    Scenario,
    Stage,
    Touchpoint,
    Validation,
    VoteRound,
)
from journeydesk.model.record import Text

# What a map has beside its grid and that has words; the inspector shows it.
BESIDE: tuple[type[Record], ...] = (
    Evidence,
    Metric,
    Moment,
    Path,
    Action,
    Validation,
    RatingRound,
    VoteRound,
    Comment,
    Attachment,
)
SEVERAL_TEXTS = tuple[Text, ...]
MOST_RANKED = 2_000  # one letter fits nearly all of 20,000 cards; ranking those took 13 ms a key


@dataclass(frozen=True, slots=True)
class Listed:
    """A record with all its text, folded; lines between its fields keep words apart."""

    record: Record
    text: str


class Finder:
    """Knows the text of each record until the record changes.

    The first search of 20,000 cards takes 60 ms, later ones 1 to 3 ms: folding is what is slow,
    and a record that is the same object has the same text.
    """

    def __init__(self, records: Records) -> None:
        self._records = records
        self._known: dict[RecordId, Listed] = {}
        self._listed: dict[RecordId, list[Listed]] | None = None

    def forget_order(self) -> None:
        """Something has changed: what lies where is read anew before the next search."""
        self._listed = None

    def order(self) -> Iterator[RecordId]:
        """Everything that can be found, in reading order; each map first, with or without text."""
        for map_id, listed in self.read().items():
            yield map_id
            yield from (found.record.id for found in listed)

    def find(self, wanted: str) -> list[RecordId]:
        """The records that hold a piece of text, in reading order; none for an empty one."""
        needle = folded(wanted).strip()
        if not needle:
            return []
        everything = chain.from_iterable(self.read().values())
        return [listed.record.id for listed in everything if needle in listed.text]

    def best(self, wanted: str, most: int, *, first: RecordId) -> list[RecordId]:
        """The records that hold every word, those first that begin with what is wanted.

        Of equals those of the map `first` come before those of the others.
        """
        words = folded(wanted).split()
        if not words:
            return []
        by_map = self.read()
        others = (listed for map_id, listed in by_map.items() if map_id != first)
        found = list(chain(by_map[first], *others))
        for word in words:
            found = [listed for listed in found if word in listed.text]
        start = " ".join(words)
        tiers: tuple[list[RecordId], ...] = ([], [], [])
        for listed in found[:MOST_RANKED]:
            tiers[_tier(listed.text, start)].append(listed.record.id)
        return list(chain(*tiers))[:most]

    def read(self) -> dict[RecordId, list[Listed]]:
        """What of each map has text, in reading order."""
        if self._listed is None:
            self._listed = {map_.id: self._listed_in(map_.id) for map_ in self._records.at(Map)}
            everything = chain.from_iterable(self._listed.values())
            self._known = {listed.record.id: listed for listed in everything}
        return self._listed

    def _listed_in(self, map_id: RecordId) -> list[Listed]:
        found = map(self._listed_of, in_reading_order(self._records, map_id))
        return [listed for listed in found if listed.text]

    def _listed_of(self, record: Record) -> Listed:
        known = self._known.get(record.id)
        if known is not None and known.record is record and not _mentioned(record):
            return known
        return Listed(record, folded("\n".join(_texts(record, self._records))))


def folded(text: str) -> str:
    """Without case and accents, for comparing: "Café" is found by "cafe"."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))


def in_reading_order(records: Records, map_id: RecordId) -> Iterator[Record]:
    """The map, its people and lanes, then stage by stage, from top to bottom; then the lists."""
    yield records.get(Map, map_id)
    lanes = [lane for lane in records.at(Lane, map_id) if lane.visible]
    yield from chain(
        records.at(Scenario, map_id), records.at(Persona, map_id), records.at(Channel, map_id)
    )
    yield from lanes
    for stage in records.at(Stage, map_id):
        yield stage
        for touchpoint in records.at(Touchpoint, stage.id):
            yield touchpoint
            yield from records.at(Emotion, touchpoint.id)
        for lane in lanes:
            yield from records.at(Cluster, lane.id, stage.id)
            yield from records.at(Card, lane.id, stage.id)
    for cls in BESIDE:
        yield from records.at(cls, map_id)


def _texts(record: Record, records: Records) -> Iterator[str]:
    """What a record says, and the names of what it mentions."""
    values = record.__dict__
    for field, is_several in _text_fields(type(record)):
        value: Any = values[field]
        if value:
            yield "\n".join(value) if is_several else value
    for id_ in _mentioned(record):
        match records.find(id_):
            case Channel(name=name) | Persona(name=name):
                yield name
            case Image(alt=alt):
                yield alt


def _mentioned(record: Record) -> tuple[RecordId | None, ...]:
    """The records whose text is found with this one, which may change without it."""
    match record:
        case Touchpoint(channel=channel, personas=personas):
            return (channel, *personas)
        case Card(image=image) if image:
            return (image,)
    return ()


@cache
def _text_fields(cls: type[Record]) -> tuple[tuple[str, bool], ...]:
    """The fields that hold text, and whether several: ids and dates are strings, but no text."""
    return tuple(
        (name, field.annotation == SEVERAL_TEXTS)
        for name, field in cls.model_fields.items()
        if field.annotation == SEVERAL_TEXTS or (field.annotation is str and field.metadata)
    )


def _tier(text: str, start: str) -> int:
    """0 where the text begins so, 1 where one of its words does, else 2."""
    if text.startswith(start):
        return 0
    return 1 if f" {start}" in text or f"\n{start}" in text else 2
