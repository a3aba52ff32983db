"""The map inside a PDF that JourneyDesk wrote, and whether both are still as they were."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from journeydesk.errors import InputRefused
from journeydesk.i18n import _

if TYPE_CHECKING:
    from pypdf import PdfReader

NAME = "map.journey"  # of the attachment
LARGEST_PDF = 200_000_000  # bytes
LARGEST_MAP = 50_000_000  # bytes; pypdf unpacks no stream beyond 75 million
_MOST_ATTACHMENTS = 64
# As an element or as an attribute: programs that rewrite XMP turn one into the other.
_DIGEST = re.compile(rb'sha256(?:>|\s*=\s*["\'])([0-9a-f]{64})')


@dataclass(frozen=True, slots=True)
class CarriedMap:
    """The bytes of a .journey file; `is_edited` where somebody changed it, or the PDF around it."""

    data: bytes
    is_edited: bool


def map_in_pdf(path: Path) -> CarriedMap:
    """The map that a PDF carries. Raises InputRefused, naming the file, where there is none."""
    data = _read(path)
    try:
        found = _carried(data)
    except Exception as error:  # "broken PDF files might cause other Exceptions" (pypdf.errors)
        _refuse(path, _("it is no PDF that can be read, or locked with a password"), error)
    if found is None:
        _refuse(path, _("no map is in it, only its picture"))
    if len(found.data) > LARGEST_MAP:
        _refuse(path, _("the map in it is larger than 50 MB"))
    return found


def _read(path: Path) -> bytes:
    try:
        if path.is_dir():
            _refuse(path, _("it is a folder"))
        if path.stat().st_size > LARGEST_PDF:
            _refuse(path, _("it is larger than 200 MB"))
        return path.read_bytes()
    except OSError as error:
        _refuse(path, error.strerror or str(error), error)


def _carried(data: bytes) -> CarriedMap | None:
    from pypdf import PdfReader  # 0.09 s

    reader = PdfReader(io.BytesIO(data))
    attachments = islice(reader.attachment_list, _MOST_ATTACHMENTS)
    found = next((file for file in attachments if file.name == NAME), None)
    if found is None:
        return None
    content = found.content
    is_known = sha256(content).hexdigest() == _digest(reader)
    return CarriedMap(content, is_edited=not is_known or _was_saved_by_others(reader))


def _digest(reader: PdfReader) -> str:
    """What the map was when the PDF was written, by its XMP."""
    metadata = reader.root_object.get("/Metadata")
    match = _DIGEST.search(metadata.get_object().get_data()) if metadata else None
    return match[1].decode() if match else ""


def _was_saved_by_others(reader: PdfReader) -> bool:
    """We never say when a PDF was changed; programs that change one do."""
    return bool(reader.metadata and reader.metadata.get("/ModDate"))


def _refuse(path: Path, reason: str, cause: BaseException | None = None) -> NoReturn:
    raise InputRefused(
        _("{path} was not read: {reason}. Nothing was changed.").format(path=path, reason=reason)
    ) from cause
