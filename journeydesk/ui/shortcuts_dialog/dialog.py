"""The dialog around the list: a search above it, new keys for the chosen row below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from journeydesk.actions.shortcuts import Keys, OwnKeys, holder_of, with_keys, without
from journeydesk.actions.table import ACTIONS
from journeydesk.i18n import _
from journeydesk.ui.shortcuts_dialog.keycaps import native
from journeydesk.ui.shortcuts_dialog.table import ShortcutTable

SIZE = (620, 640)


class ShortcutsDialog(QDialog):
    """Each change counts at once; `use` is told all keys that differ from the table's."""

    def __init__(self, parent: QWidget, own: OwnKeys, use: Callable[[OwnKeys], None]) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keyboard shortcuts"))
        self.resize(*SIZE)
        self._own, self._use = own, use
        self.search, self.table = QLineEdit(), ShortcutTable()
        self.search.setPlaceholderText(_("Search by what it does, or by key"))
        self.search.setClearButtonEnabled(True)
        self.keys = QKeySequenceEdit()
        self.keys.setMaximumSequenceLength(1)
        self.keys.setAccessibleName(_("New keys"))
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setProperty("dim", True)
        self.give = self._button(_("Use these keys"), self._give)
        self.none = self._button(_("No keys"), lambda: self._change(()))
        self.reset = self._button(_("As it was"), self._reset)
        self.reset_all = self._button(_("All as they were"), self._reset_all)
        self._arrange()
        self.search.textChanged.connect(self.table.show_fitting)
        self.table.currentItemChanged.connect(lambda *_items: self._show_chosen())
        self.keys.keySequenceChanged.connect(lambda _keys: self._show_holder())
        self.table.show_keys(own)
        self._show_chosen()
        self.search.setFocus()

    def _arrange(self) -> None:
        change, ends = QHBoxLayout(), QHBoxLayout()
        for widget in (self.keys, self.give, self.none, self.reset):
            change.addWidget(widget)
        close = self._button(_("Close"), self.accept)
        ends.addWidget(self.reset_all)
        ends.addStretch(1)
        ends.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addWidget(self.told)
        column.addLayout(change)
        column.addLayout(ends)

    def _button(self, text: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        return button

    # -- what is on show ----------------------------------------------------------------------

    def _show_chosen(self) -> None:
        """New keys are asked for where a row can have them."""
        name = self.table.chosen
        self.keys.clear()
        for widget in (self.keys, self.none):
            widget.setEnabled(name is not None)
        self.reset.setEnabled(name in self._own)
        self.reset_all.setEnabled(bool(self._own))
        self._show_holder()

    def _show_holder(self) -> None:
        """Whose keys they are already."""
        name, key = self.table.chosen, self._typed()
        self.give.setEnabled(bool(name and key))
        holder = holder_of(key, self._own) if key else None
        if name is None:
            self.told.setText(_("Choose a row to give it keys of your own."))
        elif holder and holder != name:
            told = _("{key} belongs to “{holder}”. Using it here takes it away from there.")
            self.told.setText(told.format(key=native(key), holder=ACTIONS[holder].title))
        else:
            self.told.setText(_("New keys for “{name}”:").format(name=ACTIONS[name].title))

    def _typed(self) -> str:
        return self.keys.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    # -- changing -----------------------------------------------------------------------------

    def _give(self) -> None:
        self._change((self._typed(),))

    def _change(self, keys: Keys) -> None:
        if self.table.chosen:
            self._keep(with_keys(self._own, self.table.chosen, keys))

    def _reset(self) -> None:
        if self.table.chosen:
            self._keep(without(self._own, self.table.chosen))

    def _reset_all(self) -> None:
        self._keep({})

    def _keep(self, own: OwnKeys) -> None:
        self._own = own
        self._use(own)
        self.table.show_keys(own)
        self._show_chosen()
