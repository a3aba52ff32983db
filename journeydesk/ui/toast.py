"""A line over the map: what has been done, and a button that takes it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from journeydesk.app.outcome import told
from journeydesk.app.session import Change, Session
from journeydesk.i18n import _
from journeydesk.ui.announce import announce
from journeydesk.ui.corner import Corner
from journeydesk.ui.own_keys import takes

SHOWN_MS = 8_000
RADIUS = 8.0
MARGIN = 16


class Toast(QFrame):
    """In the colours of the window turned round: it lies over cards of any colour."""

    def __init__(self, area: QWidget, undo: QAction) -> None:
        super().__init__(area)
        self._area, self._action = area, undo
        self.setObjectName("toast")
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.undo = QToolButton()
        self.undo.setText(_("Undo"))
        self.undo.setToolTip(undo.toolTip())
        self.undo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.undo.clicked.connect(undo.trigger)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(16)
        row.addWidget(self._words)
        row.addWidget(self.undo)
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    @property
    def is_held(self) -> bool:
        """True while the pointer or the keys are at it."""
        return self.underMouse() or self.undo.hasFocus()

    def say(self, text: str) -> None:
        self._words.setText(text)
        self.setAccessibleName(text)
        self.show()
        self.raise_()
        keys = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        announce(self, _("{text}. Press {keys} to undo").format(text=text, keys=keys))

    def go(self) -> None:
        """Away; the keys go back to the map."""
        if self.undo.hasFocus():
            self._area.setFocus()
        self.hide()

    def event(self, event: QEvent) -> bool:
        return takes(event, (Qt.Key.Key_Escape,)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().windowText())
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)


class Toasts(QObject):
    """One at a time: an older one could only take back what is no longer the newest."""

    def __init__(self, session: Session, area: QAbstractScrollArea, undo: QAction) -> None:
        super().__init__(area)
        self._session = session
        self.toast = Toast(area, undo)
        bottom = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        self._place = Corner(self.toast, area, bottom, MARGIN)
        self.timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self.timer.timeout.connect(self._run_out)
        self._unsubscribe: Callable[[], None] = session.subscribe(self._on_change)

    def let_go(self) -> None:
        """The map is closed."""
        self.timer.stop()
        self._unsubscribe()

    def _on_change(self, change: Change) -> None:
        """Whatever comes after it ends a toast: Undo would take back that, not what it says."""
        if change.event is None:
            return
        text = told(change.event, self._session.records)
        if text:
            self.toast.say(text)
            self._place.place()
            self.timer.start()
        else:
            self.timer.stop()
            self.toast.go()

    def _run_out(self) -> None:
        if self.toast.is_held:
            self.timer.start()
        else:
            self.toast.go()
