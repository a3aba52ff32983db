"""Where the keys are: a ring around the current card, header or empty cell."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from journeydesk.app.session import Session
from journeydesk.ui.look import qcolor

WIDTH, GAP = 2.5, 1.0
OUT = 6  # pixels that the ring stands out: a selection's own ring is inside it


class FocusRing(QWidget):
    """Lies over the view and lets every click through; the line and its gap tell it, not colour."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self._session = session
        self._ring = QRect()
        self._hint = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_around(self, place: QRect, within: QRect, hint: str = "") -> None:
        """`place` and the part of the view it may be seen in are in the parent's pixels."""
        ring = place.adjusted(-OUT, -OUT, OUT, OUT) if not hint else place
        shown = ring & within
        if shown.isEmpty():
            self.hide()
            return
        self._ring, self._hint = ring.translated(-shown.topLeft()), hint
        self.setGeometry(shown)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        outer = QRectF(self._ring).adjusted(WIDTH / 2, WIDTH / 2, -WIDTH / 2, -WIDTH / 2)
        inset = WIDTH / 2 + GAP / 2
        theme = self._session.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(qcolor(theme.window["accent"]), WIDTH))
            painter.drawRoundedRect(outer, 9, 9)
            painter.setPen(QPen(qcolor(theme.map["ground"]), GAP))
            painter.drawRoundedRect(outer.adjusted(inset, inset, -inset, -inset), 8, 8)
            if self._hint and self._ring.height() > 30:
                painter.setPen(qcolor(theme.window["dim"]))
                painter.drawText(self._ring, Qt.AlignmentFlag.AlignCenter, self._hint)
