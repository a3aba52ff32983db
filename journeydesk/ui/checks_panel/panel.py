"""The list of remarks, going to what one is about, and mending it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from journeydesk.analysis.lint import Remark, lint, rules_for
from journeydesk.app.session import Session
from journeydesk.commands.fixes import apply_fix, fix_of
from journeydesk.i18n import _, ngettext
from journeydesk.keeping import Keeper
from journeydesk.model import RecordId
from journeydesk.ui.checks_panel.remarks import Remarks
from journeydesk.ui.checks_panel.rows import RemarkRows
from journeydesk.ui.own_keys import takes
from journeydesk.ui.when_idle import WhenIdle

GO_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class RemarkList(QListView):
    """Enter goes where a click does."""

    chosen = Signal(QModelIndex)

    def __init__(self, remarks: Remarks) -> None:
        super().__init__()
        self.setModel(remarks)
        self.setItemDelegate(RemarkRows(self))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Checks: what the map lacks"))
        self.clicked.connect(self.chosen)

    def event(self, event: QEvent) -> bool:
        return takes(event, GO_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in GO_KEYS:
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class ChecksPanel(QWidget):
    """Kept up while it is seen, when nothing else is going on."""

    def __init__(self, session: Session, go_to: Callable[[RecordId], None]) -> None:
        super().__init__()
        self._session, self._go_to = session, go_to
        self._keepers: dict[RecordId, Keeper] = {}
        self.remarks = Remarks()
        self.list = RemarkList(self.remarks)
        self.summary, self.fix = QLabel(wordWrap=True), QPushButton()
        self.summary.setContentsMargins(14, 10, 14, 6)
        self.list.chosen.connect(self._go)
        self.list.selectionModel().currentChanged.connect(self._offer)
        self.fix.clicked.connect(self._mend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.addWidget(self.summary)
        column.addWidget(self.list, 1)
        column.addWidget(self.fix, 0, Qt.AlignmentFlag.AlignHCenter)
        self._idly = WhenIdle(self, self.look)
        self._unsubscribe = session.subscribe(lambda _change: self._idly.ask())
        self.setFocusProxy(self.list)
        self._offer()

    def look(self) -> None:
        """What holds now; what was looked at stays where it is."""
        map_id = self._session.map.id
        keeper = self._keepers.setdefault(map_id, Keeper())
        today = datetime.now(UTC).astimezone().date()
        found = lint(self._session.records, map_id, today, keeper)
        row = self.list.currentIndex().row()
        self.remarks.show(found)
        self.list.setCurrentIndex(self.remarks.index(min(row, self.remarks.rowCount() - 1)))
        self.summary.setText(_told(len(found), len(rules_for(self._session.map))))
        self._offer()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._unsubscribe()
        super().closeEvent(event)

    @property
    def _current(self) -> Remark | None:
        row = self.remarks.row(self.list.currentIndex())
        return row if isinstance(row, Remark) else None

    def _go(self, index: QModelIndex) -> None:
        row = self.remarks.row(index)
        if isinstance(row, Remark) and row.about[0] in self._session.records:
            self._go_to(row.about[0])

    def _offer(self) -> None:
        """The fix of the remark that is chosen, if there is one."""
        remark = self._current
        known = remark and all(id_ in self._session.records for id_ in remark.about)
        fix = fix_of(self._session.records, remark) if remark and known else None
        self.fix.setVisible(fix is not None)
        if fix:
            self.fix.setText(_(fix.label))

    def _mend(self) -> None:
        remark = self._current
        if remark:
            self._session.run(self.fix.text(), partial(apply_fix, remark=remark))
            self._idly.do_now()


def _told(n: int, rules: int) -> str:
    if n == 0:
        return _("Nothing to remark: the map holds to all {n} rules.").format(n=rules)
    return ngettext("{n} remark", "{n} remarks", n).format(n=n)
