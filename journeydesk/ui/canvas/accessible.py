"""The canvas as a screen reader meets it: a list of what is on the map.

Cards are no objects of Qt, so the items are interfaces of their own, made when a reader asks for
them and kept here: Qt holds them by number only, and a number must not outlive its record.
`QAccessibleTableInterface` is not in PySide6, so the grid is told in words.
"""

# PySide6's stubs have no None for "nothing there", which is what Qt asks for.
# mypy: disable-error-code="override"

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from journeydesk.app.session import Change
from journeydesk.app.telling import describe, reading_order, title_of, where_it_is
from journeydesk.i18n import _
from journeydesk.layout import MapLayout
from journeydesk.model import RecordId
from journeydesk.tools.spots import spot_of

if TYPE_CHECKING:
    from journeydesk.ui.canvas.canvas import MapCanvas

Key = RecordId | None  # None is the empty cell that the keys are at


@cache
def install(canvas_class: type[MapCanvas]) -> None:
    """Tell Qt, once, what to answer for canvases."""

    def interface_of(_name: str, thing: QObject) -> QAccessibleInterface | None:
        if not isinstance(thing, canvas_class):
            return None
        thing.told_as = MapList(thing)
        return thing.told_as

    QAccessible.installFactory(interface_of)


class MapList(QAccessibleWidget):
    """The list: stages, then lane by lane its label and what lies in it."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.List, _("Journey map"))
        self.canvas = canvas
        self._items: dict[Key, MapItem] = {}
        self._order: tuple[MapLayout, Sequence[RecordId]] | None = None

    def item(self, key: Key) -> MapItem:
        if key not in self._items:
            self._items[key] = MapItem(self, key)
        return self._items[key]

    def forget(self, gone: Iterable[Key]) -> None:
        """These are no longer on the map."""
        for id_ in gone:
            if item := self._items.pop(id_, None):
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(item))

    def forget_all(self) -> None:
        self.forget(tuple(self._items))

    def tell(self, event: QAccessible.Event, key: Key) -> None:
        """Let a reader know what has become of an item."""
        QAccessible.updateAccessibility(QAccessibleEvent(self.item(key), event))

    def keys(self) -> Sequence[Key]:
        """What is in the list now; worked out once for each layout."""
        session = self.canvas.session
        if self._order is None or self._order[0] is not session.layout:
            self._order = (session.layout, reading_order(session.layout))
        spot = self.canvas.keys.spot
        is_empty = spot is not None and spot.record is None
        return (*self._order[1], None) if is_empty else self._order[1]

    @property
    def current(self) -> Key:
        """Where the keys are."""
        spot = self.canvas.keys.spot
        return spot.record if spot else None

    def childCount(self) -> int:
        return len(self.keys()) + len(self._above())

    def child(self, index: int) -> QAccessibleInterface | None:
        keys, above = self.keys(), self._above()
        if 0 <= index < len(keys):
            return self.item(keys[index])
        is_above = 0 <= index - len(keys) < len(above)
        return QAccessible.queryAccessibleInterface(above[index - len(keys)]) if is_above else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        keys, above = self.keys(), self._above()
        if isinstance(child, MapItem):
            return keys.index(child.key) if child.key in keys else -1
        return len(keys) + above.index(child.object()) if child.object() in above else -1

    def _above(self) -> Sequence[QObject]:
        """What lies over the map with words of its own: a field, a toast, a bar."""
        over = self.canvas.viewport().children()
        return [w for w in over if isinstance(w, QWidget) and w.isVisible() and w.accessibleName()]

    def focusChild(self) -> QAccessibleInterface | None:
        return self.item(self.current) if self.canvas.hasFocus() else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        target = self.canvas.record_at(x, y)
        return self.item(target) if target else None


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
        key = self.key
        spot = spot_of(session.layout, session.records, key) if key else self._canvas.keys.spot
        return self._canvas.place_on_desktop(spot)


def follow(canvas: MapCanvas) -> list[Callable[[], None]]:
    """Keep readers up to date with the session; answers with what ends that.

    Where no reader listens, a change costs one question.
    """

    def on_change(change: Change) -> None:
        told_as = canvas.told_as
        if told_as and change.event:
            diff = change.event.diff
            told_as.forget(id_ for id_, (_before, after) in diff.items() if after is None)
            is_same = all(before and after for before, after in diff.values())
            event = QAccessible.Event.NameChanged if is_same else QAccessible.Event.ObjectReorder
            QAccessible.updateAccessibility(QAccessibleEvent(canvas, event))

    def on_selection(_ids: tuple[RecordId, ...]) -> None:
        if canvas.told_as:
            within = QAccessible.Event.SelectionWithin
            QAccessible.updateAccessibility(QAccessibleEvent(canvas, within))

    def end() -> None:
        if canvas.told_as:
            canvas.told_as.forget_all()

    session = canvas.session
    return [session.subscribe(on_change), session.store.selection.subscribe(on_selection), end]


def tell_focus(canvas: MapCanvas) -> None:
    """The keys have come to another spot."""
    if QAccessible.isActive():
        QAccessible.queryAccessibleInterface(canvas)
    if canvas.told_as:
        canvas.told_as.tell(QAccessible.Event.Focus, canvas.told_as.current)
