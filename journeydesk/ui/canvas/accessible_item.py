"""One item of the canvas's list, as a screen reader meets it."""

# PySide6's stubs have no None for "nothing there", which is what Qt asks for.
# mypy: disable-error-code="override"

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow

from journeydesk.app.telling import describe, title_of, where_it_is
from journeydesk.model import RecordId
from journeydesk.tools.spots import shown_at, spot_of

if TYPE_CHECKING:
    from journeydesk.ui.canvas.accessible import MapList
    from journeydesk.ui.canvas.canvas import MapCanvas

Key = RecordId | None  # None is the empty cell that the keys are at


class MapItem(QAccessibleInterface):
    """One record, or the empty cell that the keys are at."""

    def __init__(self, parent: MapList, key: Key) -> None:
        super().__init__()
        self._list, self.key = parent, key

    @property
    def _canvas(self) -> MapCanvas:
        return self._list.canvas

    def isValid(self) -> bool:
        return self.key is None or self.key in self._canvas.session.records

    def object(self) -> QObject | None:
        return None

    def window(self) -> QWindow | None:
        return self._list.window()

    def parent(self) -> QAccessibleInterface:
        return self._list

    def child(self, index: int) -> QAccessibleInterface | None:
        return None

    def childCount(self) -> int:
        return 0

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def focusChild(self) -> QAccessibleInterface | None:
        return None

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focusable = state.selectable = state.multiSelectable = True
        state.selected = self.key in self._canvas.session.store.selection
        is_current = self._list.current == self.key and self._canvas.hasFocus()
        state.focused = is_current
        return state

    def text(self, kind: QAccessible.Text) -> str:
        session = self._canvas.session
        if kind == QAccessible.Text.Name:
            return title_of(session.records, self.key)
        if kind != QAccessible.Text.Description:
            return ""
        if self.key is None:
            return where_it_is(session.records, session.layout, self._canvas.keys.spot)
        return describe(session.records, session.layout, self.key)

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Words are changed in place or in the inspector."""

    def rect(self) -> QRect:
        session = self._canvas.session
        if self.key is None or self.key == self._list.current:
            return self._canvas.place_on_desktop(self._canvas.keys.place)
        spot = spot_of(session.layout, session.records, self.key)
        return self._canvas.place_on_desktop(shown_at(session.layout, spot))
