"""The map alone on the screen, for a room to look at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolBar, QWidget

from journeydesk.ui.own_keys import takes

if TYPE_CHECKING:
    from journeydesk.model import RecordId
    from journeydesk.ui.canvas.camera import Pose
    from journeydesk.ui.canvas.canvas import MapCanvas
    from journeydesk.ui.window import MainWindow

LEAVES = (Qt.Key.Key_Escape,)
RETURNED_MS = 600


class Presenting(QObject):
    """F5 begins it; F5 or Escape lead back to the window and the view of before."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._before: tuple[Qt.WindowState, RecordId, Pose] | None = None

    @property
    def is_on(self) -> bool:
        return self._before is not None

    def do_present(self) -> None:
        self.leave() if self.is_on else self._begin()

    def leave(self) -> None:
        if self._before is None:
            return
        (state, map_id, pose), self._before = self._before, None
        canvas = self._window.open_map.canvas
        for watched in (canvas, canvas.viewport()):
            watched.removeEventFilter(self)
        self._window.setWindowState(state)
        self._show_rest(True)
        if map_id == self._window.session.map.id:
            Returning(canvas, pose)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The whole screen may come later than it was asked for: all of the map is shown then."""
        canvas = self._window.open_map.canvas
        if watched is canvas.viewport():
            if event.type() == QEvent.Type.Resize:
                canvas.fit()
            return False
        if takes(event, LEAVES):
            return True
        if not _is_escape(event):
            return False
        if not canvas.break_off():
            self.leave()
        return True

    def _begin(self) -> None:
        window, canvas = self._window, self._window.open_map.canvas
        canvas.close_editor()
        self._before = window.windowState(), window.session.map.id, canvas.pose
        for watched in (canvas, canvas.viewport()):
            watched.installEventFilter(self)
        self._show_rest(False)
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        canvas.fit()
        canvas.setFocus()

    def _show_rest(self, is_shown: bool) -> None:
        for bar in self._bars():
            bar.setVisible(is_shown)
        self._window.open_map.put_aside(not is_shown)

    def _bars(self) -> Iterator[QWidget]:
        yield self._window.menuBar()
        yield self._window.statusBar()
        yield from self._window.findChildren(QToolBar)


class Returning(QObject):
    """Looks again where one looked before, while the window finds its size in steps: a view of
    another size cannot be scrolled as far. Ends by itself, or with the canvas."""

    def __init__(self, canvas: MapCanvas, pose: Pose) -> None:
        super().__init__(canvas)
        self._canvas, self._pose = canvas, pose
        canvas.viewport().installEventFilter(self)
        self._look()
        QTimer.singleShot(RETURNED_MS, self, self.deleteLater)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._look)  # when the view has taken that size
        return False

    def _look(self) -> None:
        self._canvas.take_pose(self._pose)


def _is_escape(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return event.key() in LEAVES
