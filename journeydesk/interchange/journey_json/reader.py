"""JSON of our own format, back into records."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, NoReturn

from pydantic import ValidationError

from journeydesk.errors import InputRefused
from journeydesk.i18n import _
from journeydesk.interchange.checks import check_consistent, check_within_maps, decoded_assets
from journeydesk.interchange.journey_json.findings import (
    MEMBERS,
    finding_read,
    objects,
    with_cards_of_findings,
)
from journeydesk.interchange.journey_json.writer import FORMAT, OF_THE_MAP, VERSION
from journeydesk.interchange.json_text import digest_of, parsed
from journeydesk.interchange.report import Imported
from journeydesk.model import (
    Card,
    Channel,
    Cluster,
    Emotion,
    Image,
    Lane,
    Link,
    Map,
    Persona,
    Project,
    Rating,
    Record,
    Scenario,
    Stage,
    Touchpoint,
    View,
    Vote,
    ranks_between,
)

LISTS: dict[str, type[Record]] = {
    "personas": Persona,
    "stages": Stage,
    "lanes": Lane,
    "channels": Channel,
    "touchpoints": Touchpoint,
    "images": Image,
    "clusters": Cluster,
    "cards": Card,
    "links": Link,
    "emotions": Emotion,
    **OF_THE_MAP,
    "ratings": Rating,
    "votes": Vote,
    "views": View,
}


def read_json(text: str, source: str) -> Imported:
    """All records of a JSON export, valid and consistent, with the files of its images.

    Raises InputRefused, naming the place and the reason.
    """
    return maps_in(parsed(text, partial(_refuse, source)), text, source)


def maps_in(document: Any, text: str, source: str) -> Imported:
    """The same where the text has been parsed already; `document` is changed."""
    refuse = partial(_refuse, source)
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        _refuse(source, _("it is not a JourneyDesk export"))
    if document.get("version") != VERSION:
        _refuse(source, _("it was made with a newer JourneyDesk"))
    records = tuple(_records(document, text, source))
    if not any(isinstance(record, Map) for record in records):
        _refuse(source, _("there is no map in it"))
    check_consistent(records, refuse)
    check_within_maps(records, refuse)
    assets = decoded_assets(document.get("assets", {}), records, refuse)
    return Imported(records, (), assets)


def _records(document: dict[str, Any], text: str, source: str) -> Iterator[Record]:
    maps = _list(document.get("maps"), source, "maps")
    for i, map_ in enumerate(objects(document, "maps")):
        map_.setdefault("id", digest_of(f"{text}{i}"))
    project = document.get("project")
    if project:
        if isinstance(project, dict):
            project.setdefault("id", f"{_first_map(document)}.project")
        yield _record(Project, project, source, "project")
    for i, (map_, rank) in enumerate(_ranked(maps)):
        yield from _map(map_, rank, source, f"maps[{i}]")


def _first_map(document: dict[str, Any]) -> str:
    return next((str(map_["id"]) for map_ in objects(document, "maps")), "")


def _map(found: Any, rank: str, source: str, where: str) -> Iterator[Record]:
    if not isinstance(found, dict):
        _refuse(source, _("{where} is not an object").format(where=where))
    found = with_cards_of_findings(_with_ids(found))
    own = {name: value for name, value in found.items() if name in Map.model_fields}
    map_ = _record(Map, own, source, where, rank=rank)
    yield map_
    if found.get("scenario"):
        place = f"{where}.scenario"
        yield _record(Scenario, found["scenario"], source, place, map=map_.id, rank="V")
    for name, cls in LISTS.items():
        parent = {"map": map_.id} if cls.placed_in == ("map",) else {}
        items = _list(found.get(name, []), source, f"{where}.{name}")
        for i, (item, item_rank) in enumerate(_ranked(items)):
            place = f"{where}.{name}[{i}]"
            yield _record(cls, item, source, place, rank=item_rank, **parent)
    yield from _findings(found, source, where)


def _with_ids(found: dict[str, Any]) -> dict[str, Any]:
    """A map in which all have ids. Those made say where they are, and are the same next time."""
    for name in (*LISTS, *MEMBERS):
        for i, item in enumerate(objects(found, name)):
            item.setdefault("id", f"{found['id']}.{name}[{i}]")
    if isinstance(found.get("scenario"), dict):
        found["scenario"].setdefault("id", f"{found['id']}.scenario")
    return found


def _findings(found: dict[str, Any], source: str, where: str) -> Iterator[Record]:
    cards = {card["id"]: card for card in found.get("cards", ()) if "id" in card}
    for name, (cls, _kind, _lane) in MEMBERS.items():
        for i, item in enumerate(_list(found.get(name, []), source, f"{where}.{name}")):
            place = f"{where}.{name}[{i}]"
            if not isinstance(item, dict):
                _refuse(source, _("{where} is not an object").format(where=place))
            if not isinstance(item.get("touchpoints", []), list):
                _refuse(source, _("{where} is not a list").format(where=f"{place}.touchpoints"))
            if fields := finding_read(cls, item, cards):
                yield _record(cls, fields, source, place, rank="V")


def _ranked(items: list[Any]) -> Iterator[tuple[Any, str]]:
    return zip(items, ranks_between("", "", len(items)), strict=True)


def _list(found: Any, source: str, where: str) -> list[Any]:
    if not isinstance(found, list):
        _refuse(source, _("{where} is not a list").format(where=where))
    return found


def _record(cls: type[Record], found: Any, source: str, where: str, **given: str) -> Record:
    """One record; fields it does not know are kept in its `extra`."""
    if not isinstance(found, dict):
        _refuse(source, _("{where} is not an object").format(where=where))
    known = {name: value for name, value in found.items() if name in cls.model_fields}
    unknown = {name: value for name, value in found.items() if name not in cls.model_fields}
    extra = known.pop("extra", {}) or {}
    if not isinstance(extra, dict):
        _refuse(source, _("{where} is not an object").format(where=f"{where}.extra"))
    try:
        return cls.model_validate({**known, **given, "extra": {**extra, **unknown}})
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        _refuse(source, f"{where}.{field}: {first['msg']}")


def _refuse(source: str, reason: str) -> NoReturn:
    raise InputRefused(
        _("{source} was not read: {reason}. Nothing was changed.").format(
            source=source, reason=reason
        )
    )
