"""Files that are dropped or pasted: what can be made of each."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path
from typing import NoReturn

from journeydesk.app.importing import SUFFIXES
from journeydesk.errors import InputRefused
from journeydesk.i18n import _
from journeydesk.interchange.csv_table import LARGEST

TABLES = (".csv", ".tsv")


class FileKind(Enum):
    MAP = auto()
    TABLE = auto()


def what_is(path: Path) -> FileKind:
    """By its suffix. Raises InputRefused where it is nothing for a map, naming it."""
    suffix = path.suffix.lower()
    if path.is_dir():
        _refuse(_("“{name}” is a folder; choose files in it."), path)
    if suffix in SUFFIXES:
        return FileKind.MAP
    if suffix in TABLES:
        return FileKind.TABLE
    return _refuse(_("“{name}” is neither a map nor a table (.csv, .tsv)."), path)


def check_files(paths: Sequence[Path]) -> FileKind:
    """All of one kind, and one table at most. Raises InputRefused."""
    kinds = [what_is(path) for path in paths]
    if len(set(kinds)) > 1 or kinds.count(FileKind.TABLE) > 1:
        raise InputRefused(_("Those files cannot come together; bring one at a time."))
    return kinds[0]


def read_bytes(path: Path) -> bytes:
    """A small file. Raises InputRefused."""
    try:
        if path.stat().st_size > LARGEST:
            _refuse(_("“{name}” is larger than 1 MB; save a part of it."), path)
        return path.read_bytes()
    except OSError as error:
        _refuse(_("“{name}” cannot be read: {reason}"), path, error.strerror or str(error))


def _refuse(told: str, path: Path, reason: str = "") -> NoReturn:
    raise InputRefused(told.format(name=path.name, reason=reason))
