"""One open document: its store, the map on show, and how it looks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from journeydesk.app.direction import is_mirrored
from journeydesk.app.heights import Heights, recalled_heights, remember_heights
from journeydesk.document import Document
from journeydesk.fonts import Ruler
from journeydesk.layout import MapLayout, Memo, layout_map
from journeydesk.model import Card, Emotion, Map, Records, Touchpoint
from journeydesk.store import Event, Store
from journeydesk.theme import Theme
from journeydesk.tools import Plan


@dataclass(frozen=True, slots=True)
class Change:
    """What has become of the picture: what the canvas compares to know what to repaint."""

    event: Event | None  # None: another map or theme
    before: MapLayout
    after: MapLayout


class Session:
    """Runs plans on the store, and lays the map out again after each."""

    def __init__(self, document: Document, ruler: Ruler, theme: Theme) -> None:
        self.document = document
        self.store = Store(document.records, document)
        self.ruler = ruler
        self._map_id = self.maps[0].id
        self._memo = Memo(ruler, theme, is_mirrored=is_mirrored(self.records))
        self._listeners: list[Callable[[Change], None]] = []
        heights = recalled_heights(self.path, self._map_id)
        self.layout = layout_map(self.records, self._map_id, self._memo, heights)
        self.store.subscribe(self._on_event)

    @property
    def path(self) -> Path:
        return self.document.path

    @property
    def records(self) -> Records:
        return self.store.records

    @property
    def maps(self) -> tuple[Map, ...]:
        return self.records.at(Map)

    @property
    def map(self) -> Map:
        """The map on show."""
        return self.records.get(Map, self._map_id)

    @property
    def is_bare(self) -> bool:
        """True while there is nothing in the grid of any map."""
        return not any(isinstance(r, Card | Touchpoint | Emotion) for r in self.records)

    @property
    def theme(self) -> Theme:
        return self._memo.theme

    def subscribe(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Call it after each change of the picture; answers with what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def run(self, label: str, plan: Plan, *, merge_key: str = "") -> None:
        """One action: the plan inside one transaction; what it answers with is selected."""
        with self.store.transaction(label, merge_key=merge_key) as tx:
            chosen = plan(tx)
            if chosen is not None:
                self.store.selection.set(chosen)

    def use_theme(self, theme: Theme) -> None:
        """Draw with other colours."""
        self._memo = self._new_memo(theme)
        self._lay_out(None, self.layout.heights)  # cells are as high in every colour

    def straighten(self) -> None:
        """Lay out again where heights from an earlier time proved wrong, as after other fonts."""
        if self.layout.is_misjudged:
            self._lay_out(None)

    def close(self) -> None:
        """Write what is waiting, and let go of the file."""
        self.document.close()
        remember_heights(self.path, self._map_id, self.layout)

    def _on_event(self, event: Event) -> None:
        if self._map_id not in self.records:
            self._map_id = self.maps[0].id
        if self._memo.is_mirrored != is_mirrored(self.records):
            self._memo = self._new_memo(self.theme)
        self._lay_out(event)

    def _new_memo(self, theme: Theme) -> Memo:
        return Memo(self.ruler, theme, is_mirrored=is_mirrored(self.records))

    def _lay_out(self, event: Event | None, known: Heights | None = None) -> None:
        before = self.layout
        self.layout = layout_map(self.records, self._map_id, self._memo, known or {})
        for listener in tuple(self._listeners):
            listener(Change(event, before, self.layout))
