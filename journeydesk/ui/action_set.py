"""Qt's actions, menus and toolbar, made from the table of actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from journeydesk.actions import ACTIONS, MENUS, TOOLBAR, Action, Needs
from journeydesk.i18n import _
from journeydesk.ui.icons import themed_icon


class ActionSet:
    """One QAction for each row, bound to the method `do_<name>` of one of the doers."""

    def __init__(
        self,
        window: QMainWindow,
        doers: Iterable[object],
        run: Callable[[Callable[[], None]], None],
    ) -> None:
        self._window = window
        self._run = run
        doers = tuple(doers)
        self.by_name = {name: self._make(row, doers) for name, row in ACTIONS.items()}
        window.addActions(list(self.by_name.values()))

    def __getitem__(self, name: str) -> QAction:
        return self.by_name[name]

    def fill_menus(self, menus: Iterable[QMenu]) -> None:
        """Each menu of the bar, in the order of the table."""
        for menu, (_title, names) in zip(menus, MENUS, strict=True):
            for name in names:
                menu.addAction(self.by_name[name]) if name else menu.addSeparator()

    def fill_toolbar(self, toolbar: QToolBar) -> None:
        """The toolbar: icons, with what they do and their key in the tip."""
        toolbar.setIconSize(QSize(20, 20))
        toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        for name in TOOLBAR:
            toolbar.addAction(self.by_name[name]) if name else toolbar.addSeparator()

    def enable(self, is_there: Callable[[Needs], bool]) -> None:
        """Let be used what makes sense now."""
        for name, action in self.by_name.items():
            action.setEnabled(is_there(ACTIONS[name].needs))

    def _make(self, row: Action, doers: tuple[object, ...]) -> QAction:
        action = QAction(_(row.label), self._window)
        action.setObjectName(row.name)
        if row.icon:
            action.setIcon(themed_icon(row.icon))
        action.setShortcuts([QKeySequence(key) for key in row.keys])
        action.setCheckable(row.is_checkable)
        action.setToolTip(_tip(row, action))
        do = next(getattr(d, f"do_{row.name}") for d in doers if hasattr(d, f"do_{row.name}"))
        action.triggered.connect(lambda: self._run(do))
        return action


def _tip(row: Action, action: QAction) -> str:
    label = _(row.label).replace("&", "").rstrip("…")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    lines = [f"{label} ({keys})" if keys else label]
    if row.hint:
        lines.append(_(row.hint))
    return "\n".join(lines)
