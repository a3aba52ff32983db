"""What must hold of records and files that come from outside."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, NoReturn

from journeydesk.i18n import _
from journeydesk.model import (
    LARGEST,
    WITH_ASSET,
    Record,
    RecordId,
    Records,
    Switch,
    map_of,
    referred,
    shortened,
    too_large,
    violations,
)

Refuse = Callable[[str], NoReturn]  # is told the reason


def check_consistent(records: Sequence[Record], refuse: Refuse) -> None:
    """Every id once, and nothing referred to that is not there."""
    changes: dict[RecordId, tuple[Record | None, Record | None]] = {
        record.id: (None, record) for record in records
    }
    if len(changes) < len(records):
        refuse(_("two records have the same id"))
    found = Records(records)
    broken = next(chain(violations(found, changes), _self_switches(found)), None)
    if broken:
        refuse(broken)
    if large := too_large(records):
        told = _("{what} {id} holds more than a document can keep ({most} MB)")
        refuse(told.format(what=large.type_name(), id=shortened(large.id, 40), most=LARGEST >> 20))


def check_within_maps(records: Sequence[Record], refuse: Refuse) -> None:
    """Nothing in a map refers into another one: it would be gone where that map is not."""
    found = Records(records)
    for record in records:
        own = map_of(record, found.find)
        for field, id_ in referred(record) if own else ():
            if map_of(found.find(id_), found.find) != own:
                told = _("{what} {id} refers to another map ({field})")
                refuse(told.format(what=record.type_name(), id=record.id, field=field))


def _self_switches(records: Records) -> Iterator[str]:
    """No command makes one, and analysis would silently leave it out."""
    for switch in records.of(Switch):
        if switch.source == switch.target:
            yield _("switch {id} leads to itself").format(id=switch.id)


def decoded_assets(found: Any, records: Iterable[Record], refuse: Refuse) -> dict[str, bytes]:
    """The file of each image and attachment, and no other; checked against its digest."""
    digests = {record.asset for record in records if isinstance(record, WITH_ASSET)}
    if not isinstance(found, dict) or not digests <= found.keys():
        refuse(_("the file of an image or attachment is missing"))
    return {digest: _decoded(digest, found[digest], refuse) for digest in digests}


def _decoded(digest: str, coded: Any, refuse: Refuse) -> bytes:
    try:
        data = base64.b64decode(coded, validate=True)
    except (TypeError, ValueError):
        data = b""
    if hashlib.sha256(data).hexdigest() != digest:
        refuse(_("the file of an image is damaged (assets.{name})").format(name=digest))
    return data
