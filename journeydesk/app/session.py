"""One open document: its store, the map on show, and how it looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from journeydesk.app.direction import is_suited, memo_for
from journeydesk.app.heights import Heights, recalled_heights, remember_heights
from journeydesk.app.shown import Sheet, map_to_show
from journeydesk.document import Document
from journeydesk.fonts import Ruler
from journeydesk.layout import MapLayout, Memo, layout_map
from journeydesk.model import Card, Emotion, Map, RecordId, Records, Touchpoint, map_of
from journeydesk.store import Event, Store
from journeydesk.theme import Theme
from journeydesk.tools import Plan


@dataclass(frozen=True, slots=True)
class Change:
    """What has become of the picture: what the canvas compares to know what to repaint."""

    event: Event | None  # None: another map or theme
    before: MapLayout
    after: MapLayout
    is_other_map: bool = False


class Session:
    """Runs plans on the store, and lays the map out again after each."""

    def __init__(self, document: Document, ruler: Ruler, theme: Theme) -> None:
        self.document = document
        self.store = Store(document.records, document)
        self.ruler = ruler
        self._map_id = self.maps[0].id
        self._listeners: list[Callable[[Change], None]] = []
        self._sheets = {self._map_id: self._new_sheet(theme)}
        self.store.subscribe(self._on_event)
        self.store.selection.subscribe(self._on_selection)

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
        """The map on show; while that is being taken out, the first that stays."""
        found = self.records.find(self._map_id)
        return found if isinstance(found, Map) else self.maps[0]

    @property
    def layout(self) -> MapLayout:
        """Of the map on show."""
        return self._sheet.layout

    @property
    def is_bare(self) -> bool:
        """True while there is nothing in the grid of any map."""
        return not any(isinstance(r, Card | Touchpoint | Emotion) for r in self.records)

    @property
    def theme(self) -> Theme:
        return self._sheet.memo.theme

    @property
    def _sheet(self) -> Sheet:
        return self._sheets[self._map_id]

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

    def show_map(self, id_: RecordId) -> None:
        """The map that this record is or lies in, with what was selected when it was left."""
        find = self.records.find
        wanted = map_of(find(id_), find)
        if wanted not in (None, self._map_id):
            self._turn_to(wanted)

    def use_theme(self, theme: Theme) -> None:
        """Draw with other colours."""
        self._renew_memos(theme)
        self._lay_out(None, self.layout.heights)  # cells are as high in every colour

    def straighten(self) -> None:
        """Lay out again where heights from an earlier time proved wrong, as after other fonts."""
        if self.layout.is_misjudged:
            self._lay_out(None)

    def close(self) -> None:
        """Write what is waiting, and let go of the file."""
        self.document.close()
        for map_id, sheet in self._sheets.items():
            remember_heights(self.path, map_id, sheet.layout)

    def _on_event(self, event: Event) -> None:
        if not is_suited(self._sheet.memo, self.records):
            self._renew_memos(self.theme)
        seen = map_to_show(event.diff, self.records, self._map_id)
        if seen == self._map_id:
            self._lay_out(event)
        else:  # nothing changes unseen
            self._turn_to(seen)
            self._tell(Change(event, self.layout, self.layout))
        for gone in [id_ for id_ in self._sheets if id_ not in self.records]:
            del self._sheets[gone]

    def _on_selection(self, ids: tuple[RecordId, ...]) -> None:
        """What undo selects again may lie elsewhere; all of a selection lies in one map."""
        if ids and not self._on_show(ids[:1]):
            self.store.selection.set(())

    def _turn_to(self, id_: RecordId) -> None:
        left, selection = self._sheet, self.store.selection
        left.selected = self._on_show(selection)
        self._map_id = id_
        if id_ in self._sheets:
            self._sheet.layout = layout_map(self.records, id_, self._sheet.memo)
        else:
            self._sheets[id_] = self._new_sheet(left.memo.theme)
        self._tell(Change(None, left.layout, self.layout, is_other_map=True))
        selection.set(self._on_show(selection) or self._on_show(self._sheet.selected))

    def _on_show(self, ids: Iterable[RecordId]) -> tuple[RecordId, ...]:
        """Those that are there and lie in the map on show."""
        find = self.records.find
        here = (None, self._map_id)  # what all maps share is on show with each
        return tuple([i for i in ids if (found := find(i)) and map_of(found, find) in here])

    def _new_sheet(self, theme: Theme) -> Sheet:
        memo, heights = self._new_memo(theme), recalled_heights(self.path, self._map_id)
        return Sheet(memo, layout_map(self.records, self._map_id, memo, heights))

    def _renew_memos(self, theme: Theme) -> None:
        for sheet in self._sheets.values():
            sheet.memo = self._new_memo(theme)

    def _new_memo(self, theme: Theme) -> Memo:
        return memo_for(self.records, theme, self.ruler)

    def _lay_out(self, event: Event | None, known: Heights | None = None) -> None:
        sheet, before = self._sheet, self.layout
        sheet.layout = layout_map(self.records, self._map_id, sheet.memo, known or {})
        self._tell(Change(event, before, sheet.layout))

    def _tell(self, change: Change) -> None:
        for listener in tuple(self._listeners):
            listener(change)
