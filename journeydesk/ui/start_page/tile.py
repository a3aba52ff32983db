"""A template in the gallery: what it is for, and a picture of it drawn from itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from journeydesk.i18n import _
from journeydesk.theme import Theme
from journeydesk.ui.look import qcolor

WORDS = 58  # pixels at the bottom
SHAPE = 0.7  # height of the picture by the tile's width


def height_for(width: int) -> int:
    """A tile's height in pixels."""
    return round(width * SHAPE) + WORDS


class TemplateTile(QWidget):
    """Click, Enter or Space chooses it."""

    chosen = Signal(str)

    def __init__(self, name: str, label: str, purpose: str, theme: Theme) -> None:
        super().__init__()
        self.name = name
        self._label, self._purpose = _(label), _(purpose)
        self._theme = theme
        self._thumbnail: QPixmap | None = None
        self._is_hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self._label)
        self.setAccessibleDescription(self._purpose)

    @property
    def has_picture(self) -> bool:
        return self._thumbnail is not None

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        self._thumbnail = None
        self.update()

    def is_stale(self) -> bool:
        """Whether there is no picture in this size, on this screen, in this theme."""
        return self._thumbnail is None or self._thumbnail.size() != self._pixels()

    def draw_thumbnail(self) -> None:
        """The template through the map's own layout and painter."""
        from journeydesk.ui.start_page.thumbnail import thumbnail_of

        self._thumbnail = thumbnail_of(self.name, self._theme, self._pixels())
        self._thumbnail.setDevicePixelRatio(self.devicePixelRatioF())
        self.update()

    def enterEvent(self, event: object) -> None:
        self._is_hovered = True
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._is_hovered = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.name)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        window = self._theme.window
        is_marked = self._is_hovered or self.hasFocus()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(qcolor(window["accent" if is_marked else "border"]))
            painter.setBrush(qcolor(window["base"]))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
            if self.hasFocus():
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 9, 9)
            painter.fillRect(self._picture(), qcolor(self._theme.map["ground"]))
            if self._thumbnail:
                painter.drawPixmap(self._picture().toRect(), self._thumbnail)
            self._paint_words(painter)

    def _pixels(self) -> QSize:
        return (self._picture().size() * self.devicePixelRatioF()).toSize()

    def _picture(self) -> QRectF:
        return QRectF(10, 10, self.width() - 20, self.height() - WORDS - 10)

    def _paint_words(self, painter: QPainter) -> None:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(qcolor(self._theme.window["text"]))
        top = self.height() - WORDS
        words = QRectF(14, top + 6, self.width() - 28, 24)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._label)
        painter.setFont(self.font())
        painter.setPen(qcolor(self._theme.window["dim"]))
        line = self.fontMetrics().elidedText(
            self._purpose, Qt.TextElideMode.ElideRight, self.width() - 28
        )
        painter.drawText(words.translated(0, 22), Qt.AlignmentFlag.AlignVCenter, line)
