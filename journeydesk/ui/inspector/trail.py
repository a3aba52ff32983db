"""The way back from what is not on the canvas to what one came from."""

from __future__ import annotations

from collections.abc import Callable

from journeydesk.model import RecordId

Ids = tuple[RecordId, ...]


class Trail:
    """Remembers each selection since something of the canvas was selected."""

    def __init__(self) -> None:
        self._now: Ids = ()
        self._before: list[Ids] = []

    def turn_to(self, ids: Ids, *, is_beside: bool) -> None:
        """Something else is selected."""
        if ids != self._now:
            self._before = [*self._before, self._now] if is_beside else []
            self._now = ids

    def back(self, select: Callable[[Ids], None]) -> None:
        """Select what was selected before, or nothing: the map."""
        *before, ids = self._before or [()]
        self._now = ids
        self._before = before
        select(ids)
