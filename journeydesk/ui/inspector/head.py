"""The head of a section: the picture of a kind, its name, and where the record lies."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journeydesk.ui.inspector.headings import Badge
from journeydesk.ui.look import paint_icon, qcolor

SIZE = 32


class Picture(QWidget):
    """A badge, painted."""

    def __init__(self) -> None:
        super().__init__()
        self._badge: Badge | None = None
        self.setFixedSize(SIZE, SIZE)

    def show_badge(self, badge: Badge) -> None:
        self._badge = badge
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._badge is None:
            return
        place = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(qcolor(self._badge.fill))
            painter.drawRoundedRect(place, 8, 8)
            paint_icon(
                painter, self._badge.icon, place.adjusted(7, 7, -7, -7), qcolor(self._badge.ink)
            )


class Head(QWidget):
    """Tools of the section come after the words."""

    def __init__(self) -> None:
        super().__init__()
        self.name, self.place, self._picture = QLabel(), QLabel(), Picture()
        self.name.setProperty("section", True)
        self.place.setProperty("dim", True)
        self.place.setWordWrap(True)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.name)
        words.addWidget(self.place)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(10)
        self.line.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self.line.addLayout(words, 1)

    def show_record(self, name: str, place: str, badge: Badge) -> None:
        self.name.setText(name)
        self.place.setText(place)
        self.place.setVisible(bool(place))
        self._picture.show_badge(badge)
