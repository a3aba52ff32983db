"""The strip of tabs; there while a document has several maps, for one needs no room."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from journeydesk.app.session import Change, Session
from journeydesk.commands import move_map, retext
from journeydesk.i18n import _
from journeydesk.model import Map, RecordId, shortened
from journeydesk.ui.map_tabs.tabs import MapTabs

LONGEST = 40  # letters of a title in the history


class MapStrip(QFrame):
    """Follows a session; `show_map` is asked for another map."""

    told = Signal(str)  # which map it is now, whatever led there

    def __init__(
        self, session: Session, show_map: Callable[[RecordId], None], add_map: QAction
    ) -> None:
        super().__init__()
        self._session = session
        self._is_aside = False
        self.tabs, self.add = MapTabs(), QToolButton()
        self.add.setDefaultAction(add_map)
        self.setProperty("strip", "below")
        self.tabs.chosen.connect(show_map)
        self.tabs.moved.connect(self.move_map)
        self.tabs.renamed.connect(self._rename)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 6, 0)
        row.setSpacing(2)
        row.addWidget(self.tabs)
        row.addWidget(self.add)
        row.addStretch(1)
        self._unsubscribe = session.subscribe(self._on_change)
        self._follow()

    def let_go(self) -> None:
        """The document is closed."""
        self._unsubscribe()

    def put_aside(self, is_aside: bool) -> None:
        """Not there, however many maps there are."""
        self._is_aside = is_aside
        self._follow()

    def move_map(self, id_: RecordId, before: RecordId | None) -> None:
        """One step, by hand or by key."""
        label = _("Move map “{title}”").format(title=self._title(id_))
        self._session.run(label, partial(move_map, id_=id_, before=before))

    def _rename(self, id_: RecordId, title: str) -> None:
        label = _("Rename map to “{title}”").format(title=shortened(title, LONGEST))
        self._session.run(label, partial(retext, id_=id_, text=title))

    def _on_change(self, change: Change) -> None:
        self._follow()
        if change.is_other_map:
            shown, n = self._session.map, len(self._session.maps)
            at = self._session.maps.index(shown) + 1
            told = _("Map {at} of {n}: {title}")
            self.told.emit(told.format(at=at, n=n, title=self._title(shown.id)))

    def _title(self, id_: RecordId) -> str:
        return shortened(self._session.records.get(Map, id_).title, LONGEST) or _("Untitled map")

    def _follow(self) -> None:
        maps = self._session.maps
        self.tabs.follow(maps, self._session.map.id)
        self.setVisible(len(maps) > 1 and not self._is_aside)
