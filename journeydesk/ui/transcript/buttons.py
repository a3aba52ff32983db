"""A button for each thing a passage can become, with its key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QStyle, QWidget

from journeydesk.i18n import _
from journeydesk.model import CardKind
from journeydesk.theme import Theme
from journeydesk.ui.chips import ICON, kind_inks, value_icon
from journeydesk.ui.transcript.keys import BECOMES, Becomes

COLUMNS = 2
KEY = 30  # pixels: the letter and what is around it


class BecomesButton(QPushButton):
    """A click does not take the keys from the text; Tab reaches it all the same."""

    def __init__(self, row: Becomes) -> None:
        super().__init__(row.name)
        self._row = row
        self.setProperty("go", True)
        self.setIconSize(ICON)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        told = _("{name}: what is marked becomes one ({key})")
        self.setToolTip(told.format(name=row.name, key=row.letter))
        self.setAccessibleName(self.toolTip())

    def wear(self, theme: Theme) -> None:
        self.setIcon(value_icon(self._row.kind, self._row.icon, kind_inks, theme))

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(KEY, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        place = QRect(self.width() - KEY, 0, KEY - 8, self.height())
        shown = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
        with QPainter(self) as painter:
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(shown, Qt.AlignmentFlag.AlignCenter, self._row.letter)


class BecomesButtons(QWidget):
    """All of them; `become` is told which."""

    def __init__(self, become: Callable[[CardKind], None]) -> None:
        super().__init__()
        self.by_kind = {row.kind: BecomesButton(row) for row in BECOMES}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for at, (kind, button) in enumerate(self.by_kind.items()):
            button.clicked.connect(partial(become, kind))
            grid.addWidget(button, at // COLUMNS, at % COLUMNS)

    def wear(self, theme: Theme) -> None:
        for button in self.by_kind.values():
            button.wear(theme)
