"""The store's history as a list, the newest on top."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QDateTime, QLocale, QModelIndex, Qt
from PySide6.QtCore import QPersistentModelIndex as Persistent

from journeydesk.i18n import _
from journeydesk.store import Entry, History

NOWHERE = QModelIndex()
STEP_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Step:
    """A state that one can go to: `away` is how many redos (or, below 0, undos) it takes, `seq` an
    entry after which the map was like that."""

    label: str
    time: str
    away: int
    seq: int

    @property
    def spoken(self) -> str:
        state = _("taken back") if self.away > 0 else "" if self.away else _("now")
        return ", ".join(part for part in (self.label, self.time, state) if part)


class Steps(QAbstractListModel):
    """What can be redone, what holds, and how the map began."""

    def __init__(self) -> None:
        super().__init__()
        self._undone: tuple[Entry, ...] = ()
        self._effective: tuple[Entry, ...] = ()

    @property
    def now(self) -> int:
        """The row of the current state."""
        return len(self._undone)

    def follow(self, history: History) -> None:
        self.beginResetModel()
        self._undone, self._effective = history.undone, history.effective
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | Persistent = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._undone) + len(self._effective) + 1

    def data(
        self, index: QModelIndex | Persistent, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        step = self.step(index.row())
        match role:
            case Qt.ItemDataRole.UserRole:
                return step
            case Qt.ItemDataRole.DisplayRole:
                return step.label
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return step.spoken
        return None

    def step(self, row: int) -> Step:
        away = self.now - row
        if row < self.now:
            entry = self._undone[row]
            return Step(entry.label, time_of(entry.at), away, entry.seq - 1)
        if away + len(self._effective) > 0:
            entry = self._effective[away - 1]
            return Step(entry.label, time_of(entry.at), away, entry.seq)
        return Step(_("The map as it began"), "", away, 0)


def time_of(at: str) -> str:
    """In the words of the user's country: today's by the clock, others by their date."""
    moment = QDateTime.fromSecsSinceEpoch(int(datetime.fromisoformat(at).timestamp()))
    short = QLocale.FormatType.ShortFormat
    if moment.date() == QDateTime.currentDateTime().date():
        return QLocale().toString(moment.time(), short)
    return QLocale().toString(moment.date(), short)
