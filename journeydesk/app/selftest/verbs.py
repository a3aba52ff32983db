"""`journeydesk selftest`: what a harness may ask, a line an answer.

    write DOC SEED [N]     READY k; for each edit TRY k before it, ACK k digest once it is durable
    saveas DOC SEED N      the same, each edit published over DOC from a document beside it
    migrate DOC SEED N     the same of a DOC of an older format, which the first edit replaces
    verify DOC             STATE k digest, or REFUSED reason; everything is checked
    open DOC               the same
    salvage DOC NEW        ROWS found lost; NEW, which is not there yet, holds what was found
    opener                 for each path on standard input OK fingerprint, REFUSED why or EXC type

Exit codes: 0 done, 3 refused, 4 not written and the reason told, 1 a bug. JD_RETRY=1 tries twice
more what failed.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from functools import partial
from itertools import repeat
from pathlib import Path

from journeydesk.app.selftest.robot import Robot, first_records
from journeydesk.commands import retext
from journeydesk.document import Document, create_document, open_document
from journeydesk.document.salvage import salvage
from journeydesk.errors import InputRefused, UserError, WriteFailed
from journeydesk.model import Map
from journeydesk.store import Store

WITHOUT_END = 10**9
TRIES = 3
WRITING = {"write", "saveas", "migrate"}


def main(arguments: Sequence[str]) -> int:
    """Answers with the exit code."""
    try:
        match arguments:
            case ["write", doc, seed]:
                write(Path(doc), int(seed), WITHOUT_END)
            case ["write", doc, seed, count]:
                write(Path(doc), int(seed), int(count))
            case ["saveas", doc, seed, count]:
                save_as(Path(doc), int(seed), int(count))
            case ["migrate", doc, seed, count]:
                migrate(Path(doc), int(seed), int(count))
            case ["verify" | "open", doc]:
                verify(Path(doc))
            case ["salvage", doc, new]:
                repair(Path(doc), Path(new))
            case ["opener"]:
                answer_all()
            case _:
                print(__doc__, file=sys.stderr)
                return 2
    except UserError as error:
        is_refused = isinstance(error, InputRefused) and arguments[0] not in WRITING
        say("REFUSED" if is_refused else "ERROR", str(error))
        return InputRefused.exit_code if is_refused else WriteFailed.exit_code
    return 0


def write(doc: Path, seed: int, count: int) -> None:
    """Edit after edit, each acknowledged when it is durable."""
    with closing(_opened(doc)) as document:
        robot = Robot(Store(document.records, document), seed)
        _write(document, repeat(robot.act, count))


def migrate(doc: Path, seed: int, count: int) -> None:
    """Titles of its map; of an older format it may be any."""
    with closing(open_document(doc)) as document:
        store = Store(document.records, document)
        titles = (f"{seed} {number}" for number in range(count))
        _write(document, (partial(_retitle, store, title) for title in titles))


def _write(document: Document, edits: Iterable[Callable[[], None]]) -> None:
    say("READY", document.revision)
    for edit in edits:
        say("TRY", document.revision + 1)
        edit()
        _flush(document)
        say("ACK", document.revision, document.digest)


def _retitle(store: Store, title: str) -> None:
    with store.transaction("Retitle") as tx:
        retext(tx, next(iter(tx.records.of(Map))).id, title)


def save_as(doc: Path, seed: int, count: int) -> None:
    """Edits of a document beside it, each published whole over the file before."""
    with closing(_opened(doc.with_name(f"{doc.name}.work"))) as document:
        robot = Robot(Store(document.records, document), seed)
        document.save_copy(doc, overwrite=True)
        say("READY", document.revision)
        say("ACK", document.revision, document.digest)
        for _edit in range(count):
            robot.act()
            document.flush()
            say("TRY", document.revision)
            document.save_copy(doc, overwrite=True)
            say("ACK", document.revision, document.digest)


def verify(doc: Path) -> None:
    """Raises InputRefused where it is not whole."""
    with closing(open_document(doc)) as document:
        say("STATE", document.revision, document.digest)


def repair(doc: Path, new: Path) -> None:
    """Raises InputRefused where nothing can be read any more."""
    found = salvage(doc)
    found.write(new)
    say("ROWS", sum(found.counts.values()), sum(found.losses.lost.values()))


def answer_all() -> None:
    """One answer a line of standard input."""
    for line in sys.stdin:
        say(_answer(Path(line.rstrip("\n"))).replace("\n", " ")[:400])


def _answer(path: Path) -> str:
    try:
        with closing(open_document(path)) as document:
            return f"OK {_fingerprint(document)}"
    except InputRefused as error:
        return f"REFUSED {error}"
    except Exception as error:  # what the harness looks for
        return f"EXC {type(error).__name__} {error}"


def _fingerprint(document: Document) -> str:
    """Of the records and the whole log, as they are read."""
    text = hashlib.sha256(document.digest.encode())
    for record in sorted(document.records, key=lambda record: (record.type_name(), record.id)):
        text.update(record.model_dump_json().encode())
    for entry in document.entries():
        text.update(repr((entry, document.diff(entry.seq))).encode())
    return text.hexdigest()


def _opened(doc: Path) -> Document:
    return open_document(doc) if doc.exists() else create_document(doc, first_records(1))


def _flush(document: Document) -> None:
    """As often as somebody would press Try again."""
    tries = TRIES if os.environ.get("JD_RETRY") else 1
    for attempt in range(tries):
        try:
            document.flush()
            return
        except WriteFailed as error:
            say("ERR", attempt, str(error))
            if attempt + 1 == tries:
                raise
            document.retry()


def say(*words: object) -> None:
    """At once, past every buffer: the harness kills when it has read it."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())
