"""Files that are dropped or pasted: what can be made of each."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path
from typing import NoReturn

from journeydesk.app.importing import SUFFIXES
from journeydesk.errors import InputRefused
from journeydesk.i18n import _
from journeydesk.ui.import_dialog.asking import TABULAR

# The import says what to do with them.
REFUSED = (".xls", ".xlsb", ".ods", ".opml", ".xmind", ".mm", ".bpmn", ".jsonocel", ".xmlocel")
TRANSCRIPTS = (".vtt", ".srt", ".docx")
TEXTS = (".txt", ".md", ".markdown")  # a map, or an interview
PICTURES = (".png", ".jpg", ".jpeg")
MOST_PICTURES = 50


class FileKind(Enum):
    MAP = auto()
    TABLE = auto()
    PICTURE = auto()
    TRANSCRIPT = auto()
    TEXT = auto()


def what_is(path: Path) -> FileKind:
    """By its suffix. Raises InputRefused where it is nothing for a map, naming it."""
    suffix = path.suffix.lower()
    if path.is_dir():
        _refuse(_("“{name}” is a folder; choose files in it."), path)
    if suffix in TRANSCRIPTS:
        return FileKind.TRANSCRIPT
    if suffix in TEXTS:
        return FileKind.TEXT
    if suffix in (*TABULAR, *REFUSED):
        return FileKind.TABLE
    if suffix in SUFFIXES:
        return FileKind.MAP
    if suffix in PICTURES:
        return FileKind.PICTURE
    told = _("“{name}” is no map, no table (.csv, .xlsx), no transcript (.vtt) and no picture.")
    return _refuse(told, path)


def check_files(paths: Sequence[Path]) -> FileKind:
    """All of one kind, one table at most, and not too many pictures. Raises InputRefused."""
    kinds = [what_is(path) for path in paths]
    if len(set(kinds)) > 1 or kinds.count(FileKind.TABLE) > 1:
        raise InputRefused(_("Those files cannot come together; bring one at a time."))
    if kinds.count(FileKind.PICTURE) > MOST_PICTURES:
        told = _("{n} pictures are too many at once, {most} is the most.")
        raise InputRefused(told.format(n=len(kinds), most=MOST_PICTURES))
    return kinds[0]


def read_bytes(path: Path, largest: int) -> bytes:
    """A file of that many bytes at most. Raises InputRefused."""
    try:
        if path.stat().st_size > largest:
            most = largest // 1_000_000
            _refuse(_("“{name}” is larger than {reason} MB."), path, str(most))
        return path.read_bytes()
    except OSError as error:
        _refuse(_("“{name}” cannot be read: {reason}"), path, error.strerror or str(error))


def _refuse(told: str, path: Path, reason: str = "") -> NoReturn:
    raise InputRefused(told.format(name=path.name, reason=reason))
