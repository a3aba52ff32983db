"""The field in the toolbar that opens the palette."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QToolBar, QWidget

from journeydesk.i18n import _
from journeydesk.ui.icons import paint_icon

WIDTH, LEAST_WIDTH, HEIGHT = 300, 150, 32


class SearchButton(QAbstractButton):
    """Looks like a field, for it leads to one."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(_("Search or run a command"))
        self.setAccessibleName(self.text())
        self.setToolTip(action.toolTip())
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette, is_active = self.palette(), self.hasFocus() or self.underMouse()
        border = palette.color(
            QPalette.ColorRole.Highlight if is_active else QPalette.ColorRole.Mid
        )
        dim = palette.color(QPalette.ColorRole.PlaceholderText)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(border, 1.0))
            painter.setBrush(palette.color(QPalette.ColorRole.Base))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
            sign = QRect(10, (self.height() - 15) // 2, 15, 15)
            paint_icon(painter, "search", QRectF(self._mirrored(sign)), dim)
            painter.setPen(dim)
            self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        """The keys give way where there is no room for both."""
        metrics, inner = self.fontMetrics(), self.rect().adjusted(34, 0, -11, 0)
        keys_width = metrics.horizontalAdvance(self._keys) + 12
        if inner.width() - keys_width >= metrics.horizontalAdvance(self.text()):
            keys = self._mirrored(inner.adjusted(inner.width() - keys_width, 0, 0, 0))
            far = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(keys, QStyle.visualAlignment(self.layoutDirection(), far), self._keys)
            inner.adjust(0, 0, -keys_width, 0)
        text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(self._mirrored(inner), Qt.AlignmentFlag.AlignVCenter, text)

    def _mirrored(self, place: QRect) -> QRect:
        """Where it is in a language written from the right."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)


def add_search_button(toolbar: QToolBar, action: QAction) -> None:
    """At the far end of the toolbar."""
    spacer = QWidget()
    spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    toolbar.addWidget(spacer)
    toolbar.addWidget(SearchButton(action))
