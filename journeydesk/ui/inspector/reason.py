"""Why something was refused, in one line under the field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel

from journeydesk.errors import UserError


class Reason(QLabel):
    """Not there while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setProperty("refused", True)
        self.hide()

    def attempt(self, do: Callable[[], None]) -> bool:
        """False, with the reason said, where it raises UserError."""
        try:
            do()
        except UserError as error:
            self.say(str(error))
            return False
        self.hide()
        return True

    def say(self, reason: str) -> None:
        self.setText(reason)
        self.show()
