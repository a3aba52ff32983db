"""The links in a card's words: a button each, so that nothing is opened by chance."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journeydesk.addresses import addresses_in
from journeydesk.i18n import _
from journeydesk.model import Card, Record
from journeydesk.ui.icons import themed_icon

MOST = 5
BESIDE = 44  # px beside the words: icon, padding


class AddressButton(QPushButton):
    """Says where it leads, as far as there is room; the whole is in the tip, as it is sent: letters
    that only look like others are told there."""

    def __init__(self, address: str) -> None:
        super().__init__()
        url = QUrl(address)
        encoding = QUrl.ComponentFormattingOption.FullyEncoded
        self._words = _("Open {address}").format(address=url.toString(encoding))
        self.setProperty("go", True)
        self.setIcon(themed_icon("link"))
        self.setToolTip(_("{what} in the browser, outside this program").format(what=self._words))
        self.setAccessibleName(self._words)
        self.setMinimumWidth(BESIDE)
        self.clicked.connect(partial(QDesktopServices.openUrl, url))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - BESIDE
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))


class Addresses(QWidget):
    """Of one card; not there where its words have none."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[str, ...] = ()
        self.buttons: list[AddressButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.hide()

    def show_links(self, group: Sequence[Record]) -> None:
        match group:
            case [Card(text=text, private_note=note)]:
                found = addresses_in(f"{text}\n{note}")[:MOST]
            case _:
                found = ()
        if found != self._shown:
            self._shown = found
            self._make(found)

    def _make(self, found: Sequence[str]) -> None:
        """A button may be in the middle of its click: it goes when that is over."""
        for button in self.buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = [AddressButton(address) for address in found]
        for button in self.buttons:
            self._column.addWidget(button)
        self.setVisible(bool(found))
