"""What stands where the map would be, while there is none: that it is read, or why it cannot be."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from journeydesk.i18n import _
from journeydesk.ui.announce import announce
from journeydesk.ui.sign import Sign

WIDTH = 440  # pixels of a sentence


class StandIn(QFrame):
    """A sign and a sentence in the middle."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.sign, self.words = Sign("clock"), QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setFixedWidth(WIDTH)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignCenter)
        column.addSpacing(6)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)

    def wait(self, name: str) -> None:
        self.sign.show_icon("clock")
        self.words.setText(_("Reading {name}…").format(name=name))

    def refuse(self, reason: str) -> None:
        self.sign.show_icon("triangle-alert")
        self.words.setText(reason)
        announce(self, reason)
