"""The palette itself: a field and what fits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget
from shiboken6 import isValid

from journeydesk.i18n import _
from journeydesk.ui.announce import announce
from journeydesk.ui.command_palette.entry import Entry
from journeydesk.ui.command_palette.rows import ENTRY_ROLE, ROW_HEIGHT, EntryRows
from journeydesk.ui.raised import SHADOW, RaisedSheet
from journeydesk.ui.typing_field import TypingField

WIDTH, MOST_ROWS, TOP = 640, 9, 64
STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_PageDown: MOST_ROWS,
    Qt.Key.Key_PageUp: -MOST_ROWS,
}


class Entries(QAbstractListModel):
    """What is on show."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show(self, entries: list[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.entries)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        entry = self.entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.label
        return entry.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None


class CommandPalette(RaisedSheet):
    """`search(typed)` answers with entries; choosing one closes the palette, then does it."""

    def __init__(self, window: QWidget, search: Callable[[str], list[Entry]]) -> None:
        super().__init__(window)
        self._window = window
        self._search = search
        self._before: QWidget | None = None
        self.field = TypingField(_("Search or run a command"))
        self.field.setProperty("large", True)
        self.model = Entries(self)
        self.list = self._make_list()
        self._nothing = QLabel()
        self._arrange()
        self.field.textChanged.connect(self._show_found)
        self.field.pressed.connect(self._on_key)
        self.field.left.connect(self.close_quietly)
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it with nothing typed; Ctrl+K again closes it."""
        if self.isVisible():
            self._give_back()
            return
        self._before = self.window().focusWidget()
        self.field.clear()
        self._show_found("")
        self.show()
        self.raise_()
        self.field.setFocus()

    def close_quietly(self) -> None:
        """The focus has gone elsewhere already."""
        self.hide()

    def choose(self) -> None:
        """Do what the marked row says; one that cannot be done now stays, with its reason."""
        row = self.list.currentIndex().row()
        if 0 <= row < len(self.model.entries) and not self.model.entries[row].reason:
            entry = self.model.entries[row]
            self._give_back()
            entry.choose()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _make_list(self) -> QListView:
        found = QListView()
        found.setModel(self.model)
        found.setItemDelegate(EntryRows(found))
        found.setUniformItemSizes(True)
        found.setFrameShape(QFrame.Shape.NoFrame)
        found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        found.setMouseTracking(True)
        found.setAccessibleName(_("Commands and places"))
        found.entered.connect(found.setCurrentIndex)
        found.clicked.connect(lambda _index: self.choose())
        return found

    def _arrange(self) -> None:
        line, keys = QFrame(), QLabel(_("Up and Down choose, Enter does it, Esc closes"))
        line.setFrameShape(QFrame.Shape.HLine)
        line.setProperty("rule", True)
        for label in (keys, self._nothing):
            label.setProperty("dim", True)
        keys.setContentsMargins(14, 6, 14, 8)
        self._nothing.setContentsMargins(16, 14, 14, 14)
        column = self._column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(SHADOW + 6, SHADOW + 6, SHADOW + 6, SHADOW)
        for widget in (self.field, line, self.list, self._nothing, keys):
            column.addWidget(widget)

    def _show_found(self, typed: str) -> None:
        found = self._search(typed)
        self.model.show(found)
        self._mark(0)
        self.list.setVisible(bool(found))
        self._nothing.setText(_("Nothing has “{text}”").format(text=typed))
        self._nothing.setVisible(not found)
        self._place()

    def _place(self) -> None:
        """In the middle, near the top; as high as what it shows."""
        window = self._window
        width = min(WIDTH, window.width() - 80) + 2 * SHADOW
        rows = min(len(self.model.entries), MOST_ROWS)
        self.list.setFixedHeight(rows * ROW_HEIGHT + 2)
        self._column.activate()
        height = self._column.totalSizeHint().height()
        self.setGeometry((window.width() - width) // 2, TOP - SHADOW, width, height)

    def _on_key(self, event: QKeyEvent) -> None:
        """The keys that the field leaves to the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose()
        elif event.key() == Qt.Key.Key_Escape:
            self._give_back()
        elif event.key() in STEPS:
            self._step(STEPS[Qt.Key(event.key())])

    def _step(self, by: int) -> None:
        """One row goes round at the ends, a page stops there."""
        last = len(self.model.entries) - 1
        row = self.list.currentIndex().row() + by
        if abs(by) == 1:
            row = 0 if row > last else last if row < 0 else row
        self._mark(max(0, min(last, row)))

    def _mark(self, row: int) -> None:
        """The keys stay in the field: who only hears is told what is marked."""
        self.list.setCurrentIndex(self.model.index(row))
        if row < len(self.model.entries):
            announce(self.field, self.model.entries[row].spoken)

    def _give_back(self) -> None:
        """Close, and give the focus back to where it was."""
        self.hide()
        if self._before is not None and isValid(self._before):  # forms are built anew
            self._before.setFocus()
