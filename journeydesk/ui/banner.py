"""A line above the map for what must be known: what happened, what was kept, what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from journeydesk.i18n import _
from journeydesk.ui.icon_button import icon_button
from journeydesk.ui.sign import Sign


class Banner(QFrame):
    """Hidden until there is something to say; closed by hand, or by the next change of the map."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = icon_button("x", _("Close this message"), self.hide)
        box = QHBoxLayout(self)
        box.setContentsMargins(14, 6, 8, 6)
        box.addWidget(Sign("triangle-alert"))
        box.addWidget(self._text, 1)
        box.addWidget(close)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def say(self, text: str) -> None:
        """Show a sentence until it is closed or replaced."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
