"""What was made before is kept for as long as it was made from the same; it only saves work."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from operator import is_
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")
Row = tuple[object, ...]


class _Made(NamedTuple):
    same: tuple[object, ...]
    equal: Hashable
    what: Any


class Keeper:
    """Remembers by key what was made from which inputs.

    Records are never changed, so the same object means the same outcome.
    """

    def __init__(self) -> None:
        self._made: dict[Hashable, tuple[_Made, ...]] = {}
        self._rows: dict[Hashable, tuple[tuple[Row, ...], tuple[Any, ...]]] = {}

    def keep(
        self, key: Hashable, same: tuple[object, ...], equal: Hashable, make: Callable[[], T]
    ) -> T:
        """What was made for the key, if from the same objects and equal values; else made now.

        The one before is remembered too: undoing a move of 500 cards finds all its cells again.
        """
        known = self._made.get(key, ())
        for made in known:
            if made.equal == equal and _are_same(made.same, same):
                if made is not known[0]:
                    self._made[key] = known[::-1]
                return made.what  # type: ignore[no-any-return]
        what = make()
        self._made[key] = (_Made(same, equal, what), *known[:1])
        return what

    def each(
        self, key: Hashable, make: Callable[..., T], *columns: Iterable[object]
    ) -> tuple[T, ...]:
        """make(…) of every row of the columns; a row of equal objects is not made again.

        Rows are known by their number: what is put between others makes those after it anew. The
        same tuple comes back where all of them are the same.
        """
        rows = tuple(zip(*columns, strict=True))
        known, made = self._rows.get(key, ((), ()))
        if rows == known:
            return made
        found = [
            what if row == before else make(*row)  # the same objects are equal at once
            for row, before, what in zip(rows, known, made, strict=False)
        ]
        found += [make(*row) for row in rows[len(known) :]]
        if len(found) != len(made) or not all(map(is_, found, made)):
            made = tuple(found)
        self._rows[key] = rows, made
        return made


def _are_same(before: tuple[object, ...], now: tuple[object, ...]) -> bool:
    return before is now or (len(before) == len(now) and all(map(_is_same, before, now)))


def _is_same(before: object, now: object) -> bool:
    """The same object, or a tuple of the same: undo brings records back, in a new tuple."""
    if before is now:
        return True
    if not (isinstance(before, tuple) and isinstance(now, tuple)):
        return False
    return len(before) == len(now) and all(map(is_, before, now))
