"""Copies that went on apart brought back into their document, as one change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from journeydesk.analysis.merging import Answer, Key, Merge, merge, settle
from journeydesk.app.conflict_words import told_in_a_comment
from journeydesk.document import Ancestor, Document, common_ancestor, open_document
from journeydesk.i18n import _
from journeydesk.model import WITH_ASSET, Record, RecordId, Records
from journeydesk.store import Diff, Transaction

KIT = "kit:"  # the merge key of the entry that made a table's kit begins so, its name follows


@dataclass(frozen=True, slots=True)
class Copy:
    """A file that went on from a document. `base` is None where nobody knows what from."""

    path: Path
    name: str
    base: Records | None
    records: Records
    assets: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Share:
    """How many records somebody added, changed and took out."""

    added: int
    changed: int
    removed: int


def read_copy(path: Path, document: Document) -> Copy:
    """Of that document. Raises InputRefused, also where it is of another one."""
    other = open_document(path)
    with closing(other):
        ancestor = common_ancestor(document, other)
        records = other.records.copy()
        used = {r.asset for r in records if isinstance(r, WITH_ASSET)}
        assets = {digest: other.assets[digest] for digest in used}
        name, base = path.stem, ancestor.records if ancestor else None
        if ancestor and (seq := _kit_entry(other, ancestor)):
            name = other.entries()[seq - 1].merge_key.removeprefix(KIT)
            records = _before_the_kit(records, other.diff(seq))
        return Copy(path, name, base, records, assets)


def share_of(copy: Copy) -> Share:
    """What somebody did in a copy; without a base nothing is known of that."""
    if copy.base is None:
        return Share(0, 0, 0)
    before, after = ({r.id: r for r in side} for side in (copy.base, copy.records))
    kept = before.keys() & after.keys()
    changed = sum(not before[id_].same_content(after[id_]) for id_ in kept)
    return Share(len(after.keys() - before), changed, len(before.keys() - after))


class Merging:
    """Records into which copies come one after the other.

    It remembers whose each record is, so that a room is told who said what.
    """

    def __init__(self, records: Records, name: str) -> None:
        self.records = records
        self._name = name
        self._whose: dict[RecordId, str] = {}

    def begin(self, copy: Copy) -> Merge:
        """What becomes one by itself, and what is to be asked."""
        return merge(copy.base, self.records, copy.records)

    def finish(self, copy: Copy, found: Merge, answers: Mapping[Key, Answer]) -> None:
        """Raises ValueError where what was typed cannot be."""
        tell = partial(told_in_a_comment, found, copy.name)
        self.records = settle(found, answers, tell, self._whose_is, copy.name)
        self._whose.update(dict.fromkeys(found.came, copy.name))

    def _whose_is(self, record: Record) -> str:
        return self._whose.get(record.id, self._name)


def name_the_present(document: Document) -> None:
    """As what was there before a merge, unless it has a name."""
    if all(version.seq != document.last_seq for version in document.versions.named):
        document.name_version(_("Before the merge"))


def put_merged(
    tx: Transaction, document: Document, merged: Records, copies: Iterable[Copy]
) -> None:
    """Make the records of a transaction those, with the bytes that they need."""
    _add_assets(document, merged, copies)
    tx.put(*[record for record in merged if tx.records.find(record.id) != record])
    tx.remove([record.id for record in list(tx.records) if record.id not in merged])


def _add_assets(document: Document, merged: Records, copies: Iterable[Copy]) -> None:
    known = {digest: data for copy in copies for digest, data in copy.assets.items()}
    here = set(document.assets)
    for record in merged:
        if isinstance(record, WITH_ASSET) and record.asset not in here:
            document.assets.add(known[record.asset], record.mime)


def label_of(names: Sequence[str]) -> str:
    """What undo will call it."""
    return _("Merge {names}").format(names=", ".join(names))


def _kit_entry(document: Document, ancestor: Ancestor) -> int | None:
    """The entry that made it a table's kit, where that is what came first."""
    entries = document.entries()[ancestor.seq : ancestor.seq + 1]
    return next((e.seq for e in entries if e.merge_key.startswith(KIT)), None)


def _before_the_kit(records: Records, made: Diff) -> Records:
    """What making the kit changed is as it was, but where the table changed that itself."""
    back = {}
    for id_, (before, after) in made.items():
        now = records.find(id_)
        if now and before and after:
            ours = [f for f in type(now).model_fields if _is_made(f, before, after, now)]
            back[id_] = now.evolve(**{field: getattr(before, field) for field in ours})
    return Records(back.get(record.id, record) for record in records)


def _is_made(field: str, before: Record, after: Record, now: Record) -> bool:
    return bool(getattr(before, field) != getattr(after, field) == getattr(now, field))
