"""What a conflict is about and what either side says, in words."""

from __future__ import annotations

from journeydesk.analysis.compare import Side
from journeydesk.analysis.merging import Both, Conflict, ConflictKind, Merge
from journeydesk.app.naming import full_name
from journeydesk.charts.comparison.fields import FIELDS
from journeydesk.charts.comparison.words import value_in
from journeydesk.i18n import N_, _
from journeydesk.layout import label_of_card, label_of_lane
from journeydesk.model import Card, Lane, Record, Records, shortened

LONGEST = 80  # letters of what it is about
BOTH: dict[Both, str] = {
    Both.CARDS: N_("two cards"),
    Both.JOINED: N_("one after the other"),
    Both.NOTED: N_("ours, and theirs in a comment"),
    Both.KEPT: N_("keep it"),
}


def about(conflict: Conflict, found: Merge) -> str:
    """The kind of record and its words, as they were before both changed them."""
    record = conflict.base or conflict.record
    records = _side_with(record, found)
    kind = label_of_card(record.kind) if isinstance(record, Card) else _type(record)
    words = shortened(full_name(record, records), LONGEST)
    return _("{kind}: {words}").format(kind=kind, words=words) if words else kind


def field_words(conflict: Conflict) -> str:
    """Which of its fields."""
    if conflict.kind is ConflictKind.PLACE:
        return _("place")
    if conflict.kind is ConflictKind.REMOVED:
        return _("deleted or edited") if conflict.base else _("only in one")
    return ", ".join(_field(field) for field in conflict.fields)


def value_words(conflict: Conflict, record: Record | None, records: Records | None) -> str:
    """What a side says; `records` are that side's."""
    if record is None or records is None:
        return _("not there") if conflict.base is None else _("deleted")
    side = Side(records)
    if conflict.kind is ConflictKind.REMOVED:
        return full_name(record, records) or _("is there")
    if conflict.kind is ConflictKind.PLACE:
        return _place(record, records)
    values = [_value(record, field, side) for field in conflict.fields]
    return ", ".join(values)


def told_in_a_comment(found: Merge, name: str, conflict: Conflict) -> str:
    """What the value was that was not taken, and whose."""
    told = _("{name} says: {field} {value}")
    value = value_words(conflict, conflict.theirs, found.theirs)
    return told.format(name=name, field=field_words(conflict), value=value)


def _side_with(record: Record, found: Merge) -> Records:
    sides = [side for side in (found.base, found.ours, found.theirs) if side]
    return next(side for side in sides if side.find(record.id) == record)


def _type(record: Record) -> str:
    return _(record.type_name().replace("_", " ").capitalize())


def _field(field: str) -> str:
    return _(FIELDS.get(field, field.replace("_", " ")))


def _value(record: Record, field: str, side: Side) -> str:
    """Words in full: they are what is to be chosen from."""
    value = getattr(record, field)
    is_words = type(value) is str and field not in record.refers_to
    return value if is_words and value else value_in(record, field, side)


def _place(record: Record, records: Records) -> str:
    """The lane, and the touchpoint or the stage; else what it lies in."""
    ids = [getattr(record, field, None) for field in record.placed_in]
    if isinstance(record, Card):
        ids = [record.lane, record.touchpoint or record.stage]
    named = [_named(other, records) for id_ in ids if (other := records.find(id_))]
    return ", ".join(named)


def _named(record: Record, records: Records) -> str:
    if isinstance(record, Lane):
        return record.label or label_of_lane(record.kind)
    return full_name(record, records) or _type(record)
