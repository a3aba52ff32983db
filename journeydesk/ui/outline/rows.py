"""Which rows are where: the part of the outline that has been opened, by number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeydesk.model import RecordId

ROOT = 0


class Rows:
    """Each record that was ever a row has a number, for Qt's indexes hold no objects.

    A parent has an entry in `below` once its rows have been asked for.
    """

    def __init__(self) -> None:
        self._ids: list[RecordId] = [""]
        self._numbers: dict[RecordId, int] = {"": ROOT}
        self.below: dict[int, list[int]] = {}
        self.parents: dict[int, int] = {}

    def id_of(self, number: int) -> RecordId:
        return self._ids[number]

    def number_of(self, id_: RecordId) -> int | None:
        """None for what was never a row."""
        return self._numbers.get(id_)

    def row_of(self, number: int) -> int | None:
        """Among its parent's rows; None where it is no row now."""
        here = self.below.get(self.parents.get(number, -1), [])
        return here.index(number) if number in here else None

    def insert(self, parent: int, at: int, ids: Sequence[RecordId]) -> None:
        numbers = [self._number(id_) for id_ in ids]
        self.below.setdefault(parent, [])[at:at] = numbers
        self.parents |= dict.fromkeys(numbers, parent)

    def remove(self, parent: int, first: int, last: int) -> None:
        """Rows `first` to `last`, with all below them."""
        gone = self.below[parent][first : last + 1]
        del self.below[parent][first : last + 1]
        for number in gone:
            self._forget(number)

    def replace(self, parent: int, ids: Sequence[RecordId]) -> None:
        """All rows of a parent at once; one that has gone to another parent already stays there."""
        before, now = self.below[parent], [self._number(id_) for id_ in ids]
        self.below[parent] = now
        self.parents |= dict.fromkeys(now, parent)
        for number in set(before) - set(now):
            if self.parents.get(number) == parent:
                self._forget(number)

    def _forget(self, number: int) -> None:
        self.parents.pop(number, None)
        for below in self.below.pop(number, []):
            self._forget(below)

    def _number(self, id_: RecordId) -> int:
        if id_ not in self._numbers:
            self._numbers[id_] = len(self._ids)
            self._ids.append(id_)
        return self._numbers[id_]


def runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of neighbours among rising numbers: 1 2 3 7 is (1, 3), (7, 7)."""
    first = 0
    for i in range(1, len(rows) + 1):
        if i == len(rows) or rows[i] != rows[i - 1] + 1:
            yield rows[first], rows[i - 1]
            first = i
