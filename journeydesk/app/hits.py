"""What a search found, and which of it is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from journeydesk.model import RecordId


@dataclass(frozen=True, slots=True)
class Hits:
    """Ids in reading order; `at` is an index, and 0 where there are none."""

    ids: tuple[RecordId, ...] = ()
    at: int = 0

    @property
    def current(self) -> RecordId | None:
        return self.ids[self.at] if self.ids else None

    def stepped(self, by: int) -> Hits:
        """The next (1) or the one before (-1); round at the ends."""
        return replace(self, at=(self.at + by) % len(self.ids)) if self.ids else self


def hits_from(
    ids: Sequence[RecordId], before: Hits, selected: Iterable[RecordId], order: Iterable[RecordId]
) -> Hits:
    """Keeps looking at the same record while it is still found.

    Else at the first one from the first selected record on, in the order of reading.
    """
    found = frozenset(ids)
    if before.current in found:
        return Hits(tuple(ids), ids.index(before.current))
    chosen, is_past = frozenset(selected), False
    for id_ in order if chosen else ():
        is_past = is_past or id_ in chosen
        if is_past and id_ in found:
            return Hits(tuple(ids), ids.index(id_))
    return Hits(tuple(ids))
