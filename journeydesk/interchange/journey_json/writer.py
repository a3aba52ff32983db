"""Maps as JSON: the stable contract that other programs read.

In reading order: stages left to right, lanes top to bottom, touchpoints in the journey's order.
Ranks and stamps are left out: order is the order of the lists. Unknown numbers are null.
The files behind images and attachments are in it, so that one file is the whole map: `assets`
holds each once, as base64 under its SHA-256; there is no such member where there are none.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from journeydesk.interchange.journey_json.findings import findings_written
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
    Link,
    Map,
    Metric,
    Moment,
    Path,
    Persona,
    Project,
    Rating,
    RatingRound,
    Record,
    RecordId,
    Records,
    Scenario,
    Stage,
    Switch,
    Touchpoint,
    Validation,
    View,
    Vote,
    VoteRound,
    map_of,
)

FORMAT, VERSION = "journeydesk", 1
NOT_WRITTEN = {"rank", "created_at", "created_by", "modified_at", "modified_by"}
# What lies in a map beside its grid, in the order of the file.
OF_THE_MAP: dict[str, type[Record]] = {
    "actions": Action,
    "paths": Path,
    "switches": Switch,
    "moments": Moment,
    "metrics": Metric,
    "attachments": Attachment,
    "evidence": Evidence,
    "validations": Validation,
    "rating_rounds": RatingRound,
    "vote_rounds": VoteRound,
    "comments": Comment,
}

NO_ASSETS: Mapping[str, bytes] = MappingProxyType({})


def write_json(
    records: Records,
    map_ids: Sequence[RecordId] = (),
    assets: Mapping[str, bytes] = NO_ASSETS,
) -> str:
    """These maps, or all of the document's; `assets` has the bytes of their images.

    Raises KeyError where those of an image are missing.
    """
    chosen = [m for m in _maps(records) if not map_ids or m.id in map_ids]
    project = next(iter(records.of(Project)), None)
    document = {
        "format": FORMAT,
        "version": VERSION,
        "project": _project(records, project, chosen) if project else {},
        "maps": [_map(records, map_) for map_ in chosen],
        **coded_assets(_files(records, chosen), assets),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _maps(records: Records) -> tuple[Map, ...]:
    return records.at(Map)


def _project(records: Records, project: Project, maps: Sequence[Map]) -> dict[str, Any]:
    """With its logo, where that is among the images of these maps."""
    is_there = map_of(records.find(project.logo), records.find) in {m.id for m in maps}
    return _object(project if is_there else project.evolve(logo=None))


def _map(records: Records, map_: Map) -> dict[str, Any]:
    stages = records.at(Stage, map_.id)
    lanes = records.at(Lane, map_.id)
    touchpoints = [t for stage in stages for t in records.at(Touchpoint, stage.id)]
    cells = [(lane.id, stage.id) for stage in stages for lane in lanes]
    cards = [card for cell in cells for card in records.at(Card, *cell)]
    scenario = next(iter(records.at(Scenario, map_.id)), None)
    return {
        **_object(map_),
        "personas": _objects(records.at(Persona, map_.id)),
        "scenario": _object(scenario) if scenario else None,
        "stages": _objects(stages),
        "lanes": _objects(lanes),
        "channels": _objects(records.at(Channel, map_.id)),
        "touchpoints": _objects(touchpoints),
        "images": _objects(records.at(Image, map_.id)),
        "clusters": _objects(c for cell in cells for c in records.at(Cluster, *cell)),
        "cards": _objects(cards),
        "links": _objects(records.at(Link, map_.id)),
        "emotions": _objects(e for t in touchpoints for e in records.at(Emotion, t.id)),
        "views": _objects(records.at(View, map_.id)),
        **findings_written(records, cards),
        **{name: _objects(records.at(cls, map_.id)) for name, cls in OF_THE_MAP.items()},
        "ratings": _objects(_answers(records, Rating, RatingRound, map_.id)),
        "votes": _objects(_answers(records, Vote, VoteRound, map_.id)),
    }


def _answers(
    records: Records, cls: type[Record], round_: type[Record], map_id: RecordId
) -> Iterator[Record]:
    """The ratings or votes of all rounds, round by round."""
    for asked in records.at(round_, map_id):
        yield from records.at(cls, asked.id)


def _files(records: Records, maps: Iterable[Map]) -> Iterator[Image | Attachment]:
    for map_ in maps:
        yield from records.at(Image, map_.id)
        yield from records.at(Attachment, map_.id)


def coded_assets(
    files: Iterable[Image | Attachment], assets: Mapping[str, bytes]
) -> dict[str, Any]:
    """The member `assets` with these files; nothing where there are none.

    Raises KeyError where one is missing.
    """
    used = dict.fromkeys(file.asset for file in files)
    coded = {digest: base64.b64encode(assets[digest]).decode() for digest in used}
    return {"assets": coded} if coded else {}


def _objects(records: Iterable[Record]) -> list[dict[str, Any]]:
    return [_object(record) for record in records]


def _object(record: Record) -> dict[str, Any]:
    """A record's fields; those that are implied by where it is written are left out."""
    found = record.model_dump(mode="json", exclude=NOT_WRITTEN)
    if record.lineage_id == record.id:
        del found["lineage_id"]
    if not record.extra:
        del found["extra"]
    if record.placed_in == ("map",):
        del found["map"]
    return found
