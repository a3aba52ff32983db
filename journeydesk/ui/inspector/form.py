"""The form of one record, or of several at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeydesk.app.session import Session
from journeydesk.i18n import _
from journeydesk.model import Attachment, Evidence, Image, Record, RecordId
from journeydesk.store import Transaction
from journeydesk.ui.inspector.addresses import Addresses
from journeydesk.ui.inspector.field import Editor, Field
from journeydesk.ui.inspector.fields import shared_fields
from journeydesk.ui.inspector.files import SaveFile
from journeydesk.ui.inspector.going import Go
from journeydesk.ui.inspector.head import Head, Notice, tool_button
from journeydesk.ui.inspector.headings import badge_of, name_of, place_of
from journeydesk.ui.inspector.notices import notice_of
from journeydesk.ui.inspector.reading import ReadTranscript
from journeydesk.ui.inspector.row import FieldRow
from journeydesk.ui.inspector.thumbnail import Thumbnail


class Form(QWidget):
    """Shows the fields that all the records share; a change goes to all, in one transaction.

    A record that the map does not hold yet is put there with its first change.
    """

    transcript_wanted = Signal(str)  # the id of evidence or of a file

    def __init__(
        self,
        session: Session,
        group: Sequence[Record],
        go: Go,
        back: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self._session, self._go = session, go
        self._take(group)
        self.head = Head(tool_button("chevron-left", _("Back"), back) if back else None)
        fields = shared_fields(type(record) for record in group)
        self.rows = {field.name: self._row(field, group) for field in fields}
        are_images = all(isinstance(record, Image) for record in group)
        self.thumbnail = Thumbnail(session.document.assets) if are_images else None
        self.file = SaveFile(session) if isinstance(group[0], Attachment) else None
        has_words = isinstance(group[0], Attachment | Evidence)
        self.transcript = ReadTranscript() if has_words else None
        if self.transcript:
            self.transcript.wanted.connect(self.transcript_wanted)
        self.addresses = Addresses()
        self.notice = Notice()
        self._arrange()
        self._show_head(group)

    def turn_to(self, group: Sequence[Record]) -> None:
        """Show other records of the same kinds in the same widgets: 1 instead of 20 ms."""
        self._take(group)
        for row in self.rows.values():
            row.forget()
        self.refresh()

    def refresh(self) -> None:
        """Set values only: the focus and the cursor stay where they are."""
        group, records = self._group(), self._session.records
        if not group:
            return
        for row in self.rows.values():
            row.refresh(group, records, self._session.theme)
        self._show_head(group)

    def finish_typing(self) -> None:
        for row in self.rows.values():
            row.finish_typing()

    def _take(self, group: Sequence[Record]) -> None:
        self._ids = tuple(record.id for record in group)
        self._drafts = {r.id: r for r in group if r.id not in self._session.records}

    def _show_head(self, group: Sequence[Record]) -> None:
        """What is said of the records as wholes."""
        records = self._session.records
        self.head.show_record(
            name_of(group), place_of(group, records), badge_of(group, self._session.theme)
        )
        if self.thumbnail:
            self.thumbnail.show_image(group)
        if self.file and isinstance(group[0], Attachment):
            self.file.show_file(group[0])
        if self.transcript:
            self.transcript.show_record(group[0], records)
        self.addresses.show_links(group)
        self.notice.say(notice_of(group) if self.rows else _("These have no field in common."))

    def _row(self, field: Field, group: Sequence[Record]) -> FieldRow:
        """With its values, as boxes to tick are made with them and Tab follows the making."""
        row = FieldRow(field, self._change, self._go)
        row.refresh(group, self._session.records, self._session.theme)
        return row

    def _group(self) -> list[Record]:
        """The records as they are now; one that has been removed meanwhile is none of them."""
        find = self._session.records.find
        return [r for id_ in self._ids if (r := find(id_) or self._drafts.get(id_))]

    def _change(self, field: Field, value: object) -> None:
        noun = _(field.noun) if field.noun else _(field.label).lower()
        what = name_of(group) if len(group := self._group()) != 1 else name_of(group).lower()
        label = _("Change {field} of {what}").format(field=noun, what=what)
        is_sliding = field.editor is Editor.FEELING
        merge_key = f"{field.name} of {len(self._ids)} {self._ids[0]}" if is_sliding else ""
        self._session.run(label, partial(self._set, field, value), merge_key=merge_key)

    def _set(self, field: Field, value: object, tx: Transaction) -> tuple[RecordId, ...] | None:
        for id_, draft in self._drafts.items():
            if id_ not in tx.records and getattr(draft, field.name, None) != value:
                tx.put(draft)
        field.command(tx, self._ids, field.name, value)
        return None

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.head)
        if self.thumbnail:
            column.addWidget(self.thumbnail)
        column.addWidget(self.addresses)
        if self.transcript:
            column.addWidget(self.transcript)
        if self.file:
            column.addWidget(self.file)
        for row in self.rows.values():
            column.addWidget(row)
        column.addWidget(self.notice)
