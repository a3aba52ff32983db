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

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from journeydesk.app.session import Change
from journeydesk.app.telling import reading_order
from journeydesk.i18n import _
from journeydesk.layout import MapLayout
from journeydesk.model import RecordId
from journeydesk.ui.canvas.accessible_item import Key, MapItem

if TYPE_CHECKING:
    from journeydesk.ui.canvas.canvas import MapCanvas


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
        """What is in the list now, with the link or empty cell that the keys are at.

        Worked out once for each layout.
        """
        session = self.canvas.session
        if self._order is None or self._order[0] is not session.layout:
            self._order = (session.layout, reading_order(session.layout))
        keys = self.canvas.keys
        is_aside = keys.spot is not None and (keys.links.link or keys.record is None)
        return (*self._order[1], keys.record) if is_aside else self._order[1]

    @property
    def current(self) -> Key:
        """Where the keys are."""
        return self.canvas.keys.record

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


def follow(canvas: MapCanvas) -> list[Callable[[], None]]:
    """Keep readers up to date with the session; answers with what ends that.

    Where no reader listens, a change costs one question.
    """

    def on_change(change: Change) -> None:
        told_as = canvas.told_as
        if told_as and change.is_other_map:
            told_as.forget_all()
            reorder = QAccessible.Event.ObjectReorder
            QAccessible.updateAccessibility(QAccessibleEvent(canvas, reorder))
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
