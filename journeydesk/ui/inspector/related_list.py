"""A list below the fields of a record: what belongs to it, to go to, to add, to take away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeydesk.app.session import Session
from journeydesk.commands import move_in_list
from journeydesk.i18n import N_, _
from journeydesk.model import Record
from journeydesk.store import Transaction
from journeydesk.ui.icons import themed_icon
from journeydesk.ui.inspector.choices import Option
from journeydesk.ui.inspector.files import add_file
from journeydesk.ui.inspector.going import HEIGHT, Go, GoButton
from journeydesk.ui.inspector.head import tool_button
from journeydesk.ui.inspector.moving import step_of
from journeydesk.ui.inspector.naming import option_of
from journeydesk.ui.inspector.others import MOST_SHOWN
from journeydesk.ui.inspector.reason import Reason
from journeydesk.ui.inspector.related import Mark, Related
from journeydesk.ui.inspector.searching import SearchLine

Said = list[tuple[Record, Option]]


class RelatedList(QWidget):
    """Shows what belongs to one record, and makes lines anew only where that changed."""

    def __init__(
        self, session: Session, kind: Related, about: Record, go: Go, *, has_title: bool = True
    ) -> None:
        super().__init__()
        self._session, self._go, self.kind = session, go, kind
        self._about = about
        self._shown: Said | None = None
        self.lines: list[QWidget] = []
        self.buttons: list[GoButton] = []
        self.marks: list[QToolButton] = []
        self.out_buttons: list[QToolButton] = []
        self.reason = Reason()
        self.search = SearchLine(_(kind.hint), self._add, self._add if kind.can_write else None)
        self.search.textEdited.connect(self.reason.hide)
        title = QLabel(_(kind.title))
        title.setProperty("section", True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.add_file = QPushButton(themed_icon("plus"), _("Add file…"))
        self.add_file.clicked.connect(self._ask_for_file)
        for widget in (title, self.search, self.add_file, self.reason):
            self._column.addWidget(widget)
        title.setVisible(has_title)
        self.search.setEnabled(kind.can_add)
        self.search.setHidden(kind.is_files)
        self.add_file.setVisible(kind.is_files)
        self.refresh()

    def turn_to(self, about: Record) -> None:
        """Show what belongs to another record; what was half written was meant for this one."""
        self._about = about
        self.search.clear()
        self.reason.hide()
        self.refresh()

    def refresh(self) -> None:
        records = self._session.records
        self._about = records.find(self._about.id) or self._about
        found = self.kind.found(self._about, records)
        shown = [(record, option_of(record, records)) for record in found[:MOST_SHOWN]]
        if shown != self._shown:
            self._shown = shown
            self._make_lines(shown, len(found) > MOST_SHOWN)
        taken = {record.id for record in found}
        choices = self.kind.choices([self._about], records)
        self.search.offer([option for option in choices if option.value not in taken])

    def finish_typing(self) -> None:
        """A line is added by Enter only: what was not entered is no comment yet."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        step = step_of(event)
        if step and event.type() == QEvent.Type.KeyPress:
            self._move(next(i for i, b in enumerate(self.buttons) if b is watched), step)
        return bool(step)

    def _move(self, at: int, step: int) -> None:
        record, _option = (self._shown or [])[at]
        self._run(N_("Move in list"), lambda tx: move_in_list(tx, record.id, step))
        self.buttons[min(max(0, at + step), len(self.buttons) - 1)].setFocus()

    def _make_lines(self, shown: Said, is_cut: bool) -> None:
        """A button may be in the middle of its click: it goes when that is over."""
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.buttons, self.marks, self.out_buttons = [], [], []
        self.lines = [self._line(record, option) for record, option in shown]
        if is_cut:
            self.lines.append(QLabel(_("… and more")))
        for at, line in enumerate(self.lines, 1):
            self._column.insertWidget(at, line)
        stops = [w for line in self.lines for w in line.findChildren(QWidget)]
        for before, after in zip(stops, [*stops[1:], self.search], strict=False):
            QWidget.setTabOrder(before, after)

    def _line(self, record: Record, option: Option) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        going = replace(option, value=self.kind.goes_to(record))
        button = GoButton(going, self._go)
        if self.kind.can_move:
            button.installEventFilter(self)
            button.setToolTip(_("{words}\nAlt with Up or Down moves it").format(words=option.label))
        self.buttons.append(button)
        row.addWidget(button, 1)
        if self.kind.mark:
            row.addWidget(self._mark(self.kind.mark, record))
        name = f"{_(self.kind.removed)}: {option.label}"
        out = tool_button("x", name, partial(self._run, self.kind.removed, self._removal(record)))
        out.setMinimumHeight(HEIGHT)
        out.setEnabled(record.id in self._session.records)
        self.out_buttons.append(out)
        row.addWidget(out)
        return line

    def _mark(self, mark: Mark, record: Record) -> QToolButton:
        def turn(tx: Transaction) -> None:
            mark.turn(tx, record, self._about)

        button = tool_button(mark.icon, _(mark.label), partial(self._run, mark.label, turn))
        button.setCheckable(True)
        button.setChecked(mark.holds(record, self._about))
        button.setMinimumHeight(HEIGHT)
        self.marks.append(button)
        return button

    def _removal(self, record: Record) -> Callable[[Transaction], None]:
        return lambda tx: self.kind.remove(tx, record.id, self._about)

    def _ask_for_file(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(self, _("Add file"), str(Path.home()))
        if path:
            self.bring(Path(path))

    def bring(self, path: Path) -> None:
        """A file into the map, or the reason why not."""
        self.reason.attempt(partial(add_file, self._session, path))

    def _add(self, said: object) -> bool:
        def plan(tx: Transaction) -> None:
            self.kind.add(tx, self._about, said)

        return self.reason.attempt(partial(self._session.run, _(self.kind.added), plan))

    def _run(self, label: str, plan: Callable[[Transaction], None]) -> None:
        self.reason.attempt(partial(self._session.run, _(label), plan))
