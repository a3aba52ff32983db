"""Upright or landscape: two buttons with a sheet each, one of them pressed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPen
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QToolButton, QWidget

from journeydesk.i18n import _
from journeydesk.ui.icons import drawn_icon

LONG, SHORT = 0.86, 0.62  # of the icon's side


class TurnField(QWidget):
    """Arrows go from one to the other."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.upright = _button(_("Upright"), SHORT, LONG)
        self.landscape = _button(_("Landscape"), LONG, SHORT)
        self.upright.setChecked(True)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for button in (self.upright, self.landscape):
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.landscape.toggled.connect(self.changed)

    @property
    def is_landscape(self) -> bool:
        return self.landscape.isChecked()

    def choose(self, landscape: bool) -> None:
        (self.landscape if landscape else self.upright).setChecked(True)


def _button(name: str, width: float, height: float) -> QToolButton:
    button = QToolButton()
    button.setText(name)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setIcon(
        drawn_icon(lambda painter, rect, mode: _paint(painter, rect, mode, width, height))
    )
    button.setCheckable(True)
    return button


def _paint(painter: QPainter, rect: QRectF, mode: QIcon.Mode, width: float, height: float) -> None:
    place = QRectF(0, 0, rect.width() * width, rect.height() * height)
    place.moveCenter(rect.center())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QApplication.palette().buttonText().color(), 1.4))
    painter.drawRoundedRect(place, 2, 2)
