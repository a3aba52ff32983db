"""Opens the menu of a button and goes on.

Qt's own way waits inside the press until the menu is closed. Where a finger presses, that is
inside the screen's word of it: nothing that the fingers do afterwards is heard in its turn.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolButton

PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class MenuOpening(QObject):
    """Takes the presses of a button that has a menu, or will have one."""

    def __init__(self, button: QToolButton) -> None:
        super().__init__(button)
        self._button = button
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_press = _is_press(event)
        if is_press:
            self._open()
        return is_press

    def _open(self) -> None:
        button, menu = self._button, self._button.menu()
        # A press beside an open menu only closes it: on the button it would open it once more.
        menu.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)
        menu.aboutToHide.connect(
            lambda: button.setDown(False), Qt.ConnectionType.SingleShotConnection
        )
        button.setDown(True)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        if menu.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = menu.x() + button.width() - menu.width()
            menu.move(max(x, button.screen().availableGeometry().left()), menu.y())


def _is_press(event: QEvent) -> bool:
    if isinstance(event, QKeyEvent):
        return event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space
    is_left = isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton
    return is_left and event.type() in PRESSES
