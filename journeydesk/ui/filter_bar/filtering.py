"""The filter of one open map: from the bar to the veil."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QInputDialog

from journeydesk.app.filtering import Facet, Filter, Sieve, Sifted, choices
from journeydesk.app.session import Change
from journeydesk.app.viewing import fields_of, filter_of
from journeydesk.commands import keep_view, remove_records
from journeydesk.i18n import _, ngettext
from journeydesk.model import RecordId, View
from journeydesk.store import Transaction
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
        self.bar = FilterBar(self._choices, self._views)
        self.bar.toggled.connect(self._toggle)
        self.bar.cleared.connect(self.clear)
        self.bar.closed.connect(self.close)
        self.bar.left.connect(self._canvas.setFocus)
        self.bar.views.chosen.connect(self.show_view)
        self.bar.views.kept.connect(self.ask_for_title)
        self.bar.views.forgotten.connect(self._forget_view)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self._apply)
        self._unsubscribe = self._session.subscribe(self._on_change)
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

    def ask_for_title(self) -> None:
        """Keep what is seen under a name that is asked for."""
        title, is_given = QInputDialog.getText(
            self._canvas, _("Keep this view"), _("Filter, size and place, under the name")
        )
        if is_given and title.strip():
            self.keep_view(title.strip())

    def keep_view(self, title: str) -> None:
        """Under a name; of the same name there is only the newest."""
        canvas, map_id = self._canvas, self._session.map.id
        x, y = canvas.middle
        looked_at = {"zoom": canvas.zoom, "x": x, "y": y}
        fields = {**fields_of(self._sieve.wanted), **looked_at}

        def plan(tx: Transaction) -> None:
            keep_view(tx, map_id, title, **fields)

        self._session.run(_("Keep view “{title}”").format(title=title), plan)

    def show_view(self, id_: RecordId) -> None:
        """As it was kept: what is looked at, how large, and where."""
        view = self._session.records.get(View, id_)
        self._set(filter_of(view))
        self.open()
        above = self.bar.parentWidget()
        if above and (layout := above.layout()):
            layout.activate()  # the bar takes its place before the middle is looked for
        self._canvas.set_zoom(view.zoom)
        self._canvas.settle()
        self._canvas.scroll_to(view.x, view.y)

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

    def _forget_view(self, id_: RecordId) -> None:
        title = self._session.records.get(View, id_).title
        label = _("Forget view “{title}”").format(title=title)
        self._session.run(label, partial(remove_records, ids=[id_]))

    def _views(self) -> tuple[View, ...]:
        return self._session.records.at(View, self._session.map.id)

    def _choices(self, facet: Facet) -> list[tuple[str, str]]:
        return choices(self._session.records, self._session.map.id, facet)

    def _on_change(self, change: Change) -> None:
        """What was asked for names personas and channels of its map: another begins with none."""
        if change.is_other_map:
            self.clear()
        if self.is_open:
            self._again.start()


def _count(sifted: Sifted) -> str:
    """How many cards are left of how many."""
    text = ngettext("{n} of {all} card", "{n} of {all} cards", sifted.cards)
    return text.format(n=sifted.fitting, all=sifted.cards)
