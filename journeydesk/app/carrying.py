"""The map that a PDF carries: what its receiver may have of it, and how it comes out again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from journeydesk.app.folders import cache_folder
from journeydesk.document import published_copy
from journeydesk.errors import InputRefused
from journeydesk.i18n import _, ngettext
from journeydesk.interchange.pdf_map import LARGEST_MAP, NAME, map_in_pdf
from journeydesk.interchange.report import Note
from journeydesk.interchange.transcripts.names import is_transcript
from journeydesk.model import (
    Attachment,
    Card,
    Comment,
    Evidence,
    Map,
    Project,
    Record,
    Records,
    map_of,
)
from journeydesk.paint import Attached

MIME = "application/x-journeydesk"


@dataclass(frozen=True, slots=True)
class Carried:
    """What is put into a PDF, and what was kept back."""

    attachment: Attached | None
    notes: tuple[Note, ...] = ()


def carried(
    records: Records, maps: Sequence[Map], assets: Mapping[str, bytes], name: str
) -> Carried:
    """These maps as a document without history, private notes, internal evidence and the whole
    of what was said in interviews.

    `name` is the PDF's, for what is told.
    """
    shown = _of_maps(records, {map_.id for map_ in maps})
    kept = _without_private(shown)
    data = published_copy(kept, assets)
    if len(data) > LARGEST_MAP:
        told = _("The map is not in the PDF: with its pictures it is larger than 50 MB.")
        return Carried(None, (Note(name, None, "skipped", told),))
    about = _("Open this PDF with JourneyDesk to work on the map.")
    return Carried(Attached(NAME, data, MIME, about), tuple(_notes(shown, name)))


@contextmanager
def document_in(path: Path, room: Path | None = None) -> Iterator[tuple[Path, tuple[Note, ...]]]:
    """A PDF's map as a file for as long as it is looked at, and what is to be told of it.

    It lies in `room`, or else in our own cache. Raises InputRefused, naming the PDF,
    whatever is wrong.
    """
    found = map_in_pdf(path)
    edited = _("The PDF was changed after JourneyDesk wrote it: its pages and this map may differ.")
    notes = (Note(path.name, None, "guess", edited),) if found.is_edited else ()
    room = room or cache_folder()
    room.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="pdf-", dir=room) as folder:
        inside = Path(folder) / NAME
        inside.write_bytes(found.data)
        try:
            yield inside, notes
        except InputRefused as error:
            told = str(error).replace(str(inside), f"{path} › {NAME}")
            raise InputRefused(told) from error


def _of_maps(records: Records, ids: set[str]) -> list[Record]:
    """What lies in these maps, and what all maps share."""
    kept = [r for r in records if (place := map_of(r, records.find)) is None or place in ids]
    there = {record.id for record in kept}
    return [_with_logo(record, there) for record in kept]


def _with_logo(record: Record, there: set[str]) -> Record:
    """A project's logo may lie in a map that is not shown."""
    if isinstance(record, Project) and record.logo not in (None, *there):
        return record.evolve(logo=None)
    return record


def _without_private(records: Iterable[Record]) -> list[Record]:
    found = list(records)
    hidden = {record.id for record in found if isinstance(record, Evidence) and record.internal}
    hidden |= {
        record.id
        for record in found
        if (isinstance(record, Attachment) and _stays(record, hidden, found))
        or (isinstance(record, Comment) and record.about in hidden)
    }
    kept = [record for record in found if record.id not in hidden]
    return [_without_file(_without_note(record), hidden) for record in kept]


def _stays(file: Attachment, hidden: set[str], records: Iterable[Record]) -> bool:
    """True for transcripts, and for what only internal evidence rests on."""
    if is_transcript(file.name):
        return True
    users = [r.id for r in records if isinstance(r, Evidence) and r.attachment == file.id]
    return bool(users) and hidden.issuperset(users)


def _without_note(record: Record) -> Record:
    is_private = isinstance(record, Card) and record.private_note
    return record.evolve(private_note="") if is_private else record


def _without_file(record: Record, hidden: set[str]) -> Record:
    has_hidden = isinstance(record, Evidence) and record.attachment in hidden
    return record.evolve(attachment=None) if has_hidden else record


def _notes(shown: Sequence[Record], name: str) -> Iterator[Note]:
    said = sum(isinstance(record, Attachment) and is_transcript(record.name) for record in shown)
    notes = sum(isinstance(record, Card) and bool(record.private_note) for record in shown)
    internal = sum(isinstance(record, Evidence) and record.internal for record in shown)
    for n, told in (
        (
            said,
            ngettext(
                "{n} transcript is not in the PDF’s map",
                "{n} transcripts are not in the PDF’s map",
                said,
            ),
        ),
        (
            notes,
            ngettext(
                "{n} private note is not in the PDF’s map",
                "{n} private notes are not in the PDF’s map",
                notes,
            ),
        ),
        (
            internal,
            ngettext(
                "{n} piece of internal evidence is not in the PDF’s map",
                "{n} pieces of internal evidence are not in the PDF’s map",
                internal,
            ),
        ),
    ):
        if n:
            yield Note(name, None, "skipped", told.format(n=n))
