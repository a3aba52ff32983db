"""What a poster can be cut into: fewer sheets, or fewer cards cut."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QVBoxLayout, QWidget

from journeydesk.export.tiles import Offer, recommended, size_in_words
from journeydesk.i18n import _, ngettext

ROW, MOST_ROWS = 30, 6  # pixels; more are scrolled


class Offers(QWidget):
    """Hidden while there is nothing to choose from."""

    chosen = Signal(int)  # a number from 1

    def __init__(self) -> None:
        super().__init__()
        self._offers: Sequence[Offer] = ()
        heading = QLabel(_("Sheets and cut cards"))
        heading.setProperty("section", True)
        self.list = QListWidget()
        self.list.setAccessibleName(heading.text())
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(heading)
        column.addWidget(self.list)
        self.list.currentRowChanged.connect(lambda row: self.chosen.emit(row + 1))
        self.hide()

    def tell(self, offers: Sequence[Offer], chosen: int | None) -> None:
        """Nothing is said of it to whoever listens."""
        self.setVisible(chosen is not None)
        if chosen is None:
            return
        self.list.blockSignals(True)
        if offers is not self._offers:
            self._offers = offers
            best = recommended(offers)
            self.list.clear()
            self.list.addItems([_words_of(offer, i == best) for i, offer in enumerate(offers)])
            for row, offer in enumerate(offers):
                self.list.item(row).setToolTip(size_in_words(offer.plan))
            self.list.setFixedHeight(ROW * min(len(offers), MOST_ROWS) + 4)
        self.list.setCurrentRow(chosen)
        self.list.blockSignals(False)


def _words_of(offer: Offer, is_best: bool) -> str:
    plan = offer.plan
    parts = [
        ngettext("{n} sheet", "{n} sheets", plan.sheets).format(n=plan.sheets),
        ngettext("{n} card cut", "{n} cards cut", plan.cards_cut).format(n=plan.cards_cut),
        _("{scale:.0%}").format(scale=plan.scale),
    ]
    if is_best:
        parts.append(_("★ best"))
    return "  ·  ".join(parts)
