"""One hint after the other, until all are tried or nobody wants them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from journeydesk.app.session import Change
from journeydesk.drawing import Layer, Rect
from journeydesk.i18n import _
from journeydesk.ui.canvas.canvas import MapCanvas
from journeydesk.ui.coach_marks.bubble import Bubble
from journeydesk.ui.coach_marks.marks import MARKS
from journeydesk.ui.own_keys import takes

GAP = 4  # pixels between the tip and what it points at


class Coach(QObject):
    """`done` is called once, when the hints are not wanted again."""

    def __init__(self, canvas: MapCanvas, done: Callable[[], None]) -> None:
        super().__init__(canvas)
        self._canvas, self._session, self._done = canvas, canvas.session, done
        self._at = 0
        self.bubble = Bubble(canvas)
        self.bubble.setLayoutDirection(QGuiApplication.layoutDirection())
        self.bubble.next.clicked.connect(self._go_on)
        self.bubble.close_button.clicked.connect(self.end)
        self._unsubscribe: Callable[[], None] | None = self._session.subscribe(self._on_change)
        for watched in (canvas, canvas.viewport()):
            watched.installEventFilter(self)
        canvas.when_moved(self._follow)
        self._show()

    @property
    def is_on(self) -> bool:
        return self._unsubscribe is not None

    def end(self) -> None:
        """Never again."""
        if self.is_on:
            self.let_go()
            self._done()

    def let_go(self) -> None:
        """The map is closed; hints that were not tried come again with the next sample."""
        self.bubble.hide()
        if self._unsubscribe:
            self._unsubscribe()
        self._unsubscribe = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.is_on:
            return False
        is_due = self.bubble.isVisible() != self._canvas.gestures.is_resting
        if event.type() == QEvent.Type.Resize or (event.type() == QEvent.Type.MouseMove and is_due):
            self._follow()
        if watched is not self._canvas or not self._canvas.gestures.is_resting:
            return False
        if takes(event, (Qt.Key.Key_Escape,)):
            return True
        is_press = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.end()
            return True
        return False

    def _on_change(self, change: Change) -> None:
        if change.event is None:
            return
        if change.event.initiator == "user" and MARKS[self._at].is_tried(change.event.diff):
            self._go_on()
        else:
            self._follow()

    def _go_on(self) -> None:
        self._at += 1
        if self._at < len(MARKS):
            self._show()
        else:
            self._at -= 1
            self.end()

    def _show(self) -> None:
        mark = MARKS[self._at]
        self.bubble.say(_(mark.text), self._at + 1, len(MARKS))
        self._follow()
        place = self._place()
        if mark.brings_keys and place:
            self._canvas.keys.point_at(place.center.x, place.center.y)

    def _follow(self) -> None:
        """Where the thing is; not there while it is out of view, or something is dragged."""
        place = self._place()
        view = self._canvas.viewport().rect()
        shown = self._canvas.screen_place(place, Layer.BODY) if place else QRect()
        is_seen = self.is_on and shown.isValid() and view.contains(shown.center())
        is_seen = is_seen and self._canvas.gestures.is_resting
        self.bubble.setVisible(is_seen)
        if is_seen:
            self.bubble.raise_()
            self.bubble.point_at(shown.adjusted(0, -GAP, 0, GAP), view)

    def _place(self) -> Rect | None:
        return MARKS[self._at].find(self._session.layout, self._session.records)
