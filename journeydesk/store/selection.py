"""Which records are selected: part of the session, remembered by the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from journeydesk.model import RecordId

Listener = Callable[[tuple[RecordId, ...]], None]


class Selection:
    """Ids in the order in which they were selected."""

    def __init__(self) -> None:
        self._ids: tuple[RecordId, ...] = ()
        self._listeners: list[Listener] = []

    def __iter__(self) -> Iterator[RecordId]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._ids

    @property
    def ids(self) -> tuple[RecordId, ...]:
        return self._ids

    def set(self, ids: Iterable[RecordId]) -> None:
        """Select these and nothing else."""
        ids = tuple(dict.fromkeys(ids))
        if ids == self._ids:
            return
        self._ids = ids
        for listener in tuple(self._listeners):
            listener(ids)

    def toggle(self, id_: RecordId) -> None:
        """Add it, or take it out."""
        if id_ in self._ids:
            self.discard({id_})
        else:
            self.set((*self._ids, id_))

    def discard(self, gone: Iterable[RecordId]) -> None:
        """Take these out."""
        gone = frozenset(gone)
        self.set(id_ for id_ in self._ids if id_ not in gone)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call the listener at each change; answers with what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)
