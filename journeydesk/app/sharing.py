"""Copies for others: without history, and without what a client need not see."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from journeydesk.app.private_parts import PARTS, without_stamps
from journeydesk.commands import remove_records
from journeydesk.document import create_document
from journeydesk.i18n import N_, _
from journeydesk.model import Attachment, RecordId, Records
from journeydesk.store import Transaction

HISTORY, FILES = "history", "files"
HISTORY_LABEL = N_("History: steps back, deleted things, authors of changes")
FILES_LABEL = N_("Attached files")
ALL_PARTS = frozenset(part.name for part in PARTS)


@dataclass(frozen=True, slots=True)
class Share:
    """What goes: parts by name (see PARTS), and attached files by id. History always does."""

    parts: Collection[str] = ()
    files: Collection[RecordId] = ()


@dataclass(frozen=True, slots=True)
class Going:
    """So many of a kind; `name` is the part's."""

    name: str
    label: str
    count: int


def client_safe(records: Records) -> Share:
    """Everything goes that can."""
    return Share(ALL_PARTS, frozenset(file.id for file in records.of(Attachment)))


def cleaned(records: Records, share: Share) -> Records:
    """A copy of the records without what goes."""
    tx = Transaction(records.copy())
    without_stamps(tx)
    for part in PARTS:
        if part.name in share.parts:
            part.clean(tx)
    files = [file.id for file in tx.records.of(Attachment) if file.id in share.files]
    remove_records(tx, files)
    return tx.records


def left_out(records: Records, share: Share, steps: int) -> tuple[Going, ...]:
    """What a copy lacks, kind by kind; `steps` is the number of those in the history."""
    found = (
        Going(HISTORY, _(HISTORY_LABEL), steps),
        *(
            Going(part.name, _(part.label), part.count(records))
            for part in PARTS
            if part.name in share.parts
        ),
        Going(FILES, _(FILES_LABEL), len(share.files)),
    )
    return tuple(going for going in found if going.count)


def write_copy(
    records: Records,
    assets: Mapping[str, bytes],
    path: Path,
    share: Share,
    *,
    overwrite: bool = False,
) -> None:
    """A new document, opened and checked once it is written.

    It is built of what stays, so no page of it ever held what goes. Raises WriteFailed.
    """
    create_document(path, cleaned(records, share), assets, overwrite=overwrite).close()
