"""A list of other records: each leads to what it names, and can be taken out where that fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from journeydesk.i18n import _
from journeydesk.model import RecordId
from journeydesk.ui.icons import themed_icon
from journeydesk.ui.inspector.choices import Option
from journeydesk.ui.inspector.given import Give
from journeydesk.ui.inspector.head import tool_button
from journeydesk.ui.inspector.others import MOST_SHOWN

Go = Callable[[RecordId], None]

LONGEST = 200  # letters of a card's words: a button shows far fewer, a screen reader says all
HEIGHT = 30  # px, as a choice has it
BESIDE = 44  # px beside the words: icon, padding


class GoButton(QPushButton):
    """Says the words of a record, as many as there is room for."""

    def __init__(self, option: Option, go: Go) -> None:
        super().__init__()
        self._words = option.label[:LONGEST]
        self.setProperty("go", True)
        self.setIcon(themed_icon(option.icon))
        self.setToolTip(self._words)
        self.setAccessibleName(_("Show “{words}”").format(words=self._words))
        self.setMinimumWidth(BESIDE)
        self.setMinimumHeight(HEIGHT)
        self.clicked.connect(lambda: go(str(option.value)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - BESIDE
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))


class Going(QWidget):
    """`take_out` is given the id of what is to leave; without it the list is only for going."""

    def __init__(self, go: Go, take_out: Give | None = None) -> None:
        super().__init__()
        self._go, self._take_out = go, take_out
        self._options: Sequence[Option] = ()
        self.buttons: list[GoButton] = []
        self.out_buttons: list[QWidget] = []
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_options(self, options: Sequence[Option]) -> None:
        if options == self._options:
            return
        self._options = options
        self._empty()
        self._lines = [self._line(option) for option in options[:MOST_SHOWN]]
        if len(options) > MOST_SHOWN:
            self._lines.append(QLabel(_("… and more")))
        for line in self._lines:
            self._column.addWidget(line)

    def _empty(self) -> None:
        """A button may be in the middle of its click: it goes when that is over."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.buttons, self.out_buttons, self._lines = [], [], []

    def _give(self, value: object) -> None:
        if self._take_out:
            self._take_out(value)

    def _line(self, option: Option) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        button = GoButton(option, self._go)
        self.buttons.append(button)
        row.addWidget(button, 1)
        if self._take_out:
            name = _("Take “{words}” out of the group").format(words=option.label[:LONGEST])
            out = tool_button("x", name, partial(self._give, option.value))
            out.setMinimumHeight(HEIGHT)
            self.out_buttons.append(out)
            row.addWidget(out)
        return line
