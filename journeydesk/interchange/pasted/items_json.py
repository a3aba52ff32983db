"""Copied records as JSON: the clipboard's own format, for this program's other maps and windows.

`{"format": "journeydesk-items", "version": 1, "chosen": [...], "context": [...]}`; each record
with all its fields, and what it is as `record`; `assets` as in maps as JSON.
See `journeydesk.commands.Items`.
"""

from __future__ import annotations

import json
from typing import Any, NoReturn

from pydantic import ValidationError

from journeydesk.commands import OF_A_MAP, Items
from journeydesk.errors import InputRefused
from journeydesk.i18n import _
from journeydesk.interchange.checks import check_consistent, decoded_assets
from journeydesk.interchange.journey_json.writer import coded_assets
from journeydesk.interchange.json_text import parsed
from journeydesk.model import RECORD_TYPES, WITH_ASSET, Record

FORMAT, VERSION = "journeydesk-items", 1


def write_items(items: Items) -> str:
    """All fields of all records, as one line."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "chosen": [_object(record) for record in items.chosen],
        "context": [_object(record) for record in items.context],
        **coded_assets((r for r in items.context if isinstance(r, WITH_ASSET)), items.assets),
    }
    return json.dumps(document, ensure_ascii=False)


def read_items(text: str) -> Items:
    """Raises InputRefused where it is not what `write_items` writes, or not consistent."""
    document = parsed(text, _refuse)
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        _refuse(_("it is not of JourneyDesk"))
    if document.get("version") != VERSION:
        _refuse(_("it was copied in a newer JourneyDesk"))
    chosen = tuple(_record(found) for found in _list(document.get("chosen")))
    context = tuple(_record(found) for found in _list(document.get("context")))
    if any(isinstance(record, OF_A_MAP) for record in chosen):
        _refuse(_("a map cannot be pasted into a map"))
    check_consistent((*context, *chosen), _refuse)
    return Items(chosen, context, decoded_assets(document.get("assets", {}), context, _refuse))


def _object(record: Record) -> dict[str, Any]:
    return {"record": record.type_name(), **record.__dict__}  # dumping takes ten times as long


def _list(found: Any) -> list[Any]:
    return found if isinstance(found, list) else _refuse(_("it has no list of records"))


def _record(found: Any) -> Record:
    """One record; fields of a newer version are kept in its `extra`."""
    if not isinstance(found, dict) or str(found.get("record")) not in RECORD_TYPES:
        _refuse(_("it holds something unknown"))
    cls = RECORD_TYPES[found["record"]]
    fields = cls.model_fields
    known = {name: value for name, value in found.items() if name in fields}
    unknown = {name: value for name, value in found.items() if name not in {*known, "record"}}
    try:
        return cls.model_validate({**known, "extra": {**(known.get("extra") or {}), **unknown}})
    except (ValidationError, TypeError) as error:
        _refuse(f"{cls.type_name()}: {str(error).splitlines()[0]}")


def _refuse(reason: str) -> NoReturn:
    raise InputRefused(
        _("The clipboard was not pasted: {reason}. Nothing was changed.").format(reason=reason)
    )
