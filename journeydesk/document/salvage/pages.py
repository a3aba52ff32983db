"""A damaged file in two shapes that SQLite will read: with its own schema, and with ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from journeydesk.document.header import IN_ROLLBACK_MODE, PAGE, SQLITE
from journeydesk.document.schema import make_tables


def readable_shapes(data: bytes) -> Iterator[bytes]:
    """The file's bytes with the header mended, then with the schema of an empty document.

    Our tables are the same in every file, so are the pages that describe them: where those were
    lost, others fit. What was cut off comes back as empty pages.
    """
    empty = _empty_document()
    own = _page(data, 0).ljust(PAGE, b"\0")
    pages = _page_count(own, len(data))
    whole = bytearray(data[: pages * PAGE].ljust(pages * PAGE, b"\0"))
    for grafted in ((), _schema_pages(empty)):
        for number in grafted:
            whole[number * PAGE : (number + 1) * PAGE] = _page(empty, number)
        whole[:100] = _mended_header(empty, pages)
        yield bytes(whole)


def _page_count(head: bytes, size: int) -> int:
    """As many as there are, or were where the header is to be believed."""
    said = int.from_bytes(head[28:32], "big") if head.startswith(SQLITE) else 0
    there = -(-size // PAGE)
    return max(there, said if said < 4 * there else 0, len(_empty_document()) // PAGE)


def _mended_header(empty: bytes, pages: int) -> bytes:
    """An empty document's, with this one's number of pages and no list of free ones."""
    mended = bytearray(empty[:100])
    mended[18:20] = IN_ROLLBACK_MODE
    mended[28:32] = pages.to_bytes(4, "big")
    mended[32:40] = bytes(8)
    mended[92:96] = mended[24:28]  # else the number of pages is not believed
    return bytes(mended)


def _empty_document() -> bytes:
    """Laid out as VACUUM INTO lays out every document."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        make_tables(connection)
        connection.execute("VACUUM")
        return connection.serialize()


def _schema_pages(empty: bytes) -> list[int]:
    """The first, and those with the texts of the tables, which do not fit on it."""
    count = len(empty) // PAGE
    return [0, *(n for n in range(1, count) if b"CREATE TABLE" in _page(empty, n))]


def _page(data: bytes, number: int) -> bytes:
    return data[number * PAGE : (number + 1) * PAGE]
