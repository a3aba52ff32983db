"""The store: records, the way to change them, and who is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.model import LARGEST, Record, RecordId, Records, too_large, violations
from journeydesk.store.diff import Change, Diff, inverse, squashed
from journeydesk.store.history import History
from journeydesk.store.journal import Entry, EntryDamaged, Journal
from journeydesk.store.selection import Selection
from journeydesk.store.transaction import Transaction

MERGE_WITHIN = timedelta(seconds=1)
TYPING = "typing "  # begins the merge key of one piece of writing, however slowly it is typed


class TooLarge(UserError):
    """A change would have made a record that no document opens again."""


class InvariantBroken(Exception):
    """A change would have left the document inconsistent; nothing of it was kept. A bug."""


@dataclass(frozen=True, slots=True)
class Event:
    """What subscribers hear, once a transaction. `initiator`: "user", "undo", "redo", "import" …"""

    diff: Diff
    label: str
    initiator: str


Subscriber = Callable[[Event], None]


def utc_now() -> datetime:
    return datetime.now(UTC)


class Store:
    """Records and their history. The rules are in SPEC.md."""

    def __init__(
        self,
        records: Records,
        journal: Journal,
        *,
        author: str = "",
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self.records = records
        self.history = History(journal.entries())
        self.selection = Selection()
        self.author = author
        self._journal = journal
        self._clock = clock
        self._open: Transaction | None = None
        self._subscribers: list[Subscriber] = []

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Call it after every transaction; answers with what ends that."""
        self._subscribers.append(subscriber)
        return lambda: self._subscribers.remove(subscriber)

    @contextmanager
    def transaction(
        self, label: str, *, merge_key: str = "", initiator: str = "user"
    ) -> Iterator[Transaction]:
        """The only way to change a record; `label` is what undo will call it."""
        if self._open:
            with _joined(self._open):
                yield self._open
            return
        transaction = self._open = Transaction(self.records)
        selected = self.selection.ids
        try:
            yield transaction
            diff = self._stamped(transaction)
            entry = self._entry(label, selected, merge_key=merge_key)
            self._journalise(entry, diff)
        except BaseException:
            transaction.take_back()
            self.selection.set(selected)
            raise
        finally:
            self._open = None
        self._announce(diff, label, initiator)

    def undo(self) -> Entry | None:
        """Take back the newest effective entry; answers with it, or None. Raises EntryDamaged."""
        return self._reverse(self.history.undoable, "undo")

    def redo(self) -> Entry | None:
        """Take back the newest undo; answers with it, or None. Raises EntryDamaged."""
        return self._reverse(self.history.redoable, "redo")

    def travel(self, steps: int) -> None:
        """Undo (below 0) or redo that many entries, or as many as there are; told once.

        Raises EntryDamaged at an entry that cannot be taken back, having gone as far as that.
        """
        changes: list[tuple[RecordId, Change]] = []
        entry: Entry | None = None
        try:
            for _step in range(0 if self._open else abs(steps)):
                following = self.history.undoable if steps < 0 else self.history.redoable
                if following is None:
                    break
                changes += self._take_back(following).items()
                entry = following
        finally:
            if entry:
                self._arrive(entry, squashed(changes), "undo" if steps < 0 else "redo")

    def _reverse(self, entry: Entry | None, initiator: str) -> Entry | None:
        if entry is None or self._open:
            return None
        self._arrive(entry, self._take_back(entry), initiator)
        return entry

    def _take_back(self, entry: Entry) -> Diff:
        """Apply and journal its inverse; nobody is told yet."""
        diff = inverse(self._journal.diff(entry.seq))
        if any(_differ(self.records.find(id_), before) for id_, (before, _) in diff.items()):
            raise EntryDamaged
        self.records.apply(diff)
        try:
            reversal = self._entry(entry.label, entry.selection_after, undoes=entry.seq)
            reversal = replace(reversal, selection_after=entry.selection_before)
            self._journalise(reversal, diff)
        except BaseException:
            self.records.apply(inverse(diff))
            raise
        return diff

    def _arrive(self, entry: Entry, diff: Diff, initiator: str) -> None:
        self._announce(diff, entry.label, initiator)
        self.selection.set(id_ for id_ in entry.selection_before if id_ in self.records)

    def _stamped(self, transaction: Transaction) -> Diff:
        """The transaction's diff, checked and with its stamps."""
        diff = transaction.settle()
        broken = next(violations(self.records, diff), None)
        if broken:
            raise InvariantBroken(broken)
        _check_size(diff)
        at = self._clock().isoformat(timespec="milliseconds")
        for before, after in diff.values():
            if after is not None:
                made = {} if before else {"created_at": at, "created_by": self.author}
                transaction.put(after.evolve(modified_at=at, modified_by=self.author, **made))
        return transaction.diff()

    def _entry(
        self,
        label: str,
        selected: tuple[RecordId, ...],
        *,
        undoes: int | None = None,
        merge_key: str = "",
    ) -> Entry:
        return Entry(
            seq=self.history.next_seq,
            at=self._clock().isoformat(timespec="milliseconds"),
            author=self.author,
            label=label,
            undoes=undoes,
            selection_before=selected,
            selection_after=self.selection.ids,
            merge_key=merge_key,
        )

    def _journalise(self, entry: Entry, diff: Diff) -> None:
        if not diff:
            return
        last = self.history.last
        if last and self.history.is_extendable(entry.merge_key) and _is_soon(last, entry):
            earlier = self._journal.diff(last.seq)
            whole = squashed([*earlier.items(), *diff.items()])
            if whole.keys() == earlier.keys() | diff.keys():
                entry = replace(entry, seq=last.seq, selection_before=last.selection_before)
                self._journal.extend(entry, whole, diff)
                self.history.replace_last(entry)
                return
        self._journal.append(entry, diff)
        self.history.add(entry)

    def _announce(self, diff: Diff, label: str, initiator: str) -> None:
        if not diff:
            return
        self.selection.discard(id_ for id_, (_, after) in diff.items() if after is None)
        _tell_all(self._subscribers, Event(diff, label, initiator))


@contextmanager
def _joined(transaction: Transaction) -> Iterator[None]:
    mark = transaction.mark
    try:
        yield
    except BaseException:
        transaction.take_back(mark)
        raise


def _check_size(diff: Diff) -> None:
    if too_large(after for _before, after in diff.values()):
        what = _("That would hold more than a document can keep in one place ({most} MB).")
        kept = _("Nothing was changed; put less into it.")
        raise TooLarge(f"{what.format(most=LARGEST >> 20)} {kept}")


def _differ(now: Record | None, then: Record | None) -> bool:
    """Mostly they are one: pydantic would compare even that field by field, 12 µs a card."""
    return now is not then and now != then


def _is_soon(last: Entry, entry: Entry) -> bool:
    if entry.merge_key.startswith(TYPING):
        return True
    return datetime.fromisoformat(entry.at) - datetime.fromisoformat(last.at) <= MERGE_WITHIN


def _tell_all(subscribers: Iterable[Subscriber], event: Event) -> None:
    errors: list[Exception] = []
    for subscriber in tuple(subscribers):
        try:
            subscriber(event)
        except Exception as error:
            errors.append(error)
    if errors:
        raise errors[0]
