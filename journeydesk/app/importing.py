"""Bringing in what others wrote: by content, whatever the name says."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from journeydesk.app.carrying import document_in
from journeydesk.document import open_document
from journeydesk.document.header import is_ours
from journeydesk.errors import InputRefused
from journeydesk.i18n import _
from journeydesk.interchange.choices import AS_GUESSED, Choices
from journeydesk.interchange.formats import FORMATS, read
from journeydesk.interchange.report import Imported
from journeydesk.interchange.source import Heard, Source, unheard
from journeydesk.model import Map, Project, Record, Records, ranks_between, with_new_ids

LARGEST = 50_000_000  # bytes
LONGEST_HEAD = 100  # bytes: enough to know a file of ours
OURS = ("journey", "pdf")
SUFFIXES = (".journey", ".pdf", *(x for each in FORMATS.values() for x in each.suffixes))


def records_from(
    path: Path,
    choices: Choices = AS_GUESSED,
    room: Path | None = None,
    heard: Heard = unheard,
) -> Imported:
    """The maps in a file: a document of ours, a PDF of one, or any of FORMATS, by its content.

    What is ours is read as ours: a format that was chosen is said of the others. `room` is a
    folder for what is needed meanwhile; `heard` is told how far it is. Raises InputRefused,
    naming the file and the reason.
    """
    wanted = _of_ours(path) or choices.format
    if wanted == "journey" or (not wanted and path.suffix.lower() == ".journey"):
        return _from_document(path)
    if wanted == "pdf":
        with document_in(path, room) as (inside, notes):
            return replace(_from_document(inside), notes=notes)
    return read(Source(path.name, content_of(path), choices, heard))


def _of_ours(path: Path) -> str:
    """Whether it may be a document or carry one; these may be larger than files of others."""
    try:
        with path.open("rb") as file:
            head = file.read(LONGEST_HEAD) if path.is_file() else b""
    except OSError:  # reading it says why
        head = b""
    if is_ours(head):
        return "journey"
    return "pdf" if head.startswith(b"%PDF-") else ""


def _from_document(path: Path) -> Imported:
    document = open_document(path)
    with closing(document):
        return Imported(_maps_in_order(document.records), (), dict(document.assets))


def one_document(found: Sequence[Imported]) -> tuple[Record, ...]:
    """Everything that was brought in as one document: the first project is the document's."""
    records: list[Record] = []
    seen: set[str] = set()
    for imported in found:
        some = list(imported.records)
        if any(record.id in seen for record in some):
            some = list(with_new_ids(some, same_lineage=True))
        has_project = any(isinstance(record, Project) for record in records)
        records += [r for r in some if not (has_project and isinstance(r, Project))]
        seen.update(record.id for record in some)
    return _in_order(records)


def all_assets(found: Sequence[Imported]) -> dict[str, bytes]:
    """The bytes of every image that was brought in."""
    return {digest: data for imported in found for digest, data in imported.assets.items()}


def _in_order(records: list[Record]) -> tuple[Record, ...]:
    """The maps in the order of their sources: each source begins its ranks anew."""
    count = sum(isinstance(record, Map) for record in records)
    ranks = iter(ranks_between("", "", count))
    return tuple(r.evolve(rank=next(ranks)) if isinstance(r, Map) else r for r in records)


def _maps_in_order(records: Records) -> tuple[Record, ...]:
    """A document's rows come in no order; its maps are wanted in theirs."""
    return (*records.at(Map), *(r for r in records if not isinstance(r, Map)))


def content_of(path: Path) -> bytes:
    """The bytes of a file of a bearable size. Raises InputRefused."""
    try:
        if path.is_dir():
            raise InputRefused(_refusal(path, _("it is a folder")))
        if path.stat().st_size > LARGEST:
            raise InputRefused(_refusal(path, _("it is larger than 50 MB")))
        return path.read_bytes()
    except OSError as error:
        raise InputRefused(_refusal(path, error.strerror or str(error))) from error


def _refusal(path: Path, reason: str) -> str:
    return _("{path} was not read: {reason}. Nothing was changed.").format(path=path, reason=reason)
