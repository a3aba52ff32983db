"""Makes a file as the first format was: the tables' text and a few rows, by hand.

Never change this page: it is what files out there look like.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

COMMON = """
  id TEXT PRIMARY KEY NOT NULL, lineage_id TEXT NOT NULL, rank TEXT NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL,
  modified_at TEXT NOT NULL, modified_by TEXT NOT NULL, extra TEXT NOT NULL"""
MAP = "map TEXT NOT NULL REFERENCES map DEFERRABLE INITIALLY DEFERRED"
STAGE = "stage TEXT NOT NULL REFERENCES stage DEFERRABLE INITIALLY DEFERRED"
RECORDS = {
    "project": "title TEXT NOT NULL, client TEXT NOT NULL, author TEXT NOT NULL,"
    " language TEXT NOT NULL",
    "map": "title TEXT NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL, derived_from TEXT,"
    " period TEXT NOT NULL, version_label TEXT NOT NULL, owner TEXT NOT NULL",
    "persona": f"{MAP}, name TEXT NOT NULL, kind TEXT NOT NULL, quote TEXT NOT NULL,"
    " goals TEXT NOT NULL, needs TEXT NOT NULL, frustrations TEXT NOT NULL,"
    " context TEXT NOT NULL, segment_size INTEGER, evidence_base_n INTEGER, weight REAL,"
    " style INTEGER NOT NULL",
    "scenario": f"{MAP}, situation TEXT NOT NULL, goal TEXT NOT NULL, trigger TEXT NOT NULL,"
    ' start TEXT NOT NULL, "end" TEXT NOT NULL, success_criteria TEXT NOT NULL',
    "stage": f'{MAP}, title TEXT NOT NULL, purpose TEXT NOT NULL, "group" TEXT,'
    " count_in INTEGER, confirmed INTEGER NOT NULL",
    "lane": f"{MAP}, kind TEXT NOT NULL, label TEXT NOT NULL, visible INTEGER NOT NULL",
    "channel": f"{MAP}, name TEXT NOT NULL, icon TEXT NOT NULL, mode TEXT,"
    " synchronous INTEGER, owner_team TEXT NOT NULL",
    "touchpoint": f"{STAGE}, title TEXT NOT NULL, kind TEXT NOT NULL,"
    " channel TEXT REFERENCES channel DEFERRABLE INITIALLY DEFERRED,"
    " personas TEXT NOT NULL, deviation TEXT, owner_team TEXT NOT NULL, active_min REAL,"
    " wait_min REAL, reach_share REAL, importance_customer INTEGER, importance_org INTEGER",
    "card": "lane TEXT NOT NULL REFERENCES lane DEFERRABLE INITIALLY DEFERRED,"
    f" {STAGE}, touchpoint TEXT REFERENCES touchpoint DEFERRABLE INITIALLY DEFERRED,"
    " kind TEXT NOT NULL, text TEXT NOT NULL, status TEXT NOT NULL, tags TEXT NOT NULL,"
    " private_note TEXT NOT NULL, author TEXT NOT NULL",
    "emotion": "touchpoint TEXT NOT NULL REFERENCES touchpoint DEFERRABLE INITIALLY DEFERRED,"
    " persona TEXT NOT NULL REFERENCES persona DEFERRABLE INITIALLY DEFERRED, value REAL,"
    " word TEXT NOT NULL, engagement INTEGER, origin TEXT, n INTEGER, spread REAL",
}
DOC = """CREATE TABLE doc (
  only INTEGER PRIMARY KEY CHECK (only = 1), uid TEXT NOT NULL, title TEXT NOT NULL,
  revision INTEGER NOT NULL, read_min INTEGER NOT NULL, write_min INTEGER NOT NULL,
  app TEXT NOT NULL, created TEXT NOT NULL
) STRICT"""
CHANGE = """CREATE TABLE change (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, author TEXT NOT NULL, label TEXT NOT NULL,
  undoes INTEGER, merge_key TEXT NOT NULL, selection_before TEXT NOT NULL,
  selection_after TEXT NOT NULL, fwd BLOB NOT NULL, inv BLOB NOT NULL
) STRICT"""

STAMPS = ("2026-01-02", "Ann", "2026-01-02", "Ann", "{}")
ROWS = {
    "map": ("m", "m", "", *STAMPS, "Late parcel", "current_state", "", None, "", "", ""),
    "persona": ("p", "p", "V", *STAMPS, "m", "Maya", "persona", *[""] * 5, None, None, 0.6, 0),
    "stage": ("s", "s", "V", *STAMPS, "m", "Waiting", "", "purchase", 400, 1),
    "lane": ("l", "l", "V", *STAMPS, "m", "pain_point", "Pains", 1),
    "touchpoint": (
        *("t", "t", "V", *STAMPS, "s", "Phone", "interaction", None, '["p"]', None, "Service"),
        *(None, 0.1, None, 5, None),
    ),
    "card": (
        *("c", "c", "V", *STAMPS, "l", "s", "t", "pain_point", "Nobody tells me", "validated"),
        *('["late"]', "", "Ann"),
    ),
    "emotion": ("e", "e", "V", *STAMPS, "t", "p", -1.5, "angry", 4, "measured", 6, 0.5),
}


def make_old_file(path: Path) -> None:
    """One map with a record of most kinds; its history has one entry, the card's last change."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for pragma in ("application_id = 1245989681", "user_version = 1", "page_size = 4096"):
            connection.execute(f"PRAGMA {pragma}")
        for sql in (DOC, CHANGE):
            connection.execute(sql)
        for name, columns in RECORDS.items():
            connection.execute(f"CREATE TABLE {name} ({COMMON},\n  {columns}\n) STRICT")
        doc = (1, "u" * 32, "Late parcel", 1, 1, 1, "0.1", "2026-01-02")
        connection.execute(f"INSERT INTO doc VALUES ({','.join('?' * 8)})", doc)
        for name, row in ROWS.items():
            connection.execute(f"INSERT INTO {name} VALUES ({','.join('?' * len(row))})", row)
        change = (1, "2026-01-02T10:00:00+00:00", "Ann", "Change text", None, "", "[]", "[]")
        ends = (packed_card("Nobody tells me"), packed_card("Silence"))
        connection.execute(f"INSERT INTO change VALUES ({','.join('?' * 10)})", (*change, *ends))


def packed_card(text: str) -> bytes:
    """The card as the log keeps it."""
    fields = {
        "id": "c",
        "lineage_id": "c",
        "rank": "V",
        "created_at": "2026-01-02",
        "created_by": "Ann",
        "modified_at": "2026-01-02",
        "modified_by": "Ann",
        "lane": "l",
        "stage": "s",
        "touchpoint": "t",
        "kind": "pain_point",
        "text": text,
        "status": "validated",
        "tags": ["late"],
        "author": "Ann",
    }
    return zlib.compress(json.dumps({"c": ["card", fields]}).encode())
