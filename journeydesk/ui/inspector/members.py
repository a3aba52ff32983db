"""The personas, channels and views of the map: add, rename, remove, look closer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from journeydesk.app.session import Session
from journeydesk.commands import (
    add_channel,
    add_persona,
    remove_channel,
    remove_records,
    replace_channel,
    set_field,
    wording,
)
from journeydesk.i18n import N_, _
from journeydesk.model import Channel, Persona, RecordId, View
from journeydesk.store import Transaction
from journeydesk.ui.icons import themed_icon
from journeydesk.ui.inspector.head import SMALL, Picture, tool_button
from journeydesk.ui.inspector.headings import badge_of
from journeydesk.ui.inspector.reason import Reason
from journeydesk.ui.inspector.text import Line
from journeydesk.ui.picking_fields import ComboBox

Member = Persona | Channel | View


@dataclass(frozen=True, slots=True)
class MemberKind:
    """A list of the map; every text is to be translated where shown.

    What has no command is not added here, is all that its name says, and not there while empty.
    """

    cls: type[Persona] | type[Channel] | type[View]
    title: str
    rename: str
    remove: str
    add: str = ""
    new_name: str = ""
    command: Callable[[Transaction, RecordId, str], Member] | None = None


PERSONAS = MemberKind(
    Persona,
    N_("Personas"),
    N_("Rename persona"),
    N_("Remove persona"),
    N_("Add persona"),
    N_("New persona"),
    add_persona,
)
CHANNELS = MemberKind(
    Channel,
    N_("Channels"),
    N_("Rename channel"),
    N_("Remove channel"),
    N_("Add channel"),
    N_("New channel"),
    add_channel,
)
VIEWS = MemberKind(View, N_("Views"), N_("Rename view"), N_("Remove view"))


class MemberRow(QWidget):
    """One persona or channel: its name, and what can be done with it."""

    def __init__(self, session: Session, kind: MemberKind, id_: RecordId) -> None:
        super().__init__()
        self._session, self._kind, self._id = session, kind, id_
        self.picture = Picture(SMALL)
        self.name = Line(self._rename)
        self.details = tool_button(
            "chevron-right", "", partial(session.store.selection.set, (id_,))
        )
        self.remove = tool_button("trash", "", self._remove)
        self.replacement = ComboBox()
        self.replacement.setAccessibleName(_("What replaces it"))
        self.replacement.activated.connect(self._replace)
        self.replacement.hide()
        self.reason = Reason()
        self.name.textChanged.connect(self.reason.hide)
        self._arrange()

    def show_member(self, member: Member) -> None:
        name = getattr(member, wording(member))
        self.name.show_value(name)
        self.picture.show_badge(badge_of([member], self._session.theme))
        self.name.setAccessibleName(_("Name"))
        for button, said in (
            (self.details, _("All about {name}")),
            (self.remove, _("Remove {name}")),
        ):
            button.setToolTip(said.format(name=name))
            button.setAccessibleName(said.format(name=name))

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(self.picture)
        line.addSpacing(4)
        line.addWidget(self.name, 1)
        line.addWidget(self.remove)
        line.addWidget(self.details)
        if self._kind.command is None:
            self.details.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self.reason)
        column.addWidget(self.replacement)

    def _rename(self, name: object) -> bool:
        field = "title" if self._kind.cls is View else "name"
        plan = partial(set_field, ids=(self._id,), field=field, value=name)
        return self.reason.attempt(partial(self._session.run, _(self._kind.rename), plan))

    def _remove(self) -> None:
        """A channel in use stays until it is said what replaces it."""
        if self._kind.cls is not Channel:
            self._attempt(lambda tx: remove_records(tx, (self._id,)))
        elif not self._attempt(lambda tx: remove_channel(tx, self._id)):
            self._offer_others()

    def _offer_others(self) -> None:
        here = self._session.records.at(Channel, self._session.map.id)
        self.replacement.clear()
        self.replacement.addItem(_("No channel"), None)
        for channel in here:
            if channel.id != self._id:
                self.replacement.addItem(channel.name or _("Untitled"), channel.id)
        self.replacement.setCurrentIndex(-1)
        self.replacement.setPlaceholderText(_("Replace it with"))
        self.replacement.show()
        self.replacement.setFocus()

    def _replace(self, at: int) -> None:
        new = self.replacement.itemData(at)
        self._attempt(lambda tx: replace_channel(tx, self._id, new))

    def _attempt(self, plan: Callable[[Transaction], None]) -> bool:
        return self.reason.attempt(partial(self._session.run, _(self._kind.remove), plan))


class MemberList(QWidget):
    """Keeps a row for each; rows of those that stay are never rebuilt."""

    def __init__(self, session: Session, kind: MemberKind) -> None:
        super().__init__()
        self._session, self._kind = session, kind
        self.rows: dict[RecordId, MemberRow] = {}
        self.add = QPushButton(themed_icon("plus"), _(kind.add) if kind.add else "", self)
        self.add.clicked.connect(self._add)
        if kind.command is None:
            self.add.hide()
        title = QLabel(_(kind.title))
        title.setProperty("section", True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(title)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh()

    def refresh(self) -> None:
        members = self._session.records.at(self._kind.cls, self._session.map.id)
        if not members and self._kind.command is None:
            self.hide()
        elif self.parentWidget():  # else it would be a window of its own
            self.show()
        for id_ in self.rows.keys() - {member.id for member in members}:
            row = self.rows.pop(id_)
            row.hide()
            row.deleteLater()
        for index, member in enumerate(members, 1):
            if member.id not in self.rows:
                self.rows[member.id] = MemberRow(self._session, self._kind, member.id)
                self._column.insertWidget(index, self.rows[member.id])
            self.rows[member.id].show_member(member)

    def finish_typing(self) -> None:
        for row in list(self.rows.values()):
            row.name.draft.finish()

    def _add(self) -> None:
        """The new one's name is ready to be typed over."""
        before = set(self.rows)
        self._session.run(_(self._kind.add), self._plan)
        for id_ in self.rows.keys() - before:
            self.rows[id_].name.setFocus()
            self.rows[id_].name.selectAll()

    def _plan(self, tx: Transaction) -> None:
        if self._kind.command:
            self._kind.command(tx, self._session.map.id, _(self._kind.new_name))
