"""Files that somebody made to harm: each is marked as ours, some are sealed as ours are."""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from journeydesk.document.schema import APPLICATION_ID, FORMAT, TABLES
from journeydesk.document.seal import seal

Build = Callable[[Path], object]  # changes the good document that lies there

CARD = TABLES["card"]
BOMB = "hex(zeroblob(400000000))"
ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"
ENTRY = "seq + 1, at, author, label, undoes, merge_key, selection_before, selection_after"


def edited(*statements: str, sealed: bool = False) -> Build:
    """By another program; `sealed` is one that knows what a digest and a chain are."""

    def build(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for statement in statements:
                connection.execute(statement)
            if sealed:
                connection.execute("BEGIN")
                seal(connection)
                connection.execute("COMMIT")

    return build


def rewritten(column: str, value: object, table: str) -> Build:
    """In the list of tables itself, past all that SQLite checks."""

    def build(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA writable_schema = ON")
            change = f"UPDATE sqlite_schema SET {column} = ? WHERE name = ?"
            connection.execute(change, (value, table))

    return build


def poked(at: int, data: bytes) -> Build:
    def build(path: Path) -> None:
        with path.open("r+b") as file:
            file.seek(at)
            file.write(data)

    return build


def instead(make: Callable[[Path], object]) -> Build:
    """Something else in the place of the document."""

    def build(path: Path) -> None:
        path.unlink()
        make(path)

    return build


def in_history(unpacked: bytes) -> Build:
    """An entry of the log that unpacks to that."""

    def build(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("BEGIN")
            last = f"SELECT {ENTRY}, ?, ?, chain FROM change ORDER BY seq DESC LIMIT 1"
            blob = zlib.compress(unpacked)
            connection.execute(f"INSERT INTO change {last}", (blob, zlib.compress(b"{}")))
            seal(connection)
            connection.execute("COMMIT")

    return build


def in_utf_16(path: Path) -> None:
    """All that is in it, otherwise as it was."""
    with closing(sqlite3.connect(path)) as connection:
        rows = [line for line in connection.iterdump() if line.startswith("INSERT")]
    path.unlink()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA encoding = 'UTF-16le'")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {FORMAT}")
        for sql in (*TABLES.values(), *rows):
            connection.execute(sql)


def _unlike_a_card(sql: str) -> Build:
    return edited("DROP TABLE card", sql)


def _card_as(select: str) -> Build:
    return _unlike_a_card(f"CREATE VIEW card AS {select}")


TABLES_NOT_OURS: dict[str, Build] = {
    "a trigger that deletes on edit": edited(
        "CREATE TRIGGER x AFTER UPDATE ON card BEGIN DELETE FROM card WHERE id <> new.id; END"
    ),
    "a trigger with 5,000 rows of a megabyte": edited(
        "CREATE TRIGGER x AFTER INSERT ON change BEGIN INSERT INTO snapshot"
        " SELECT value, '', '', '', randomblob(1000000) FROM"
        " json_each('[' || rtrim(replace(hex(zeroblob(5000)), '00', '1,'), ',') || ']'); END"
    ),
    "cards are an endless view": _card_as(f"{ENDLESS} SELECT x AS id FROM n WHERE x < 0"),
    "cards are a view that fills the memory": _card_as(f"SELECT 1 AS id, {BOMB} AS text"),
    "a view more": edited("CREATE VIEW v AS SELECT 1"),
    "a table more": edited("CREATE TABLE notes (x)"),
    "a column made up while it is read": _unlike_a_card(
        CARD.removesuffix(") STRICT") + f", z AS ({BOMB}))"
    ),
    "an index on an expression": edited("CREATE INDEX i ON card (length(text))"),
    "an index of some rows": edited("CREATE INDEX i ON card (rank) WHERE span > 0"),
    "a virtual table": edited("CREATE VIRTUAL TABLE f USING fts5(x)"),
    "cards are a virtual table": _unlike_a_card("CREATE VIRTUAL TABLE card USING fts5(id, text)"),
    "cards of any type": _unlike_a_card(CARD.removesuffix(" STRICT")),
    "a check that fills the memory": rewritten(
        "sql", TABLES["lane"].replace("label TEXT", f"label TEXT CHECK ({BOMB} <> '')"), "lane"
    ),
    "a collation nobody knows": rewritten(
        "sql", TABLES["lane"].replace("label TEXT", "label TEXT COLLATE evil"), "lane"
    ),
    "a table's text is no SQL": rewritten("sql", "CREATE TABLE lane((((((", "lane"),
    "5,000 brackets in a table's text": rewritten(
        "sql", f"CREATE TABLE lane(id TEXT CHECK({'(' * 5000}1{')' * 5000}))", "lane"
    ),
    "30,000 columns": rewritten(
        "sql", f"CREATE TABLE lane({','.join(f'c{i}' for i in range(30000))})", "lane"
    ),
    "statistics full of poison": edited(
        "ANALYZE", "UPDATE sqlite_stat1 SET stat = 'x' || hex(zeroblob(1000000))"
    ),
}
PAGES: dict[str, Build] = {
    "two tables in one page": edited(
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET rootpage ="
        " (SELECT rootpage FROM sqlite_schema WHERE name = 'lane') WHERE name = 'stage'",
    ),
    "the list of tables as a table": rewritten("rootpage", 1, "lane"),
    "a table beyond the end of the file": rewritten("rootpage", 99_999_999, "lane"),
    "written by WAL": poked(18, b"\x02\x02"),
    "a file format of the future": poked(18, b"\x4d\x4d"),
    "pages of no bytes": poked(16, b"\x00\x00"),
    "four billion pages": poked(28, b"\xff\xff\xff\xff"),
    "free pages in a ring": poked(32, b"\x00\x00\x00\x02\x00\x00\x00\x02"),
}
ROWS: dict[str, Build] = {
    "a reference to nowhere": edited(
        "PRAGMA foreign_keys = OFF", "UPDATE card SET stage = 'nope'", sealed=True
    ),
    "a card edited by others": edited("UPDATE card SET text = 'paid'"),
    "an entry of history deleted": edited("DELETE FROM change WHERE seq = 1"),
    "the document's row deleted": edited("DELETE FROM doc"),
    "100 MB in a card": edited("UPDATE card SET text = hex(zeroblob(50000000)) WHERE id = 'c'"),
    "10 MB in a card, sealed": edited(
        "UPDATE card SET text = hex(zeroblob(5000000)) WHERE id = 'c'", sealed=True
    ),
    "10 MB of brackets, sealed": edited(
        "UPDATE card SET extra = replace(hex(zeroblob(2500000)), '00', '[[') WHERE id = 'c'",
        sealed=True,
    ),
    "a field nobody knows, sealed": edited("UPDATE card SET kind = 'evil'", sealed=True),
    "a number off the scale, sealed": edited("UPDATE card SET span = -7", sealed=True),
    "text that is no UTF-8": edited("UPDATE card SET text = CAST(x'ff41c328' AS TEXT)"),
    "a NUL in a text": edited("UPDATE card SET text = 'a' || char(0) || 'b'"),
}
HEADERS: dict[str, Build] = {
    "another program's number": edited("PRAGMA application_id = 1"),
    "a format of the future": edited("PRAGMA user_version = 999"),
    "a format before the first": edited("PRAGMA user_version = -5"),
    "a format that never was": edited("PRAGMA user_version = 0"),
    "text in UTF-16": in_utf_16,
}
NO_FILES: dict[str, Build] = {
    "nothing in it": instead(Path.touch),
    "a folder": instead(Path.mkdir),
    "a pipe": instead(lambda path: os.mkfifo(path)),
    "a link to what never ends": instead(lambda path: path.symlink_to("/dev/zero")),
    "a hole of 3 GiB": lambda path: os.truncate(path, 3 << 30),
}
ALL = TABLES_NOT_OURS | PAGES | ROWS | HEADERS | NO_FILES
