"""The list of shortcuts: generated from the table of actions, section by section."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHeaderView, QTreeWidget, QTreeWidgetItem

from journeydesk.actions.grid import MARKS, WRITING
from journeydesk.actions.shortcuts import OwnKeys, keys_in_use, sections
from journeydesk.actions.table import ACTIONS
from journeydesk.i18n import _
from journeydesk.ui.shortcuts_dialog.keycaps import KEYS_ROLE, Keycaps, native

NAME_ROLE = Qt.ItemDataRole.UserRole


class ShortcutTable(QTreeWidget):
    """Each row has what an action is called and its keys; those of fields cannot be changed."""

    def __init__(self) -> None:
        super().__init__()
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegateForColumn(1, Keycaps(self))
        self.setAccessibleName(_("Keyboard shortcuts"))
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._rows: dict[str, QTreeWidgetItem] = {}
        for title, names in sections():
            section = self._section(_(title).replace("&", ""))
            for name in names:
                self._rows[name] = _action_row(section, name)
        for title, rows in (
            (_("While writing on the map"), WRITING),
            (_("Marks in what is written"), MARKS),
        ):
            section = self._section(title)
            for keys, label in rows:
                _show_keys(QTreeWidgetItem(section, [_(label)]), keys)
        self.expandAll()

    @property
    def chosen(self) -> str | None:
        """The action of the current row, where its keys can be changed."""
        item = self.currentItem()
        return item.data(0, NAME_ROLE) if item else None

    def show_keys(self, own: OwnKeys) -> None:
        """The keys as they are now; a row that the user has changed is in a heavier type."""
        for name, keys in keys_in_use(own).items():
            _show_keys(self._rows[name], keys)
            font = self._rows[name].font(0)
            font.setBold(name in own)
            self._rows[name].setFont(0, font)
        self.resizeColumnToContents(1)

    def show_fitting(self, typed: str) -> None:
        """Show the rows that have all the words, in what they do or in their keys."""
        words = typed.casefold().split()
        for section in self._sections():
            rows = _children(section)
            for row in rows:
                row.setHidden(not all(word in _spoken(row).casefold() for word in words))
            section.setHidden(all(row.isHidden() for row in rows))

    def choose(self, name: str) -> None:
        self.setCurrentItem(self._rows[name])

    def shown(self) -> list[str]:
        """What the rows on show say, for those who hear or test them."""
        rows = [row for section in self._sections() for row in _children(section)]
        return [_spoken(row) for row in rows if not row.isHidden()]

    def _sections(self) -> list[QTreeWidgetItem]:
        return _children(self.invisibleRootItem())

    def _section(self, title: str) -> QTreeWidgetItem:
        section = QTreeWidgetItem(self, [title])
        font = section.font(0)
        font.setBold(True)
        section.setFont(0, font)
        section.setFlags(Qt.ItemFlag.ItemIsEnabled)
        section.setFirstColumnSpanned(True)
        return section


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for i in range(item.childCount()) if (child := item.child(i))]


def _action_row(section: QTreeWidgetItem, name: str) -> QTreeWidgetItem:
    row = QTreeWidgetItem(section, [ACTIONS[name].title])
    row.setData(0, NAME_ROLE, name)
    if ACTIONS[name].hint:
        row.setToolTip(0, _(ACTIONS[name].hint))
    return row


def _show_keys(row: QTreeWidgetItem, keys: tuple[str, ...]) -> None:
    row.setData(1, KEYS_ROLE, keys)
    row.setData(1, Qt.ItemDataRole.DisplayRole, "      ".join(native(key) for key in keys))


def _spoken(row: QTreeWidgetItem) -> str:
    return " ".join((row.text(0), *[native(key) for key in row.data(1, KEYS_ROLE) or ()]))
