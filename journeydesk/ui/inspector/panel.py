"""The panel: what is selected, else the map itself; it is never blank."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from journeydesk.app.session import Session
from journeydesk.model import Map, Record, RecordId
from journeydesk.ui.inspector.chooser import ListChooser
from journeydesk.ui.inspector.form import Form
from journeydesk.ui.inspector.going import Go
from journeydesk.ui.inspector.groups import Groups, groups_of, groups_of_map, is_beside
from journeydesk.ui.inspector.map_lists import MAP_LISTS
from journeydesk.ui.inspector.members import CHANNELS, PERSONAS, VIEWS, MemberList
from journeydesk.ui.inspector.related import related_to
from journeydesk.ui.inspector.related_list import RelatedList
from journeydesk.ui.inspector.tabs import order_tabs
from journeydesk.ui.inspector.teams import TeamList
from journeydesk.ui.inspector.trail import Trail

MARGIN = 14
BETWEEN_PARTS = 26
FIELD_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)

Part = Form | MemberList | TeamList | ListChooser | RelatedList
Kinds = tuple[tuple[type[Record], ...], ...]  # of each form


class Inspector(QScrollArea):
    """Built for kinds of records; while those stay the same, only values are set."""

    transcript_wanted = Signal(str)  # the id of evidence or of a file

    def __init__(self, session: Session, reveal: Go) -> None:
        super().__init__()
        self._session, self._reveal = session, reveal
        self._shown: tuple[RecordId, ...] = ()
        self._kinds: Kinds = ()
        self._drafts: list[Record] = []  # what is shown and not on the map yet
        self._trail = Trail()
        self._arranged: list[Part] = []
        self.forms: list[Form] = []
        self.lists: list[MemberList | TeamList | ListChooser] = []
        self.related: list[RelatedList] = []
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
    def _parts(self) -> list[Part]:
        """From top to bottom: the project is what is asked for least."""
        return [*self.forms[:2], *self.lists, *self.related, *self.forms[2:]]

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

    def _turn_to(self, groups: Groups) -> None:
        """Other records of the same kinds have the same fields: from card to card by arrow keys."""
        self._trail.turn_to(self._session.store.selection.ids, is_beside=_is_beside(groups))
        kinds = _kinds_of(groups)
        if kinds[:1] != self._kinds[:1]:
            self._begin()
        same = [a == b for a, b in zip(kinds, self._kinds, strict=False)]
        kept = same.index(False) if False in same else len(same)
        self._kinds = kinds
        self._drop(self.forms[kept:])
        for form, group in zip(self.forms[:kept], groups, strict=False):
            form.turn_to(group)
        self.forms = [*self.forms[:kept], *map(self._form, groups[kept:])]
        self._show_lists(groups)
        self._arrange()
        if self.widget() is not self._content:  # whole: else it is painted once without its room
            self._replace()

    def _show_lists(self, groups: Groups) -> None:
        """The members of the map; and what belongs to the one that is shown."""
        first, *others = groups[0]
        wanted = () if others else related_to(first)
        if wanted == tuple(part.kind for part in self.related):
            for part in self.related:
                part.turn_to(first)
        else:
            self._drop(self.related)
            self.related = [RelatedList(self._session, kind, first, self._go) for kind in wanted]
        for members in self.lists:
            if isinstance(members, ListChooser):
                members.turn_to(first)
            members.refresh()
        if isinstance(first, Map) and not self.lists:
            self.lists = self._lists_of(first)

    def _lists_of(self, map_: Map) -> list[MemberList | TeamList | ListChooser]:
        personas, channels, views = (
            MemberList(self._session, kind) for kind in (PERSONAS, CHANNELS, VIEWS)
        )
        chooser = ListChooser(self._session, MAP_LISTS, map_, self._go)
        return [personas, channels, views, TeamList(self._session), chooser]

    def _groups(self) -> Groups:
        """What has a form: all that is selected, and what is known and seen of it; else the map,
        its scenario, its project."""
        records, map_ = self._session.records, self._session.map
        chosen = [r for id_ in self._session.store.selection if (r := records.find(id_))]
        groups = groups_of(chosen, records) if chosen else groups_of_map(map_, records)
        known = {_key(draft): draft for draft in self._drafts}
        kept = [[self._kept(r, known) for r in group] for group in groups]
        self._drafts = [r for group in kept for r in group if r.id not in records]
        return kept

    def _kept(self, record: Record, drafts: dict[object, Record]) -> Record:
        """A draft of before while it is of the same place: it is what the form shows."""
        return record if record.id in self._session.records else drafts.get(_key(record), record)

    def _go(self, id_: RecordId) -> None:
        self._session.show_map(id_)
        self._session.store.selection.set((id_,))
        self._reveal(id_)

    def _go_back(self) -> None:
        records = self._session.records
        self._trail.back(
            lambda ids: self._session.store.selection.set(i for i in ids if i in records)
        )

    def _form(self, group: Sequence[Record]) -> Form:
        is_first = group[0].id == self._shown[0]
        back = self._go_back if is_first and is_beside(group[0]) else None
        form = Form(self._session, group, self._go, back)
        form.transcript_wanted.connect(self.transcript_wanted)
        return form

    def _begin(self) -> None:
        """An empty form: what is selected is of another kind."""
        self.forms, self.lists, self.related, self._kinds = [], [], [], ()
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(MARGIN, 6, MARGIN, 20)
        self._column.setSpacing(BETWEEN_PARTS)

    def _drop(self, parts: Sequence[QWidget]) -> None:
        """One of them may be in the middle of a signal: they go when that is over."""
        for part in parts:
            if part.isAncestorOf(self.focusWidget()):
                self.setFocus()
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()

    def _arrange(self) -> None:
        if self._arranged == self._parts:
            return
        self._arranged = self._parts
        while self._column.count():
            self._column.takeAt(0)
        for part in self._parts:
            self._column.addWidget(part)
        self._column.addStretch(1)
        order_tabs(self._parts)

    def _replace(self) -> None:
        """The old form may be in the middle of a signal: it goes when that is over."""
        old = self.takeWidget()
        if old is not None:
            if old.isAncestorOf(self.focusWidget()):
                self.setFocus()  # Tab goes on from the beginning of the new form
            old.hide()
            old.deleteLater()
        self.setWidget(self._content)
        self.verticalScrollBar().setValue(0)


def _is_beside(groups: Groups) -> bool:
    return is_beside(groups[0][0])


def _kinds_of(groups: Groups) -> Kinds:
    return tuple([tuple(dict.fromkeys(map(type, group))) for group in groups])


def _key(draft: Record) -> object:
    """What a record is about tells it from others of its kind before it is on the map."""
    return type(draft), *(getattr(draft, field) for field in draft.refers_to)


def _is_for_fields(event: QKeyEvent) -> bool:
    """True for what writes, picks or erases: in the panel it never deletes or edits a card."""
    with_others = ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    if event.modifiers() & with_others:
        return False
    return event.key() in FIELD_KEYS or (bool(event.text()) and event.text().isprintable())
