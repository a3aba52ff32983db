"""A line above the map for what must be known: what happened, what was kept, what to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from journeydesk.i18n import _
from journeydesk.ui.icon_button import icon_button
from journeydesk.ui.sign import Sign

Offer = tuple[str, Callable[[], object]]  # the words of a button, and what it does


class Banner(QFrame):
    """Hidden until there is something to say; closed by hand, or by the next change of the map."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons: list[QPushButton] = []
        self._close = icon_button("x", _("Close this message"), self.hide)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(14, 6, 8, 6)
        self._box.addWidget(Sign("triangle-alert"))
        self._box.addWidget(self._text, 1)
        self._box.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def say(self, text: str, offers: Sequence[Offer] = ()) -> None:
        """Show a sentence until it is closed or replaced, with buttons for what can be done."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self._offer(offers)
        self.show()

    def _offer(self, offers: Sequence[Offer]) -> None:
        for button in self.buttons:
            self._box.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [_button(*offer) for offer in offers]
        for at, button in enumerate(self.buttons):
            self._box.insertWidget(2 + at, button)


def _button(words: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    button.clicked.connect(lambda: do())
    return button
