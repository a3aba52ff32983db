"""A row of the palette: what can be chosen, or why it cannot be now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeydesk.ui.inspector.headings import Badge


@dataclass(frozen=True, slots=True)
class Entry:
    """`letters` are those of the label that were typed; `reason` is "" where it can be chosen."""

    label: str
    choose: Callable[[], object]
    detail: str = ""
    keys: tuple[str, ...] = ()
    icon: str = ""
    badge: Badge | None = None
    letters: tuple[int, ...] = ()
    reason: str = ""

    @property
    def spoken(self) -> str:
        """For those who hear the list."""
        return ", ".join(
            part for part in (self.label, self.reason or self.detail, *self.keys) if part
        )
