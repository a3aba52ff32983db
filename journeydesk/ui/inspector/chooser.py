"""Many lists, one at a time: a choice above, and the chosen list below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from journeydesk.app.session import Session
from journeydesk.i18n import _
from journeydesk.model import Record
from journeydesk.ui.inspector.going import HEIGHT, Go
from journeydesk.ui.inspector.related import Related
from journeydesk.ui.inspector.related_list import RelatedList
from journeydesk.ui.picking_fields import ComboBox


class ListChooser(QWidget):
    """Says how many each list holds, and remembers which was looked at while it is there."""

    def __init__(self, session: Session, kinds: Sequence[Related], about: Record, go: Go) -> None:
        super().__init__()
        self._session, self._kinds, self._about, self._go = session, kinds, about, go
        title = QLabel(_("Beside the grid"))
        title.setProperty("section", True)
        self.choice = ComboBox()
        self.choice.setAccessibleName(_("List to show"))
        self.choice.setMinimumContentsLength(8)
        self.choice.setSizeAdjustPolicy(
            ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.choice.setMinimumHeight(HEIGHT)
        self.choice.setMaxVisibleItems(len(kinds))
        self.choice.addItems([""] * len(kinds))
        self.choice.activated.connect(self.show_list)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(title)
        self._column.addWidget(self.choice)
        self.list = self._made(kinds[0])
        self.refresh()

    def turn_to(self, about: Record) -> None:
        self._about = about
        self.list.turn_to(about)
        self.refresh()

    def refresh(self) -> None:
        records = self._session.records
        for at, kind in enumerate(self._kinds):
            n = len(kind.found(self._about, records))
            self.choice.setItemText(at, f"{_(kind.title)} · {n}" if n else _(kind.title))
        self.list.refresh()

    def finish_typing(self) -> None:
        self.list.finish_typing()

    def show_list(self, at: int) -> None:
        """Another list; the one of before may be in the middle of a click."""
        self._column.removeWidget(self.list)
        self.list.hide()
        self.list.deleteLater()
        self.choice.setCurrentIndex(at)
        self.list = self._made(self._kinds[at])

    def _made(self, kind: Related) -> RelatedList:
        made = RelatedList(self._session, kind, self._about, self._go, has_title=False)
        self._column.addWidget(made)
        return made
