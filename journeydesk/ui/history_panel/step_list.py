"""The list of steps, and going to one of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QListView

from journeydesk.app.session import Session
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.ui.history_panel.rows import StepRows
from journeydesk.ui.history_panel.steps import Steps
from journeydesk.ui.own_keys import takes

GO_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class StepList(QListView):
    """Only kept up while it is seen."""

    def __init__(self, session: Session, complain: Callable[[str], None]) -> None:
        super().__init__()
        self._session, self._complain = session, complain
        self.steps = Steps()
        self.setModel(self.steps)
        self.setItemDelegate(StepRows(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("History: what was done, the newest first"))
        self.clicked.connect(self.go_to)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._unsubscribe = session.subscribe(lambda _change: self._follow())

    def go_to(self, index: QModelIndex) -> None:
        """Undo or redo up to a step."""
        try:
            self._session.store.travel(self.steps.step(index.row()).away)
        except UserError as error:
            self._complain(str(error))

    @property
    def seq(self) -> int:
        """The entry after which the map was as the current step says."""
        return self.steps.step(self.currentIndex().row()).seq

    def event(self, event: QEvent) -> bool:
        return takes(event, GO_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in GO_KEYS:
            self.go_to(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._unsubscribe()
        super().closeEvent(event)

    def _follow(self) -> None:
        if self.isVisible():
            self.steps.follow(self._session.store.history)
            self.setCurrentIndex(self.steps.index(self.steps.now))
