"""Qt's actions, menus and toolbar, made from the table of actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton, QWidget

from journeydesk.actions.action import Action, Needs, Scope
from journeydesk.actions.context import menu_about
from journeydesk.actions.menus import MENUS
from journeydesk.actions.overlays import OVERLAYS
from journeydesk.actions.shortcuts import keys_in_use
from journeydesk.actions.table import ACTIONS, TOOLBAR
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
        self.run = run
        doers = tuple(doers)
        self.by_name = {name: self._make(row, doers) for name, row in ACTIONS.items()}
        window.addActions(list(self.by_name.values()))
        self.fill_overlays()

    def __getitem__(self, name: str) -> QAction:
        return self.by_name[name]

    def attach(self, canvas: QWidget) -> None:
        """Let the keys of the canvas work while it has the focus."""
        canvas.addActions([self.by_name[row.name] for row in ACTIONS.values() if _is_canvas(row)])

    def fill_menus(self, menus: Iterable[QMenu]) -> None:
        """Each menu of the bar, in the order of the table."""
        for menu, (_title, names) in zip(menus, MENUS, strict=True):
            for name in names:
                menu.addAction(self.by_name[name]) if name else menu.addSeparator()

    def fill_overlays(self) -> None:
        """The overlays below one entry, each with a letter of its own."""
        self.overlays = QMenu(self._window)
        for row in OVERLAYS:
            self.overlays.addAction(self.by_name[row.name])
        self.by_name["overlays"].setMenu(self.overlays)

    def check_overlay(self, chosen: str) -> None:
        """The overlay that is on show; "" is none."""
        for row in OVERLAYS:
            self.by_name[row.name].setChecked(row.towards == chosen)

    def show_context_menu(self, about: str, at: QPoint) -> None:
        """The menu of what is under the pointer or the keys, at a point of the screen."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in menu_about(about):
            menu.addAction(self.by_name[name]) if name else menu.addSeparator()
        menu.popup(at)

    def fill_toolbar(self, toolbar: QToolBar) -> None:
        """The toolbar: icons, with what they do and their key in the tip."""
        toolbar.setIconSize(QSize(20, 20))
        toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        for name in TOOLBAR:
            toolbar.addAction(self.by_name[name]) if name else toolbar.addSeparator()
        for button in toolbar.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # else F6 finds no way in

    def enable(self, is_there: Callable[[Needs], bool]) -> None:
        """Let be used what makes sense now."""
        for name, action in self.by_name.items():
            action.setEnabled(is_there(ACTIONS[name].needs))

    def use_keys(self, own: Mapping[str, tuple[str, ...]]) -> None:
        """The table's keys, but for those that the user has chosen."""
        for name, keys in keys_in_use(own).items():
            action = self.by_name[name]
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setToolTip(_tip(ACTIONS[name], action))

    def _make(self, row: Action, doers: tuple[object, ...]) -> QAction:
        action = QAction(_(row.label), self._window)
        action.setObjectName(row.name)
        if row.icon:
            action.setIcon(themed_icon(row.icon))
        action.setCheckable(row.is_checkable)
        if _is_canvas(row):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        do = _bound(row, doers)
        action.triggered.connect(lambda: self.run(do))
        return action


def _is_canvas(row: Action) -> bool:
    return row.scope is Scope.CANVAS


def _bound(row: Action, doers: tuple[object, ...]) -> Callable[[], None]:
    method = f"do_{row.verb or row.name}"
    do = next(getattr(doer, method) for doer in doers if hasattr(doer, method))
    return partial(do, row.towards) if row.towards else do


def _tip(row: Action, action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    lines = [f"{row.title} ({keys})" if keys else row.title]
    if row.hint:
        lines.append(_(row.hint))
    return "\n".join(lines)
