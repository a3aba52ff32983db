"""Records and rows. Lists and `extra` are JSON text; everything else is its column's type."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from journeydesk.document.schema import TABLES
from journeydesk.model import RECORD_TYPES, Record

OBJECTS = frozenset({"extra", "counts"})
JSON_FIELDS = OBJECTS | frozenset(
    """tags personas kinds channels statuses brand_colours also_at pains expectations touchpoints
    supports contradicts agreed disagreed""".split()
)


@cache
def columns_of(type_name: str) -> tuple[str, ...]:
    """A table's columns: the record's fields, in their order."""
    return tuple(RECORD_TYPES[type_name].model_fields)


@cache
def upsert_of(type_name: str) -> str:
    names = [f'"{name}"' for name in columns_of(type_name)]
    updates = ", ".join(f"{name} = excluded.{name}" for name in names[1:])
    places = ", ".join("?" * len(names))
    return (
        f"INSERT INTO {type_name} ({', '.join(names)}) VALUES ({places})"
        f" ON CONFLICT (id) DO UPDATE SET {updates}"
    )


def row_of(record: Record) -> tuple[Any, ...]:
    """The values of a record's columns."""
    fields = record.__dict__
    return tuple([_plain(name, fields[name]) for name in columns_of(record.type_name())])


def read_records(connection: sqlite3.Connection, type_name: str) -> list[Record]:
    """All of a table's, validated. Raises ValueError, naming table and row where one is refused.

    Reading rows as JSON costs half of reading them as tuples, but SQLite prints numbers with 15
    digits only: tables with REAL columns, and those with a row to be named, go the longer way.
    """
    columns = [f'"{name}"' for name in columns_of(type_name)]
    if "REAL" not in TABLES[type_name]:
        try:
            return _read_json(connection, type_name)
        except (ValueError, sqlite3.Error):
            pass
    rows = connection.execute(f"SELECT {', '.join(columns)} FROM {type_name}").fetchall()
    return records_of(type_name, rows) if rows else []


def _read_json(connection: sqlite3.Connection, type_name: str) -> list[Record]:
    pairs = [
        f"'{name}', " + (f'json("{name}")' if name in JSON_FIELDS else f'"{name}"')
        for name in columns_of(type_name)
    ]
    found = connection.execute(f"SELECT json_object({', '.join(pairs)}) FROM {type_name}")
    validate = RECORD_TYPES[type_name].model_validate_json
    return [validate(text) for (text,) in found]


def records_of(type_name: str, rows: Iterable[tuple[Any, ...]]) -> list[Record]:
    """Validated records. Raises ValueError, naming table and row where a record is refused."""
    fields = list(_fields(columns_of(type_name), rows))
    try:
        records: list[Record] = _adapter(type_name).validate_python(fields)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        row, *field = first["loc"]
        where = f"{type_name} {fields[int(row)]['id']}, {'.'.join(map(str, field))}"
        raise ValueError(f"{where}: {first['msg']}") from error
    return records


def _fields(names: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> Iterator[dict[str, Any]]:
    lists = [name for name in names if name in JSON_FIELDS]
    for row in rows:
        fields = dict(zip(names, row, strict=True))
        for name in lists:
            text = fields[name]
            fields[name] = {} if text == "{}" else [] if text == "[]" else json.loads(text)
        yield fields


@cache
def _adapter(type_name: str) -> TypeAdapter[Any]:
    return TypeAdapter(list[RECORD_TYPES[type_name]])  # type: ignore[valid-type]


def _plain(name: str, value: Any) -> Any:
    if name in JSON_FIELDS:
        return (
            json.dumps(value, ensure_ascii=False) if value else ("{}" if name in OBJECTS else "[]")
        )
    if isinstance(value, Enum):
        return value.value
    return int(value) if isinstance(value, bool) else value
