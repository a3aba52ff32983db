"""A map that was open lately; one that is gone says so and can be taken off the list."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from journeydesk.i18n import _
from journeydesk.settings import Recent
from journeydesk.ui.icons import themed_icon

HEIGHT = 56


class RecentRow(QWidget):
    """Signals its path: to open, or to forget."""

    chosen = Signal(str)
    unwanted = Signal(str)

    def __init__(self, recent: Recent, width: int) -> None:
        super().__init__()
        self.path = recent.path
        path = Path(recent.path)
        is_there = path.is_file()
        told = _shown_time(recent.at) if is_there else _("moved or deleted")
        self.button = QPushButton()
        self.button.setFixedHeight(HEIGHT)
        self.button.setEnabled(is_there)
        self.button.setToolTip(recent.path)
        self.button.setAccessibleName(f"{path.stem}, {path.parent.name}, {told}")
        self.button.clicked.connect(lambda: self.chosen.emit(self.path))
        self._write((path.stem, f"{path.parent.name}  ·  {told}"), width - (40 if is_there else 76))
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.button, 1)
        self.remove = None if is_there else self._remove_button(path.stem)
        if self.remove:
            box.addWidget(self.remove)

    def _write(self, lines: tuple[str, str], width: int) -> None:
        column = QVBoxLayout(self.button)
        column.setContentsMargins(14, 6, 14, 6)
        column.setSpacing(1)
        for line, look in zip(lines, ("section", "dim"), strict=True):
            label = QLabel()
            label.setProperty(look, True)
            label.ensurePolished()  # measured in the weight it is shown in
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setText(label.fontMetrics().elidedText(line, Qt.TextElideMode.ElideMiddle, width))
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)

    def _remove_button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(themed_icon("x"))
        button.setToolTip(_("Take off the list"))
        button.setAccessibleName(_("Take {name} off the list").format(name=name))
        button.clicked.connect(lambda: self.unwanted.emit(self.path))
        return button


def _shown_time(at: str) -> str:
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
