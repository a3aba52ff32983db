"""What lies on the disk, before SQLite sees it: a file of ours, whole, without strange company.

A journal that names a super-journal makes SQLite delete the file so named; a log (-wal) of another
time beside a document was mixed into it in 36 of 40 trials, unnoticed in 27.
"""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Never

from journeydesk.document.schema import APPLICATION_ID, FORMAT
from journeydesk.errors import FileDamaged, InputRefused
from journeydesk.i18n import _

SQLITE = b"SQLite format 3\0"
LARGEST, PAGE = 2 << 30, 4096  # bytes
JOURNAL_ENDS = bytes.fromhex("d9d505f920a163d7")  # after the name of a super-journal
IN_UTF_8 = (1).to_bytes(4, "big")  # text in UTF-16 is read as if it were the same, and seals alike
IN_ROLLBACK_MODE = b"\x01\x01"  # how it is written and read; \x02 is the write-ahead log


def check_file(path: Path) -> None:
    """Raises InputRefused where it must not be opened in its place, FileDamaged where half of it is
    missing."""
    try:
        if reason := reason_in_file(path):
            refuse(path, reason)
        if missing := missing_part(path):
            refuse_damaged(path, missing)
        if reason := reason_beside(path):
            refuse(path, reason)
    except OSError as error:
        refuse(path, error.strerror or str(error), error)


def reason_in_file(path: Path) -> str:
    """Why what it holds is no document of ours; empty where it is. Raises OSError."""
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        return _("it is a folder")
    if not stat.S_ISREG(found.st_mode):
        return _("it is no ordinary file")
    head = _head(path)
    if _is_blank(head):
        return ""
    if not is_ours(head):
        return _("it is not a journey map")
    if head[56:60] != IN_UTF_8:
        return _("its text is not written in UTF-8")
    if int.from_bytes(head[60:64], "big") > FORMAT:
        return _("it was made with a newer JourneyDesk")
    return _("it is larger than 2 GB") if found.st_size > LARGEST else ""


def is_ours(head: bytes) -> bool:
    """Whether a file that begins like this (72 bytes at least) says that it is a document."""
    return head.startswith(SQLITE) and head[68:72] == APPLICATION_ID.to_bytes(4, "big")


def missing_part(path: Path) -> str:
    """What an ordinary file lacks as a whole; empty for nothing. Raises OSError."""
    head = _head(path)
    if _is_blank(head):
        return _("its beginning is missing")
    page = int.from_bytes(head[16:18], "big")
    is_whole = page == PAGE and path.stat().st_size % page == 0
    return "" if is_whole or has_journal(path) else _("its end is missing")


def reason_beside(path: Path) -> str:
    """What lies beside it that SQLite must not be given; empty for nothing. Raises OSError."""
    log, journal = _beside(path, "-wal"), _beside(path, "-journal")
    if _head(path)[18:20] != IN_ROLLBACK_MODE or (log.exists() and log.stat().st_size):
        return _("another program has opened it and left changes beside it")
    if journal.exists() and _last_bytes(journal, len(JOURNAL_ENDS)) == JOURNAL_ENDS:
        return _("a foreign recovery file lies beside it")
    return ""


def has_journal(path: Path) -> bool:
    """Whether a change of it is under way, or was broken off."""
    return journal_of(path).exists()


def is_older(path: Path) -> bool:
    """True for a file of a format before today's. Raises OSError."""
    head = _head(path)
    return head.startswith(SQLITE) and int.from_bytes(head[60:64], "big") < FORMAT


def is_shared_by_log(path: Path) -> bool:
    """True where it cannot be opened in its place for a write-ahead log. Raises OSError."""
    log, head = _beside(path, "-wal"), _head(path)
    is_logged = head[18:20] != IN_ROLLBACK_MODE
    return head.startswith(SQLITE) and (is_logged or (log.exists() and log.stat().st_size > 0))


def journal_of(path: Path) -> Path:
    """Where what a transaction has changed is kept until it ends."""
    return _beside(path, "-journal")


def refuse(path: Path, reason: str, cause: BaseException | None = None) -> Never:
    """Raises InputRefused."""
    what = _("{path} was not opened: {reason}. The file is unchanged.")
    raise InputRefused(what.format(path=path, reason=reason)) from cause


def refuse_damaged(path: Path, reason: str, cause: BaseException | None = None) -> Never:
    """Raises FileDamaged."""
    what = _("{path} was not opened: it is damaged ({reason}). The file is unchanged.")
    raise FileDamaged(what.format(path=path, reason=reason), path) from cause


def _is_blank(head: bytes) -> bool:
    """What a power cut may leave: a file of its length, and nothing but noughts in it."""
    return bool(head) and not head.strip(b"\0")


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(100)


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)


def _last_bytes(path: Path, count: int) -> bytes:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - count))
        return file.read()
