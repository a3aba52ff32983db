"""Words on something to press: what it is, and dimmer what about it.

Labels, for Python cannot set a painter's pen without waking the Qt namespace (see page.py).
"""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QWidget

HEIGHT = 46  # pixels, of both lines
STEP = 22  # from line to line


class Words:
    """Two labels on a widget, each line shortened to the width it is given."""

    def __init__(self, parent: QWidget, title: str, about: str) -> None:
        self._lines = ((QLabel(parent), title), (QLabel(parent), about))
        for label, _text in self._lines:
            label.setProperty("textFormat", "PlainText")
        bold = QFont(parent.font())
        bold.setWeight(QFont.Weight.DemiBold)
        self._lines[0][0].setFont(bold)  # not by the style sheet: it is measured before it is shown
        self._lines[1][0].setProperty("dim", True)

    def place(self, x: int, y: int, width: int) -> None:
        """With the top left there, in pixels of the widget."""
        for i, (label, text) in enumerate(self._lines):
            label.setGeometry(x, y + i * STEP, width, HEIGHT - STEP)
            label.setText(_shortened(text, label, width))


def _shortened(text: str, label: QLabel, width: int) -> str:
    metrics = label.fontMetrics()
    if metrics.horizontalAdvance(text) <= width:
        return text
    return metrics.elidedText(text, QtCore.Qt.TextElideMode.ElideMiddle, width)
