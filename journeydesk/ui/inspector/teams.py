"""The teams of the map: one name for each, wherever it owns something."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from journeydesk.app.session import Session
from journeydesk.commands import rename_team, teams_of
from journeydesk.i18n import _
from journeydesk.ui.inspector.reason import Reason
from journeydesk.ui.inspector.text import Line


class TeamList(QWidget):
    """A line for each team, to rename it; not there while no team owns anything."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._names: list[str] = []
        self.lines: list[Line] = []
        self.reason = Reason()
        title = QLabel(_("Teams"))
        title.setProperty("section", True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(title)
        self._column.addWidget(self.reason)
        self.refresh()

    def refresh(self) -> None:
        names = teams_of(self._session.records, self._session.map.id)
        if not names or self.parentWidget():  # alone it would be a window of its own
            self.setVisible(bool(names))
        if names == self._names:
            return
        self._names = names
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [self._line(name) for name in names]
        for at, line in enumerate(self.lines, 1):
            self._column.insertWidget(at, line)

    def finish_typing(self) -> None:
        for line in list(self.lines):
            line.draft.finish()

    def _line(self, name: str) -> Line:
        line = Line(lambda given: self._rename(name, str(given)))
        line.show_value(name)
        line.setAccessibleName(_("Name of team {name}").format(name=name))
        line.textChanged.connect(self.reason.hide)
        return line

    def _rename(self, old: str, new: str) -> bool:
        plan = partial(rename_team, map_id=self._session.map.id, old=old, new=new)
        return self.reason.attempt(partial(self._session.run, _("Rename team"), plan))
