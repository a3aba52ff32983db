"""The panel: what is selected, else the map itself; it is never blank."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from journeydesk.app.session import Session
from journeydesk.model import (
    Card,
    Map,
    Project,
    Record,
    RecordId,
    Records,
    Scenario,
    rank_between,
)
from journeydesk.ui.inspector.form import Form
from journeydesk.ui.inspector.going import Go
from journeydesk.ui.inspector.members import CHANNELS, PERSONAS, VIEWS, MemberList

MARGIN = 14
BETWEEN_PARTS = 26
FIELD_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)

Kinds = tuple[tuple[type[Record], ...], ...]  # of each form


class Inspector(QScrollArea):
    """Built for kinds of records; while those stay the same, only values are set."""

    def __init__(self, session: Session, reveal: Go) -> None:
        super().__init__()
        self._session, self._reveal = session, reveal
        self._shown: tuple[RecordId, ...] = ()
        self._kinds: Kinds = ()
        self._drafts: dict[type[Record], Record] = {}  # for a map that has none yet
        self.forms: list[Form] = []
        self.lists: list[MemberList] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._unsubscribe = [
            session.subscribe(lambda _change: self._show()),
            session.store.selection.subscribe(lambda _ids: self._show()),
        ]
        self._show()

    def finish_typing(self) -> None:
        """What is being typed is kept. What was refused cannot be, and is not."""
        for part in self._parts:
            part.finish_typing()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.finish_typing()
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        self._unsubscribe.clear()
        super().closeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Plain keys are the fields'; before any other shortcut, what is being typed is kept."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if _is_for_fields(event):
                event.accept()
                return True
            if event.key() not in MODIFIERS:
                self.finish_typing()
        return super().event(event)

    @property
    def _parts(self) -> list[Form | MemberList]:
        """From top to bottom: the project is what is asked for least."""
        return [*self.forms[:2], *self.lists, *self.forms[2:]]

    def _show(self) -> None:
        groups = self._groups()
        ids = tuple(record.id for group in groups for record in group)
        if ids != self._shown:
            self._shown = ids  # first: finishing comes back here
            self.finish_typing()
            self._turn_to(groups)
            return
        for part in self._parts:
            part.refresh()

    def _turn_to(self, groups: Sequence[Sequence[Record]]) -> None:
        """Other records of the same kinds have the same fields: from card to card by arrow keys."""
        kinds = tuple([tuple(dict.fromkeys(map(type, group))) for group in groups])
        if kinds != self._kinds:
            self._kinds = kinds
            self._build(groups)
            return
        for form, group in zip(self.forms, groups, strict=True):
            form.turn_to(group)
        for members in self.lists:
            members.refresh()

    def _groups(self) -> list[Sequence[Record]]:
        """What has a form: all that is selected, and its pictures; else the map, its scenario,
        its project."""
        records, map_ = self._session.records, self._session.map
        chosen = [r for id_ in self._session.store.selection if (r := records.find(id_))]
        if chosen:
            return [chosen, *filter(None, [_pictures_on(chosen, records)])]
        scenario = Scenario(map=map_.id, rank=rank_between("", ""))
        scenarios = records.at(Scenario, map_.id) or (self._draft(scenario),)
        projects = records.at(Project) or (self._draft(Project()),)
        return [[map_], [scenarios[0]], [projects[0]]]

    def _draft(self, new: Record) -> Record:
        """The one of before while it is of the same map: it is what the form shows."""
        known = self._drafts.get(type(new))
        if known is None or known.place != new.place:
            known = self._drafts[type(new)] = new
        return known

    def _go(self, id_: RecordId) -> None:
        self._session.store.selection.set((id_,))
        self._reveal(id_)

    def _build(self, groups: Sequence[Sequence[Record]]) -> None:
        session = self._session
        is_map = isinstance(groups[0][0], Map)
        self.forms = [Form(session, group, self._go) for group in groups]
        self.lists = [MemberList(session, kind) for kind in (PERSONAS, CHANNELS, VIEWS) if is_map]
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(MARGIN, 6, MARGIN, 20)
        column.setSpacing(BETWEEN_PARTS)
        for part in self._parts:
            column.addWidget(part)
        column.addStretch(1)
        self._replace(content)

    def _replace(self, content: QWidget) -> None:
        """The old form may be in the middle of a signal: it goes when that is over."""
        old = self.takeWidget()
        if old is not None:
            if old.isAncestorOf(self.focusWidget()):
                self.setFocus()  # Tab goes on from the beginning of the new form
            old.hide()
            old.deleteLater()
        self.setWidget(content)
        self.verticalScrollBar().setValue(0)


def _pictures_on(chosen: Sequence[Record], records: Records) -> list[Record]:
    """What the selected cards show, where only cards are selected."""
    if not all(isinstance(record, Card) for record in chosen):
        return []
    ids = dict.fromkeys(record.image for record in chosen if isinstance(record, Card))
    return [image for id_ in ids if (image := records.find(id_))]


def _is_for_fields(event: QKeyEvent) -> bool:
    """True for what writes, picks or erases: in the panel it never deletes or edits a card."""
    with_others = ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    if event.modifiers() & with_others:
        return False
    return event.key() in FIELD_KEYS or (bool(event.text()) and event.text().isprintable())
