"""The filter of one open map: from the bar to the veil."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from journeydesk.app.filtering import Facet, Filter, Sieve, Sifted, choices
from journeydesk.i18n import ngettext
from journeydesk.ui.announce import announce
from journeydesk.ui.canvas.canvas import MapCanvas
from journeydesk.ui.filter_bar.bar import FilterBar

AGAIN_MS = 120  # after a change: sorting out 20,000 cards must not be part of an edit


class Filtering(QObject):
    """What is not looked at stays on the map, behind a veil."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas, self._session = canvas, canvas.session
        self._sieve = Sieve(Filter())
        self.bar = FilterBar(self._choices)
        self.bar.toggled.connect(self._toggle)
        self.bar.cleared.connect(self.clear)
        self.bar.closed.connect(self.close)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self._apply)
        self._unsubscribe = self._session.subscribe(lambda _change: self._on_change())
        self.bar.hide()

    @property
    def is_open(self) -> bool:
        return not self.bar.isHidden()

    def open(self) -> None:
        self.bar.show()
        self._apply()

    def close(self) -> None:
        """A filter that nobody sees would be a riddle: it goes with its bar."""
        self.clear()
        self.bar.hide()
        self._canvas.setFocus()

    def clear(self) -> None:
        self._set(Filter())

    def let_go(self) -> None:
        """The map is closed."""
        self._again.stop()
        self._unsubscribe()

    def _toggle(self, facet: Facet, value: str) -> None:
        self._set(self._sieve.wanted.toggled(facet, value))

    def _set(self, wanted: Filter) -> None:
        if wanted != self._sieve.wanted:
            self._sieve = Sieve(wanted)
            self._apply()
            announce(self.bar, self.bar.count.text())

    def _apply(self) -> None:
        sifted = self._sieve.sift(self._session.records, self._session.map.id)
        self._canvas.fade(sifted.misfits)
        self.bar.show_filter(self._sieve.wanted, _count(sifted) if self._sieve.wanted.is_on else "")

    def _choices(self, facet: Facet) -> list[tuple[str, str]]:
        return choices(self._session.records, self._session.map.id, facet)

    def _on_change(self) -> None:
        if self.is_open:
            self._again.start()


def _count(sifted: Sifted) -> str:
    """How many cards are left of how many."""
    text = ngettext("{n} of {all} card", "{n} of {all} cards", sifted.cards)
    return text.format(n=sifted.fitting, all=sifted.cards)
