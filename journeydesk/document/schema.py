"""The tables: fixed text. The text is what opening compares a file with, letter by letter."""

import sqlite3

APPLICATION_ID = 0x4A444B31  # "JDK1"
FORMAT = 3  # user_version; a new one needs a row in formats.py

# Every record's own columns, in the order of its fields.
COMMON = """
  id TEXT PRIMARY KEY NOT NULL, lineage_id TEXT NOT NULL, rank TEXT NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL,
  modified_at TEXT NOT NULL, modified_by TEXT NOT NULL, extra TEXT NOT NULL"""

# Foreign keys are deferred: a transaction may write its rows in any order.
_MAP = "map TEXT NOT NULL REFERENCES map DEFERRABLE INITIALLY DEFERRED"
_LANE = "lane TEXT NOT NULL REFERENCES lane DEFERRABLE INITIALLY DEFERRED"
_STAGE = "stage TEXT NOT NULL REFERENCES stage DEFERRABLE INITIALLY DEFERRED"

_RECORDS: dict[str, str] = {
    "project": "title TEXT NOT NULL, client TEXT NOT NULL, author TEXT NOT NULL,"
    " language TEXT NOT NULL",
    "map": "title TEXT NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL, derived_from TEXT,"
    " period TEXT NOT NULL, version_label TEXT NOT NULL, owner TEXT NOT NULL",
    "persona": f"{_MAP}, name TEXT NOT NULL, kind TEXT NOT NULL, quote TEXT NOT NULL,"
    " goals TEXT NOT NULL, needs TEXT NOT NULL, frustrations TEXT NOT NULL,"
    " context TEXT NOT NULL, segment_size INTEGER, evidence_base_n INTEGER, weight REAL,"
    " style INTEGER NOT NULL",
    "scenario": f"{_MAP}, situation TEXT NOT NULL, goal TEXT NOT NULL, trigger TEXT NOT NULL,"
    ' start TEXT NOT NULL, "end" TEXT NOT NULL, success_criteria TEXT NOT NULL',
    "stage": f'{_MAP}, title TEXT NOT NULL, purpose TEXT NOT NULL, "group" TEXT,'
    " count_in INTEGER, confirmed INTEGER NOT NULL, width REAL, colour TEXT",
    "lane": f"{_MAP}, kind TEXT NOT NULL, label TEXT NOT NULL, visible INTEGER NOT NULL,"
    " height REAL, collapsed INTEGER NOT NULL",
    "channel": f"{_MAP}, name TEXT NOT NULL, icon TEXT NOT NULL, mode TEXT,"
    " synchronous INTEGER, owner_team TEXT NOT NULL",
    "touchpoint": f"{_STAGE}, title TEXT NOT NULL, kind TEXT NOT NULL,"
    " channel TEXT REFERENCES channel DEFERRABLE INITIALLY DEFERRED,"
    " personas TEXT NOT NULL, deviation TEXT, owner_team TEXT NOT NULL, active_min REAL,"
    " wait_min REAL, reach_share REAL, importance_customer INTEGER, importance_org INTEGER",
    "image": f"{_MAP}, asset TEXT NOT NULL REFERENCES asset DEFERRABLE INITIALLY DEFERRED,"
    " mime TEXT NOT NULL, width INTEGER NOT NULL,"
    " height INTEGER NOT NULL, alt TEXT NOT NULL",
    "cluster": f"{_LANE}, {_STAGE}, title TEXT NOT NULL",
    "card": f"{_LANE}, {_STAGE},"
    " touchpoint TEXT REFERENCES touchpoint DEFERRABLE INITIALLY DEFERRED,"
    " kind TEXT NOT NULL, text TEXT NOT NULL, status TEXT NOT NULL, tags TEXT NOT NULL,"
    " private_note TEXT NOT NULL, author TEXT NOT NULL, span INTEGER NOT NULL,"
    " locked INTEGER NOT NULL, colour TEXT,"
    " cluster TEXT REFERENCES cluster DEFERRABLE INITIALLY DEFERRED,"
    " image TEXT REFERENCES image DEFERRABLE INITIALLY DEFERRED",
    # The ends are cards or touchpoints: no foreign key can say so, the model's rules do.
    "link": f"{_MAP}, source TEXT NOT NULL, target TEXT NOT NULL, direction TEXT NOT NULL,"
    " label TEXT NOT NULL, route TEXT NOT NULL",
    "emotion": "touchpoint TEXT NOT NULL REFERENCES touchpoint DEFERRABLE INITIALLY DEFERRED,"
    " persona TEXT NOT NULL REFERENCES persona DEFERRABLE INITIALLY DEFERRED, value REAL,"
    " word TEXT NOT NULL, engagement INTEGER, origin TEXT, n INTEGER, spread REAL",
    "view": f"{_MAP}, title TEXT NOT NULL, kinds TEXT NOT NULL, personas TEXT NOT NULL,"
    " channels TEXT NOT NULL, statuses TEXT NOT NULL, tags TEXT NOT NULL,"
    " zoom REAL NOT NULL, x REAL NOT NULL, y REAL NOT NULL",
}

# A state digest and a hash chain will be columns of these two (the file that loses nothing).
_DOC = """CREATE TABLE doc (
  only INTEGER PRIMARY KEY CHECK (only = 1), uid TEXT NOT NULL, title TEXT NOT NULL,
  revision INTEGER NOT NULL, read_min INTEGER NOT NULL, write_min INTEGER NOT NULL,
  app TEXT NOT NULL, created TEXT NOT NULL
) STRICT"""
_CHANGE = """CREATE TABLE change (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, author TEXT NOT NULL, label TEXT NOT NULL,
  undoes INTEGER, merge_key TEXT NOT NULL, selection_before TEXT NOT NULL,
  selection_after TEXT NOT NULL, fwd BLOB NOT NULL, inv BLOB NOT NULL
) STRICT"""
# The bytes of images, each once; records refer to them by the digest.
_ASSET = """CREATE TABLE asset (
  sha256 TEXT PRIMARY KEY NOT NULL, mime TEXT NOT NULL, bytes BLOB NOT NULL
) STRICT"""

TABLES: dict[str, str] = {
    "doc": _DOC,
    "change": _CHANGE,
    "asset": _ASSET,
    **{
        name: f"CREATE TABLE {name} ({COMMON},\n  {columns}\n) STRICT"
        for name, columns in _RECORDS.items()
    },
}


def make_tables(connection: sqlite3.Connection) -> None:
    """An empty document of today's format, in an empty database."""
    for pragma in (
        "page_size = 4096",
        "encoding = 'UTF-8'",
        f"application_id = {APPLICATION_ID}",
        f"user_version = {FORMAT}",
    ):
        connection.execute(f"PRAGMA {pragma}")
    for sql in TABLES.values():
        connection.execute(sql)
