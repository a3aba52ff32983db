"""What a form has besides its rows: the picture of a kind, its name and place; a notice."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from journeydesk.ui.icon_button import icon_button
from journeydesk.ui.icons import paint_icon
from journeydesk.ui.inspector.headings import Badge
from journeydesk.ui.look import qcolor
from journeydesk.ui.sign import Sign

SIZE = 32
SMALL = 24


class Picture(QWidget):
    """A badge, painted."""

    def __init__(self, size: int = SIZE) -> None:
        super().__init__()
        self._badge: Badge | None = None
        self.setFixedSize(size, size)

    def show_badge(self, badge: Badge) -> None:
        self._badge = badge
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._badge is None:
            return
        place = QRectF(self.rect())
        inset = place.width() * 0.22
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(qcolor(self._badge.fill))
            painter.drawRoundedRect(place, inset, inset)
            paint_icon(
                painter,
                self._badge.icon,
                place.adjusted(inset, inset, -inset, -inset),
                qcolor(self._badge.ink),
            )


class Head(QWidget):
    """`back` is where there is a way back."""

    def __init__(self, back: QToolButton | None = None) -> None:
        super().__init__()
        self.back = back
        self.name, self.place, self._picture = QLabel(), QLabel(), Picture()
        self.name.setProperty("section", True)
        self.name.setWordWrap(True)
        self.place.setProperty("dim", True)
        self.place.setWordWrap(True)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.name)
        words.addWidget(self.place)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        if back is not None:
            line.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)

    def show_record(self, name: str, place: str, badge: Badge) -> None:
        self.name.setText(name)
        self.place.setText(place)
        self.place.setVisible(bool(place))
        self._picture.show_badge(badge)


class Notice(QWidget):
    """A line with a sign; not there while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(Sign("circle-alert"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)

    @property
    def text(self) -> str:
        return self._words.text()

    def say(self, text: str) -> None:
        self._words.setText(text)
        self.setVisible(bool(text))


def tool_button(icon: str, name: str, do: Callable[[], None]) -> QToolButton:
    """An icon that takes the focus when clicked: what is being typed in a field is kept first."""
    button = icon_button(icon, name, do)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
