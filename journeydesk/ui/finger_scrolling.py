"""A panel under fingers: they move it, and press what they come down on when they are lifted.

QScroller moves a panel too, but leaves the press to Qt, which tells it at once: a list drops down,
or a row is taken along, where the finger only wanted to go on.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QWidget,
)

from journeydesk.tools.touch import Below, Glide, LongPress, Meaning, Pan, Tap
from journeydesk.ui.gliding import Gliding
from journeydesk.ui.touch_reading import TouchReading, is_on_screen

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier


class FingerScrolling(QObject):
    """Watches the viewport of a panel that scrolls up and down."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area, self._view = area, area.viewport()
        self._is_caught = False  # in its glide, by the finger that is down
        self.reading = TouchReading(self, lambda _finger: Below.PAGE)
        self.reading.meant.connect(self._do)
        self.gliding = Gliding(self, self._scroll_by)
        if isinstance(area, QAbstractItemView):
            area.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel):
            self.gliding.stop()
        if not isinstance(event, QTouchEvent) or not is_on_screen(event):
            return False
        if event.type() == QEvent.Type.TouchBegin:
            if self._is_on_slider(event):
                event.ignore()  # and Qt makes a mouse of it, which draws the knob
                return True
            self._is_caught = self.gliding.is_on
            self.gliding.stop()
        self._read(event)
        event.accept()
        return True

    def _read(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchCancel:
            self.reading.forget()
        else:
            self.reading.take(event)

    def _is_on_slider(self, event: QTouchEvent) -> bool:
        at = event.points()[0].position().toPoint()
        return isinstance(self._view.childAt(at), QAbstractSlider)

    def _do(self, meaning: Meaning) -> None:
        match meaning:
            case Pan(dx, dy):
                self._scroll_by(-dx, -dy)
            case Glide(vx, vy) if self._area.verticalScrollBar().maximum():
                self.gliding.start(vx, vy)
            case Tap(x, y, is_second) if not self._is_caught:
                _click(self._view, QPointF(x, y), is_double=is_second)
            case LongPress(x, y):
                _ask_for_menu(self._view, QPoint(round(x), round(y)))

    def _scroll_by(self, _dx: float, dy: float) -> None:
        bar = self._area.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + round(dy))
        if bar.value() == before:  # at an end: the next tap has nothing to stop
            self.gliding.stop()


def _click(view: QWidget, at: QPointF, *, is_double: bool) -> None:
    """What a mouse would do there; Qt gives no focus for clicks that are told by hand."""
    target = view.childAt(at.toPoint()) or view
    _focus(target)
    place, on_screen = target.mapFrom(view, at), view.mapToGlobal(at)
    press = QEvent.Type.MouseButtonDblClick if is_double else QEvent.Type.MouseButtonPress
    for kind, down in ((press, LEFT), (QEvent.Type.MouseButtonRelease, NONE)):
        event = QMouseEvent(kind, place, on_screen, LEFT, down, PLAIN)
        QApplication.sendEvent(target, event)


def _focus(target: QWidget) -> None:
    """As Qt does it: to the first around it that takes clicks."""
    taker: QWidget | None = target
    while taker and not taker.focusPolicy() & Qt.FocusPolicy.ClickFocus:
        taker = None if taker.isWindow() else taker.parentWidget()
    if taker:
        taker.setFocus(Qt.FocusReason.MouseFocusReason)


def _ask_for_menu(view: QWidget, at: QPoint) -> None:
    target = view.childAt(at) or view
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, target.mapFrom(view, at), view.mapToGlobal(at), PLAIN)
    QApplication.sendEvent(target, event)
