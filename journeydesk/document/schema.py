"""The tables: fixed text. The text is what opening compares a file with, letter by letter."""

import sqlite3

APPLICATION_ID = 0x4A444B31  # "JDK1"
FORMAT = 5  # user_version; a new one needs a row in formats.py

# Every record's own columns, in the order of its fields.
COMMON = """
  id TEXT PRIMARY KEY NOT NULL, lineage_id TEXT NOT NULL, rank TEXT NOT NULL,
  created_at TEXT NOT NULL, created_by TEXT NOT NULL,
  modified_at TEXT NOT NULL, modified_by TEXT NOT NULL, extra TEXT NOT NULL"""

# Foreign keys are deferred: a transaction may write its rows in any order.
_MAP = "map TEXT NOT NULL REFERENCES map DEFERRABLE INITIALLY DEFERRED"
_LANE = "lane TEXT NOT NULL REFERENCES lane DEFERRABLE INITIALLY DEFERRED"
_STAGE = "stage TEXT NOT NULL REFERENCES stage DEFERRABLE INITIALLY DEFERRED"
_CARD = "card TEXT NOT NULL REFERENCES card DEFERRABLE INITIALLY DEFERRED"
_TOUCHPOINT = "touchpoint TEXT NOT NULL REFERENCES touchpoint DEFERRABLE INITIALLY DEFERRED"
_PERSONA = "persona TEXT NOT NULL REFERENCES persona DEFERRABLE INITIALLY DEFERRED"
_ASSET_USED = "asset TEXT NOT NULL REFERENCES asset DEFERRABLE INITIALLY DEFERRED"


def _maybe(field: str, table: str = "") -> str:
    """A column that may name a row of a table, by default the one it is called after."""
    return f"{field} TEXT REFERENCES {table or field} DEFERRABLE INITIALLY DEFERRED"


_RECORDS: dict[str, str] = {
    "project": "title TEXT NOT NULL, client TEXT NOT NULL, author TEXT NOT NULL,"
    " language TEXT NOT NULL, brand_colours TEXT NOT NULL, " + _maybe("logo", "image"),
    "map": "title TEXT NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL, derived_from TEXT,"
    " period TEXT NOT NULL, version_label TEXT NOT NULL, owner TEXT NOT NULL",
    "persona": f"{_MAP}, name TEXT NOT NULL, kind TEXT NOT NULL, quote TEXT NOT NULL,"
    " goals TEXT NOT NULL, needs TEXT NOT NULL, frustrations TEXT NOT NULL,"
    " context TEXT NOT NULL, segment_size INTEGER, evidence_base_n INTEGER, weight REAL,"
    " style INTEGER NOT NULL, " + _maybe("picture", "image"),
    "scenario": f"{_MAP}, situation TEXT NOT NULL, goal TEXT NOT NULL, trigger TEXT NOT NULL,"
    ' start TEXT NOT NULL, "end" TEXT NOT NULL, success_criteria TEXT NOT NULL',
    "stage": f'{_MAP}, title TEXT NOT NULL, purpose TEXT NOT NULL, "group" TEXT,'
    " count_in INTEGER, confirmed INTEGER NOT NULL, width REAL, colour TEXT",
    "lane": f"{_MAP}, kind TEXT NOT NULL, label TEXT NOT NULL, visible INTEGER NOT NULL,"
    " height REAL, collapsed INTEGER NOT NULL",
    "channel": f"{_MAP}, name TEXT NOT NULL, icon TEXT NOT NULL, mode TEXT,"
    " synchronous INTEGER, owner_team TEXT NOT NULL",
    "touchpoint": f"{_STAGE}, title TEXT NOT NULL, kind TEXT NOT NULL,"
    f" {_maybe('channel')},"
    " personas TEXT NOT NULL, deviation TEXT, owner_team TEXT NOT NULL, active_min REAL,"
    " wait_min REAL, reach_share REAL, importance_customer INTEGER, importance_org INTEGER,"
    f" {_maybe('image')}",
    "image": f"{_MAP}, {_ASSET_USED},"
    " mime TEXT NOT NULL, width INTEGER NOT NULL,"
    " height INTEGER NOT NULL, alt TEXT NOT NULL",
    "cluster": f"{_LANE}, {_STAGE}, title TEXT NOT NULL",
    "card": f"{_LANE}, {_STAGE},"
    f" {_maybe('touchpoint')},"
    " kind TEXT NOT NULL, text TEXT NOT NULL, status TEXT NOT NULL, tags TEXT NOT NULL,"
    " private_note TEXT NOT NULL, author TEXT NOT NULL, span INTEGER NOT NULL,"
    " locked INTEGER NOT NULL, colour TEXT,"
    f" {_maybe('cluster')}, {_maybe('image')}, effort INTEGER, avoidable INTEGER NOT NULL",
    "pain_point": f"{_CARD}, also_at TEXT NOT NULL, count INTEGER, base INTEGER,"
    " period TEXT NOT NULL, kind TEXT",
    "expectation": f"{_CARD}, origin TEXT NOT NULL, {_maybe('raised_at', 'touchpoint')},"
    " expected REAL, perceived REAL, importance INTEGER",
    "opportunity": f"{_CARD}, serves TEXT, pains TEXT NOT NULL, expectations TEXT NOT NULL,"
    " importance REAL, satisfaction REAL, importance_count INTEGER, satisfaction_count INTEGER,"
    " raters INTEGER, customer_value REAL, business_value REAL, effort REAL, reach REAL,"
    " impact REAL, confidence REAL",
    "action": f"{_MAP}, {_maybe('opportunity', 'card')}, what TEXT NOT NULL,"
    " owner TEXT NOT NULL, due TEXT NOT NULL, measure TEXT NOT NULL, baseline TEXT NOT NULL,"
    " target TEXT NOT NULL, status TEXT NOT NULL",
    # The ends are cards or touchpoints: no foreign key can say so, the model's rules do.
    "link": f"{_MAP}, source TEXT NOT NULL, target TEXT NOT NULL, direction TEXT NOT NULL,"
    " label TEXT NOT NULL, route TEXT NOT NULL",
    "emotion": f"{_TOUCHPOINT}, {_PERSONA}, value REAL,"
    " word TEXT NOT NULL, engagement INTEGER, origin TEXT, n INTEGER, spread REAL",
    "path": f"{_MAP}, {_maybe('persona')}, kind TEXT NOT NULL, name TEXT NOT NULL,"
    " touchpoints TEXT NOT NULL, share REAL",
    "switch": f"{_MAP},"
    " source TEXT NOT NULL REFERENCES touchpoint DEFERRABLE INITIALLY DEFERRED,"
    " target TEXT NOT NULL REFERENCES touchpoint DEFERRABLE INITIALLY DEFERRED,"
    " forced INTEGER, re_explain INTEGER, re_identify INTEGER, other_team INTEGER, wait INTEGER,"
    " reach_share REAL",
    "moment": f"{_MAP}, {_TOUCHPOINT}, {_maybe('persona')}, reason TEXT NOT NULL,"
    " note TEXT NOT NULL",
    "attachment": f"{_MAP}, {_ASSET_USED}, name TEXT NOT NULL, mime TEXT NOT NULL",
    "metric": f"{_MAP}, {_maybe('stage')}, {_maybe('touchpoint')}, kind TEXT NOT NULL,"
    " name TEXT NOT NULL, counts TEXT NOT NULL, value REAL, unit TEXT NOT NULL, n INTEGER,"
    " date TEXT NOT NULL, target REAL",
    # What evidence is for or against, and what a comment is about, may be of many types.
    "evidence": f"{_MAP}, kind TEXT NOT NULL, title TEXT NOT NULL, date TEXT NOT NULL,"
    " source TEXT NOT NULL, n INTEGER, location TEXT NOT NULL, text TEXT NOT NULL,"
    f" {_maybe('attachment')}, strength INTEGER NOT NULL, value REAL, internal INTEGER NOT NULL,"
    " supports TEXT NOT NULL, contradicts TEXT NOT NULL",
    "validation": f"{_MAP}, title TEXT NOT NULL, date TEXT NOT NULL, location TEXT NOT NULL,"
    " n INTEGER, note TEXT NOT NULL, agreed TEXT NOT NULL, disagreed TEXT NOT NULL",
    "rating_round": f"{_MAP}, {_TOUCHPOINT}, {_PERSONA}, title TEXT NOT NULL, date TEXT NOT NULL",
    "rating": "round TEXT NOT NULL REFERENCES rating_round DEFERRABLE INITIALLY DEFERRED,"
    " rater TEXT NOT NULL, value REAL NOT NULL",
    "vote_round": f"{_MAP}, title TEXT NOT NULL, date TEXT NOT NULL, dots INTEGER NOT NULL,"
    " voters INTEGER",
    "vote": "round TEXT NOT NULL REFERENCES vote_round DEFERRABLE INITIALLY DEFERRED,"
    f" {_CARD}, voter TEXT NOT NULL, dots INTEGER NOT NULL",
    "comment": f"{_MAP}, about TEXT, text TEXT NOT NULL, author TEXT NOT NULL,"
    " resolved INTEGER NOT NULL",
    "view": f"{_MAP}, title TEXT NOT NULL, kinds TEXT NOT NULL, personas TEXT NOT NULL,"
    " channels TEXT NOT NULL, statuses TEXT NOT NULL, tags TEXT NOT NULL,"
    " zoom REAL NOT NULL, x REAL NOT NULL, y REAL NOT NULL",
}

# What `digest` and `chain` are, seal.py says.
_DOC = """CREATE TABLE doc (
  only INTEGER PRIMARY KEY CHECK (only = 1), uid TEXT NOT NULL, title TEXT NOT NULL,
  revision INTEGER NOT NULL, read_min INTEGER NOT NULL, write_min INTEGER NOT NULL,
  app TEXT NOT NULL, created TEXT NOT NULL, chain BLOB NOT NULL, digest BLOB NOT NULL
) STRICT"""
_CHANGE = """CREATE TABLE change (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, author TEXT NOT NULL, label TEXT NOT NULL,
  undoes INTEGER, merge_key TEXT NOT NULL, selection_before TEXT NOT NULL,
  selection_after TEXT NOT NULL, fwd BLOB NOT NULL, inv BLOB NOT NULL, chain BLOB NOT NULL
) STRICT"""
# All records as they were after an entry of the log; a named one is a version.
_SNAPSHOT = """CREATE TABLE snapshot (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, author TEXT NOT NULL, name TEXT NOT NULL,
  state BLOB NOT NULL
) STRICT"""
# The bytes of images, each once; records refer to them by the digest.
_ASSET = """CREATE TABLE asset (
  sha256 TEXT PRIMARY KEY NOT NULL, mime TEXT NOT NULL, bytes BLOB NOT NULL
) STRICT"""

TABLES: dict[str, str] = {
    "doc": _DOC,
    "change": _CHANGE,
    "snapshot": _SNAPSHOT,
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
