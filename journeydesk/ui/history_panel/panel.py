"""Versions above steps, each with what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QCloseEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeydesk.app.session import Session
from journeydesk.i18n import _
from journeydesk.ui.history_panel.step_list import StepList
from journeydesk.ui.history_panel.versions import VersionList
from journeydesk.ui.versioning import Versioning


class HistoryPanel(QWidget):
    """Only kept up while it is seen."""

    def __init__(
        self, session: Session, versioning: Versioning, complain: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._session = session
        self.list = StepList(session, complain)
        self.versions = VersionList(versioning)
        self.setFocusProxy(self.list)
        self._offer(versioning)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.versions)
        column.addWidget(self.list, 1)
        versioning.changed.connect(self._follow)
        self._unsubscribe = session.subscribe(lambda _change: self._follow())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._unsubscribe()
        self.list.close()
        super().closeEvent(event)

    def _offer(self, versioning: Versioning) -> None:
        """What a version's row has as buttons, a step has in its menu."""
        for name, do in (
            (_("Compare with now"), versioning.compare),
            (_("Go back, as one change"), versioning.restore),
            (_("Save as a file…"), versioning.ask_file),
        ):
            action = QAction(name, self.list)
            action.triggered.connect(lambda _on=False, do=do: do(self.list.seq))
            self.list.addAction(action)

    def _follow(self) -> None:
        if self.isVisible():
            self.versions.show_versions(self._session.document.versions.named)
