"""The line below the map: whether it is saved, how much there is, how large it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton

from journeydesk.i18n import _, ngettext
from journeydesk.ui.icon_button import icon_button
from journeydesk.ui.saving_sign import SavingSign

if TYPE_CHECKING:
    from journeydesk.app.session import Session
    from journeydesk.document import SaveState

SAY_MS = 8_000
STEP = 1.25


class StatusLine(QObject):
    """Keeps a QStatusBar up to date."""

    zoom_chosen = Signal(float)

    def __init__(self, bar: QStatusBar, add_map: QAction) -> None:
        super().__init__(bar)
        self._bar = bar
        self._zoom = 1.0
        self._saving, self._counts, self._percent = SavingSign(), QLabel(), QToolButton()
        self._counts.setContentsMargins(10, 0, 10, 0)
        self._percent.setToolTip(_("Show at the size on paper"))
        self._percent.clicked.connect(lambda: self.zoom_chosen.emit(1.0))
        bar.setSizeGripEnabled(False)
        self.add_map = QToolButton()
        self.add_map.setDefaultAction(add_map)
        self.add_map.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.addPermanentWidget(self.add_map)
        bar.addPermanentWidget(self._saving)
        bar.addPermanentWidget(self._counts)
        bar.addPermanentWidget(self._button("minus", _("Zoom out"), 1 / STEP))
        bar.addPermanentWidget(self._percent)
        bar.addPermanentWidget(self._button("plus", _("Zoom in"), STEP))

    @property
    def saving_text(self) -> str:
        return self._saving.text

    def say(self, text: str) -> None:
        """Something is done; gone after a while."""
        self._bar.showMessage(text, SAY_MS)

    def show_saving(self, state: SaveState) -> None:
        self._saving.show_state(state)

    def show_zoom(self, zoom: float) -> None:
        self._zoom = zoom
        self._percent.setText(f"{zoom * 100:.0f} %")

    def show_counts(self, session: Session) -> None:
        from journeydesk.model import Card

        layout = session.layout
        stages, lanes = len(layout.columns), len(layout.rows)
        cards = sum(
            len(session.records.at(Card, row.lane, column.stage))
            for row in layout.rows
            for column in layout.columns
        )
        parts = (
            ngettext("{n} stage", "{n} stages", stages).format(n=stages),
            ngettext("{n} lane", "{n} lanes", lanes).format(n=lanes),
            ngettext("{n} card", "{n} cards", cards).format(n=cards),
        )
        self._counts.setText(" · ".join(parts))
        self.add_map.setVisible(len(session.maps) == 1)  # else it is beside the tabs

    def _button(self, icon: str, name: str, factor: float) -> QToolButton:
        return icon_button(icon, name, lambda: self.zoom_chosen.emit(self._zoom * factor))
