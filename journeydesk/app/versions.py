"""Versions of a document: giving the present a name, and going back to a state of the past."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from journeydesk.atomic import put_in_place
from journeydesk.commands.restoring import restore, since
from journeydesk.document import Document, Version, open_document, records_at
from journeydesk.errors import InputRefused, WriteFailed
from journeydesk.i18n import _
from journeydesk.store import Store


def name_version(store: Store, document: Document, name: str) -> Version:
    """Keep the present under a name; what is typed next is another entry."""
    store.history.settle()
    return document.name_version(name, store.author)


def present_version(document: Document) -> Version | None:
    """The version that the present is, where it has been named."""
    newest = document.versions.named[-1:]
    return newest[0] if newest and newest[0].seq == document.last_seq else None


def go_back(store: Store, document: Document, seq: int) -> bool:
    """Everything as it was after an entry: one change, that can be undone.

    The present becomes a version before, where it is none yet. Answers with False where nothing
    differs. Raises EntryDamaged and VersionDamaged; nothing has changed then.
    """
    then = records_at(document, seq)
    if not any(since(store.records, then)):
        return False
    name = name_of(document, seq)
    if present_version(document) is None:
        name_version(store, document, _("Before going back to {name}").format(name=name))
    with store.transaction(_("Go back to {name}").format(name=name), initiator="restore") as tx:
        restore(tx, then)
    return True


def save_as_it_was(document: Document, seq: int, path: Path, *, overwrite: bool = False) -> None:
    """Another file with the whole history, whose present is what it was after an entry.

    Raises WriteFailed; the target is untouched then.
    """
    if path.exists() and not overwrite:
        what = _("{name} is already there; it was left as it is. Choose another name.")
        raise WriteFailed(what.format(name=path.name))
    try:
        with put_in_place(path) as beside:
            document.save_copy(beside)
            with closing(open_document(beside)) as copy:
                go_back(Store(copy.records, copy), copy, seq)
    except OSError as error:
        what = _("{name} could not be written ({reason}). What was there is untouched.")
        raise WriteFailed(what.format(name=path, reason=error.strerror or error)) from error


def name_of(document: Document, seq: int) -> str:
    """What a state is called: its version's name, or what was done last."""
    named = {version.seq: version.name for version in document.versions.named}
    if name := named.get(seq):
        return _("“{name}”").format(name=name)
    if seq == 0:
        return _("how the map began")
    label = next(entry.label for entry in document.entries() if entry.seq == seq)
    return _("step {n}, “{label}”").format(n=seq, label=label)


def state_called(document: Document, words: str) -> int:
    """The entry of a version, by its name, or by its own number. Raises InputRefused."""
    for version in reversed(document.versions.named):
        if version.name == words:
            return version.seq
    if words.isdecimal() and int(words) <= document.last_seq:
        return int(words)
    what = _("{name} has no version “{words}”, and its history ends with step {last}.")
    path = document.path.name
    raise InputRefused(what.format(name=path, words=words, last=document.last_seq))
