"""A process that opens files, each in a child of its own, and tells what that took.

Reads lines of JSON, `{"path": …, "how": …}`, and answers each with one.
POSIX alone: a fork costs 10 ms, a new Python a second.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sqlite3
import sys
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from journeydesk.document import open_document
from journeydesk.errors import InputRefused, WriteFailed
from journeydesk.model import RECORD_TYPES, Map
from journeydesk.store import EntryDamaged, Store

MOST_SECONDS = 1  # of a processor: whoever wants more is ended by the system
LONGEST = 20  # seconds: whoever waits for more hangs
MOST_MEMORY = 1 << 30  # bytes: more is not given to anybody

Told = dict[str, Any]


def naive(path: Path) -> Told:
    """As a program that trusts its files."""
    database = Database(path)
    for table in RECORD_TYPES:
        list(database.query(f"SELECT * FROM {table}"))
    return {"is_opened": True}


def ours(path: Path) -> Told:
    """As every verb does: whole, before anything is believed."""
    asked = _listened_to()
    try:
        open_document(path).close()
    except InputRefused as error:
        return {"refused": str(error), "asked": asked}
    return {"is_opened": True, "asked": asked}


def later(path: Path) -> Told:
    """As the window does: what is refused later is refused before the first change."""
    try:
        document = open_document(path, is_checked_later=True)
        store = Store(document.records, document)
        with store.transaction("Edit") as tx:
            tx.put(store.records.at(Map)[0].evolve(title="edited"))
        document.flush()
    except (InputRefused, WriteFailed) as error:
        return {"refused": str(error)}
    return {"is_opened": True}


def undone(path: Path) -> Told:
    """The last entry of its history, once it is open."""
    document = open_document(path)
    try:
        Store(document.records, document).undo()
    except EntryDamaged as error:
        return {"refused": str(error)}
    return {"is_opened": True}


HOW = {"naive": naive, "ours": ours, "later": later, "undone": undone}


def _listened_to() -> list[str]:
    """What SQLite will be asked from now on."""
    asked: list[str] = []
    connect = sqlite3.connect

    def listening(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connection = connect(*arguments, **options)
        connection.set_trace_callback(asked.append)
        return connection

    sqlite3.connect = listening  # type: ignore[assignment]
    return asked


def answer(path: Path, how: str) -> Told:
    """What a child makes of it, the memory and the time of processor it took beside its birth."""
    reading, writing = os.pipe()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = os.fork()
    if not child:
        signal.alarm(LONGEST)
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
        try:
            told = HOW[how](path)
        except BaseException as error:
            told = {"broken": repr(error)}
        with os.fdopen(writing, "w") as pipe:
            json.dump(told, pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        text = pipe.read()
    _child, status, used = os.wait4(child, 0)
    told = json.loads(text) if text else {"broken": f"status {status}"}
    grown = max(0, used.ru_maxrss - before) // 1024
    return {**told, "megabytes": grown, "seconds": used.ru_utime + used.ru_stime}


def main() -> None:
    for line in sys.stdin:
        wanted = json.loads(line)
        print(json.dumps(answer(Path(wanted["path"]), wanted["how"])), flush=True)


if __name__ == "__main__":
    main()
