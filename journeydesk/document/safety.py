"""Safety copies: dated states of documents in the program's own folder, fewer of older ones."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from journeydesk.document.checking import check_at
from journeydesk.document.connection import connect
from journeydesk.document.publishing import publish
from journeydesk.document.standing import head_of
from journeydesk.errors import WriteFailed
from journeydesk.i18n import _

NAME = re.compile(r"(\d{8}T\d{6})Z r(\d+) ([0-9a-f]{12})\.journey")
TIME = "%Y%m%dT%H%M%S"
PLACE = "place.txt"  # beside a document's copies: where it was when the last of them was made

ALL_OF = timedelta(days=2)
LARGEST = 2 << 30  # bytes of all copies of all documents


@dataclass(frozen=True, slots=True)
class SafetyCopy:
    """A whole document as it was; `mark` is the beginning of its digest."""

    path: Path
    at: datetime
    revision: int
    mark: str
    size: int  # bytes


# How many of those that are older than ALL_OF stay: one a day, then one a week, then one a month.
_STEPS: tuple[tuple[int, Callable[[datetime], object]], ...] = (
    (12, lambda at: at.date()),
    (10, lambda at: at.isocalendar()[:2]),
    (9, lambda at: (at.year, at.month)),
)


def make_safety_copy(document: Path, place: Path, folder: Path) -> SafetyCopy | None:
    """Of a document that is written at `place`; None where the latest copy is the same.

    Raises WriteFailed, also where the document is damaged: such a copy would be worth nothing.
    """
    try:
        with closing(connect(place, read_only=True)) as connection:
            head = head_of(connection)
            own, mark = folder / head.uid, head.digest[:12]
            latest = max(safety_copies_in(own), key=_age, default=None)
            if head.revision == 0 or (latest and latest.mark == mark):
                return None
            at = datetime.now(UTC)
            path = own / f"{at.strftime(TIME)}Z r{head.revision} {mark}.journey"
            own.mkdir(parents=True, exist_ok=True)
            publish(connection, path, overwrite=True, check=check_at)
            (own / PLACE).write_text(str(document.absolute()), encoding="utf-8")
    except (sqlite3.Error, OSError) as error:
        what = _("no safety copy of {name} was made ({reason})")
        raise WriteFailed(what.format(name=document.name, reason=error)) from error
    return _copy_at(path)


def safety_copies_of(document: str | Path, folder: Path) -> tuple[SafetyCopy, ...]:
    """Those of a document, by its uid or by its path, latest first.

    A path is enough where the file itself tells nothing any more.
    """
    if isinstance(document, str):
        found = list(safety_copies_in(folder / document))
    else:
        found = [copy for own in _folders_of(document, folder) for copy in safety_copies_in(own)]
    return tuple(sorted(found, key=_age, reverse=True))


def safety_copies_in(own: Path) -> Iterator[SafetyCopy]:
    """Those of one document, in no order."""
    for path in own.glob("*.journey"):
        with suppress(OSError):
            if copy := _copy_at(path):
                yield copy


def thin_out(folder: Path, now: datetime) -> None:
    """Remove the copies that are one too many; the highest revision of a document stays."""
    of_each = [tuple(safety_copies_in(own)) for own in folder.iterdir() if own.is_dir()]
    left = []
    for copies in of_each:
        kept = worth_keeping(copies, now)
        left.append(kept)
        _remove(copy for copy in copies if copy not in kept)
    _remove(too_large(left, LARGEST))


def worth_keeping(copies: Iterable[SafetyCopy], now: datetime) -> set[SafetyCopy]:
    """All of ALL_OF and of a clock that was fast, then by `_STEPS`, and the highest revision."""
    newest_first = sorted(copies, key=_age, reverse=True)
    kept = set(sorted(newest_first, key=lambda copy: copy.revision)[-1:])
    kept |= {copy for copy in newest_first if now - copy.at < ALL_OF}
    left = [copy for copy in newest_first if copy not in kept]
    for count, period in _STEPS:
        chosen = _newest_of_each(left, count, period)
        kept.update(chosen.values())
        left = [copy for copy in left if period(copy.at) not in chosen]
    return kept


def too_large(of_each: Sequence[Iterable[SafetyCopy]], largest: int) -> list[SafetyCopy]:
    """The oldest ones of all documents, for the rest to be no larger; of each one stays."""
    spare: list[SafetyCopy] = []
    size = 0
    for copies in of_each:
        by_revision = sorted(copies, key=lambda copy: copy.revision)
        size += sum(copy.size for copy in by_revision)
        spare += by_revision[:-1]
    found = []
    for copy in sorted(spare, key=_age):
        if size <= largest:
            break
        found.append(copy)
        size -= copy.size
    return found


def _newest_of_each(
    newest_first: Iterable[SafetyCopy], count: int, period: Callable[[datetime], object]
) -> dict[object, SafetyCopy]:
    """Of the latest `count` periods with a copy."""
    chosen: dict[object, SafetyCopy] = {}
    for copy in newest_first:
        of = period(copy.at)
        if of not in chosen and len(chosen) == count:
            break
        chosen.setdefault(of, copy)
    return chosen


def _age(copy: SafetyCopy) -> tuple[datetime, int]:
    return copy.at, copy.revision


def _copy_at(path: Path) -> SafetyCopy | None:
    found = NAME.fullmatch(path.name)
    if found is None:
        return None
    at = datetime.strptime(found[1], TIME).replace(tzinfo=UTC)
    return SafetyCopy(path, at, int(found[2]), found[3], path.stat().st_size)


def _folders_of(document: Path, folder: Path) -> Iterator[Path]:
    for note in folder.glob(f"*/{PLACE}"):
        with suppress(OSError):
            if note.read_text(encoding="utf-8") == str(document.absolute()):
                yield note.parent


def _remove(copies: Iterable[SafetyCopy]) -> None:
    """What is in use on Windows goes the next time."""
    for copy in copies:
        with suppress(OSError):
            copy.path.unlink()
