"""The JSON Schema (2020-12) of maps as JSON, made of the records that they are read into.

What a reader needs not be told is not required: ids are made where there are none, and fields it
does not know are kept in `extra`. So other members are allowed everywhere.
"""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import models_json_schema

from journeydesk.interchange.journey_json.findings import (
    MEMBERS,
    NOT_WRITTEN,
    OF_THE_CARD,
    STAMPS,
    Finding,
)
from journeydesk.interchange.journey_json.reader import LISTS
from journeydesk.interchange.journey_json.writer import FORMAT, VERSION
from journeydesk.model import Expectation, Map, PainPoint, Project, Record, Scenario

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ID: Schema = {"type": "string", "minLength": 1, "description": "unique in the file"}
TEXT: Schema = {"type": "string"}
MAYBE_ID: Schema = {"type": ["string", "null"]}
_UNTOLD = {"lineage_id": "what copies of the same share: maps are compared and merged by it"}
_SHARED = {"id", "lineage_id", "extra"}


def schema() -> Schema:
    """Of a whole file."""
    records = (Project, Map, Scenario, *LISTS.values(), *(cls for cls, *_ in MEMBERS.values()))
    inputs = [(cls, "validation") for cls in dict.fromkeys(records)]
    _refs, found = models_json_schema(inputs, ref_template="#/$defs/{model}")  # type: ignore[arg-type]
    definitions: dict[str, Schema] = found["$defs"]
    for cls in records:
        definitions[cls.__name__] = _record(cls, definitions[cls.__name__])
    for name, (cls, *_others) in MEMBERS.items():
        definitions[cls.__name__] = _finding(cls, definitions[cls.__name__], name)
    definitions["Map"] = _map(definitions["Map"])
    whole: Schema = _without_titles(_file() | {"$defs": dict(sorted(definitions.items()))})
    return whole


def _file() -> Schema:
    return {
        "$schema": DIALECT,
        "$id": f"urn:{FORMAT}:maps:{VERSION}",
        "description": "Journey maps, as JourneyDesk writes and reads them. Order is the order of "
        "the lists: stages from left to right, lanes from top to bottom. What is unknown is null.",
        "type": "object",
        "required": ["format", "version", "maps"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "project": _reference(Project),
            "maps": {"type": "array", "minItems": 1, "items": _reference(Map)},
            "assets": {
                "type": "object",
                "description": "files of images and attachments in base64, by their SHA-256",
                "patternProperties": {"^[0-9a-f]{64}$": {"contentEncoding": "base64"} | TEXT},
                "additionalProperties": False,
            },
        },
    }


def _map(map_: Schema) -> Schema:
    """With what lies in it."""
    lists = {name: _list(cls) for name, cls in LISTS.items()}
    lists |= {name: _list(cls) for name, (cls, *_others) in MEMBERS.items()}
    scenario = {"scenario": {"anyOf": [_reference(Scenario), {"type": "null"}]}}
    return map_ | {"properties": map_["properties"] | scenario | lists}


def _record(cls: type[Record], found: Schema) -> Schema:
    """Without stamps and rank, and without the map that it is written in."""
    implied = {"rank", *STAMPS, *(cls.placed_in if cls.placed_in == ("map",) else ())}
    fields = {n: _field(cls, n, s) for n, s in found["properties"].items() if n not in implied}
    needed = [name for name in found.get("required", ()) if name not in implied]
    kept = {n: s for n, s in found.items() if n not in ("required", "additionalProperties")}
    kept["description"] = " ".join(kept["description"].split())
    return kept | {"properties": fields} | ({"required": needed} if needed else {})


def _finding(cls: Finding, found: Schema, name: str) -> Schema:
    """Of a card and of the record in it at once: see findings.py."""
    words = "text" if cls is Expectation else "title"
    places: Schema = {"touchpoint": MAYBE_ID | {"description": "id of a touchpoint"}}
    if cls is PainPoint:
        places = {"touchpoints": {"type": "array", "items": ID, "description": "all it is met at"}}
    fields = {n: s for n, s in found["properties"].items() if n not in NOT_WRITTEN - _SHARED}
    own = {"stage": MAYBE_ID, "status": {"$ref": "#/$defs/Status"}, words: TEXT, **places}
    wanted = {n: s for n, s in fields.items() if n not in OF_THE_CARD | {"also_at"} or n in _SHARED}
    told = f"One of `{name}`: a card under the same id, and what is known of it."
    return {"type": "object", "description": told, "properties": {**own, **wanted}}


def _field(cls: type[Record], name: str, found: Schema) -> Schema:
    """An id says of what."""
    if name == "id":
        return ID
    if name in _UNTOLD:
        return TEXT | {"description": _UNTOLD[name]}
    if name not in cls.refers_to:
        return found
    types = " or a ".join(cls.types_referred(name)).replace("_", " ")
    return found | {"description": f"id of a {types}"}


def _reference(cls: type[Record]) -> Schema:
    return {"$ref": f"#/$defs/{cls.__name__}"}


def _list(cls: type[Record]) -> Schema:
    return {"type": "array", "items": _reference(cls)}


def _without_titles(found: Any) -> Any:
    """Titles that only repeat the name of their field are noise; a field may be called so."""
    if isinstance(found, dict):
        kept = {n: s for n, s in found.items() if n != "title" or isinstance(s, dict)}
        return {name: _without_titles(inside) for name, inside in kept.items()}
    return [_without_titles(each) for each in found] if isinstance(found, list) else found
