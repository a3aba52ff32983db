"""The fields of records as cells, and cells as fields again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from journeydesk.i18n import _
from journeydesk.interchange.workbook.cells import Value, kept_number, kept_text, said
from journeydesk.interchange.workbook.names import Names, name_of
from journeydesk.layout.labels import (
    ACTION_LABELS,
    CARD_LABELS,
    LANE_LABELS,
    MAP_LABELS,
    STATUS_LABELS,
)
from journeydesk.layout.vocabulary import (
    DEVIATION_LABELS,
    EVIDENCE_LABELS,
    GROUP_LABELS,
    METRIC_LABELS,
    MOMENT_LABELS,
    TOUCHPOINT_LABELS,
)
from journeydesk.model import Record, RecordId, Records, clean_text, shortened

LABELS: dict[StrEnum, str] = {
    member: label
    for labels in (
        *(ACTION_LABELS, CARD_LABELS, LANE_LABELS, MAP_LABELS, STATUS_LABELS, DEVIATION_LABELS),
        *(EVIDENCE_LABELS, GROUP_LABELS, METRIC_LABELS, MOMENT_LABELS, TOUCHPOINT_LABELS),
    )
    for member, label in labels.items()
}
YES = {"yes", "y", "true", "1", "x", "✓"}
NO = {"no", "n", "false", "0"}
_BETWEEN = re.compile(r"[\n;]")


class Unreadable(Exception):
    """What a cell says cannot be that field; the reason, in words."""


def label_of(member: StrEnum) -> str:
    """As the map calls it."""
    return _(LABELS[member]) if member in LABELS else member.value.replace("_", " ").capitalize()


def choices_of(cls: type[Record], field: str) -> tuple[str, ...]:
    """What may be chosen for a field; nothing where anything may be said."""
    kind = kind_of(cls, field)
    if issubclass(kind, StrEnum):
        return tuple(label_of(member) for member in kind)
    return (_("yes"), _("no")) if kind is bool else ()


def kind_of(cls: type[Record], field: str) -> type:
    """The plain type behind an annotation: of a list, that of its items."""
    return next(_plain(cls.model_fields[field].annotation))


def cell_of(record: Record, field: str, records: Records) -> Value:
    """What a cell says of a field."""
    value = getattr(record, field)
    if field in record.refers_to:
        ids = value if isinstance(value, tuple) else (value,)
        names = [name_of(records.find(id_), records) for id_ in ids if id_]
        return kept_text("\n".join(names)) or None
    match value:
        case None:
            return None
        case bool():
            return _("yes") if value else _("no")
        case StrEnum():
            return label_of(value)
        case int() | float():
            return kept_number(value)
        case tuple():
            return kept_text("\n".join(map(str, value))) or None
    return kept_text(str(value)) or None


def field_of(
    cls: type[Record], field: str, cell: object, names: Names, map_id: RecordId, stage: object
) -> Any:
    """What a cell says, as the field's value. Raises Unreadable.

    `stage` is that of the row, where it has one: touchpoints of the same name are told by it.
    """
    text = clean_text(said(cell)).strip()
    if field in cls.refers_to:
        return _referred(cls, field, text, names, map_id, stage)
    if _is_list(cls, field):
        return tuple(part.strip() for part in _BETWEEN.split(text) if part.strip())
    kind = kind_of(cls, field)
    if kind is str:
        return text
    if not text:
        return cls.model_fields[field].get_default()
    if issubclass(kind, StrEnum):
        return _member(kind, text)
    return _yes_or_no(text) if kind is bool else _number(kind, text)


def _plain(annotation: Any) -> Iterator[type]:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from _plain(inner[0])
    elif origin in (Union, UnionType, tuple):
        for one in inner:
            yield from _plain(one)
    elif isinstance(annotation, type):
        yield annotation


def _is_list(cls: type[Record], field: str) -> bool:
    return get_origin(cls.model_fields[field].annotation) is tuple


def _referred(
    cls: type[Record], field: str, text: str, names: Names, map_id: RecordId, stage: object
) -> Any:
    types = cls.types_referred(field)

    def find(name: str) -> RecordId | None:
        found = names.find(name, types, map_id, stage)
        return found.id if found else None

    if not _is_list(cls, field):
        return _one(text, find(text)) if text else None
    found = [(name.strip(), find(name)) for name in text.split("\n") if name.strip()]
    if None in (id_ for _name, id_ in found):  # several on a line, as people write them
        found = [(name.strip(), find(name)) for name in _BETWEEN.split(text) if name.strip()]
    return tuple(_one(name, id_) for name, id_ in found)


def _one(name: str, found: RecordId | None) -> RecordId:
    if found is None:
        told = _("nothing in the map is called “{name}”")
        raise Unreadable(told.format(name=shortened(name, 60)))
    return found


def _member(kind: type[StrEnum], text: str) -> StrEnum:
    wanted = text.casefold().replace(" ", "_")
    for member in kind:
        if wanted in (member.value.casefold(), label_of(member).casefold().replace(" ", "_")):
            return member
    known = ", ".join(label_of(member) for member in kind)
    raise Unreadable(_("it can be one of: {known}").format(known=known))


def _yes_or_no(text: str) -> bool:
    if text.casefold() in YES | {_("yes")}:
        return True
    if text.casefold() in NO | {_("no")}:
        return False
    raise Unreadable(_("it can be yes or no"))


def _number(kind: type, text: str) -> float | int:
    try:
        found = float(text.replace("−", "-").replace(",", "."))
        return int(found) if kind is int and found.is_integer() else found
    except (ValueError, OverflowError):
        raise Unreadable(_("it is no number")) from None
