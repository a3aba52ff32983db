"""How large a record becomes in a file, and how large it may be."""

from __future__ import annotations

import json
from collections.abc import Iterable

from journeydesk.model.record import Record

# Bytes. Opening refuses rows of more than 16 MB (see document/connection.py); stamps and numbers
# have the rest. The longest texts that a persona can hold are 7 MB together.
LARGEST = 15 << 20


def too_large(records: Iterable[Record | None]) -> Record | None:
    """The first that no document would open again; only lists and `extra` grow so far."""
    return next((record for record in records if record and weight(record) > LARGEST), None)


def weight(record: Record) -> int:
    """Bytes of its texts in UTF-8, and of its lists and `extra` as JSON; 1 µs a field."""
    return sum(len(_text(value).encode()) for value in record.__dict__.values() if value)


def _text(value: object) -> str:
    if isinstance(value, tuple | dict):
        return json.dumps(value, ensure_ascii=False)
    return value if isinstance(value, str) else ""
