"""Whatever a field of any record is set to, undo brings back the very same records."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from maps import RECORDS
from pydantic import TypeAdapter, ValidationError

from journeydesk.commands import set_field
from journeydesk.errors import UserError
from journeydesk.model import RECORD_TYPES, Record, Records
from journeydesk.store import MemoryJournal, Store

OWN = {*Record.model_fields}
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 101),
    st.floats(-2.5, 11, allow_nan=False),
    st.text(max_size=12),
    st.sampled_from(["#2f5bea", "orange", "decision", "NPS", "main", "done", str(date.min)]),
    st.lists(st.text(max_size=5), max_size=3).map(tuple),
    st.dictionaries(st.text(max_size=5), st.integers(0, 90), max_size=3),
)


def one_of_each() -> list[Record]:
    """The small map, and of each other type a record that names the first it can."""
    records = {record.id: record for record in RECORDS}
    first = {record.type_name(): record.id for record in reversed(RECORDS)}
    for name, cls in RECORD_TYPES.items():
        if name not in first:
            record = made(cls, first)
            records[record.id] = record
            first[name] = record.id
    return list(records.values())


def made(cls: type[Record], first: dict[str, str]) -> Record:
    fields = [f for f in cls.refers_to if cls.model_fields[f].is_required()]
    given: dict[str, Any] = {f: first[cls.types_referred(f)[-1]] for f in fields}
    given |= {"asset": "0" * 64, "mime": "image/png", "width": 4, "height": 3, "value": 0}
    if "target" in cls.refers_to:
        given["target"] = "t2"
    known = {name: value for name, value in given.items() if name in cls.model_fields}
    return cls.model_validate({"id": f"one {cls.type_name()}", "rank": "V", **known})


EACH = one_of_each()
FIELDS = [
    (record, field)
    for record in {record.type_name(): record for record in EACH}.values()
    for field in type(record).model_fields
    if field not in OWN and field not in record.refers_to
]


def is_valid(record: Record, field: str, value: object) -> bool:
    info = type(record).model_fields[field]
    try:
        TypeAdapter(info.rebuild_annotation()).validate_python(value)
    except ValidationError:
        return False
    return True


@settings(max_examples=300)
@given(st.sampled_from(FIELDS), VALUES)
def test_setting_a_field_is_undone_without_a_trace(
    place: tuple[Record, str], value: object
) -> None:
    record, field = place
    store = Store(Records(EACH), MemoryJournal())
    before = {r.id: r for r in store.records}
    try:
        with store.transaction("Set") as tx:
            set_field(tx, [record.id], field, value)
    except UserError:
        assert {r.id: r for r in store.records} == before
        return
    assert is_valid(record, field, value) or getattr(record, field) == value
    store.undo()
    assert {r.id: r for r in store.records} == before
