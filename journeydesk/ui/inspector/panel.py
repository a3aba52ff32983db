"""The panel: what is selected, else the map itself; it is never blank."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from journeydesk.app.session import Change, Session
from journeydesk.commands import set_field
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.model import Map, Persona, Record, RecordId, Scenario
from journeydesk.ui.inspector.editors import MIXED, Check, Choice, Feeling, Line, Number, Words
from journeydesk.ui.inspector.fields import FIELDS, HEADINGS, Editor, Field
from journeydesk.ui.look import themed_icon

Editors = Line | Words | Number | Check | Choice | Feeling


class Inspector(QScrollArea):
    """Rebuilt when something else is selected; otherwise only its values are set."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._shown: tuple[RecordId, ...] = ()
        self.editors: dict[tuple[RecordId, str], Editors] = {}
        self._reason = QLabel()
        self.setWidgetResizable(True)
        self._unsubscribe = [
            session.subscribe(self._on_change),
            session.store.selection.subscribe(lambda _ids: self._show()),
        ]
        self._show()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._finish_typing()
        for unsubscribe in self._unsubscribe:
            unsubscribe()
        self._unsubscribe.clear()
        super().closeEvent(event)

    def _on_change(self, _change: Change) -> None:
        self._show()

    def _show(self) -> None:
        groups = self._groups()
        ids = tuple(record.id for group in groups for record in group)
        if ids != self._shown:
            self._finish_typing()
            self._shown = ids
            self._build(groups)
        for group in groups:
            for field in FIELDS[type(group[0])]:
                values = [getattr(record, field.name) for record in group]
                is_mixed = any(value != values[0] for value in values)
                self.editors[group[0].id, field.name].show_value(MIXED if is_mixed else values[0])

    def _groups(self) -> list[Sequence[Record]]:
        """What is shown together: the selected records of the first one's type, or the map."""
        records = self._session.records
        chosen = [r for id_ in self._session.store.selection if (r := records.find(id_))]
        if chosen:
            return [[record for record in chosen if type(record) is type(chosen[0])]]
        map_ = self._session.map
        parts = (map_, *records.at(Scenario, map_.id), *records.at(Persona, map_.id))
        return [[part] for part in parts]

    def _build(self, groups: Sequence[Sequence[Record]]) -> None:
        self.editors.clear()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(14, 4, 14, 16)
        column.setSpacing(4)
        self._reason = QLabel()
        self._reason.setWordWrap(True)
        for group in groups:
            column.addWidget(_heading(group))
            for field in FIELDS[type(group[0])]:
                self._add(column, field, group)
            column.addSpacing(10)
        column.addWidget(self._reason)
        column.addStretch(1)
        self.setWidget(content)

    def _add(self, column: QVBoxLayout, field: Field, group: Sequence[Record]) -> None:
        editor = self._editor(field, group[0])
        editor.setAccessibleName(_(field.label))
        ids = tuple(record.id for record in group)
        editor.told.connect(partial(self._change, ids, field))
        self.editors[ids[0], field.name] = editor
        if field.editor is not Editor.CHECK:
            label = QLabel(_(field.label))
            label.setProperty("dim", True)
            label.setBuddy(editor)
            label.setContentsMargins(0, 6, 0, 0)
            column.addWidget(label)
        column.addWidget(editor)

    def _editor(self, field: Field, record: Record) -> Editors:
        match field.editor:
            case Editor.TEXT:
                return Words()
            case Editor.NUMBER:
                return Number(_(field.unit) if field.unit else "", field.is_whole, field.scale)
            case Editor.CHECK:
                return Check(_(field.label))
            case Editor.CHOICE:
                assert field.choices is not None
                return Choice(field.choices(record, self._session.records))
            case Editor.FEELING:
                return Feeling()
        return Line(is_list=field.editor is Editor.TAGS)

    def _change(self, ids: tuple[RecordId, ...], field: Field, value: object) -> None:
        """One action; a value that cannot be is told, and what was there stays."""
        what = _(HEADINGS[type(self._session.records.find(ids[0]) or Map())][0]).lower()
        label = _("Change {field} of {what}").format(field=field.name.replace("_", " "), what=what)
        key = f"{field.name}:{ids}" if field.editor is Editor.FEELING else ""
        plan = partial(set_field, ids=ids, field=field.name, value=value)
        try:
            self._session.run(label, plan, merge_key=key)
            self._reason.clear()
        except UserError as error:
            self._reason.setText(str(error))

    def _finish_typing(self) -> None:
        """What is being typed is kept, whatever happens to the form."""
        for editor in self.editors.values():
            if isinstance(editor, Words):
                editor.finish()
            elif isinstance(editor, Line):
                editor.editingFinished.emit()


def _heading(group: Sequence[Record]) -> QWidget:
    label, icon = HEADINGS[type(group[0])]
    heading, picture = QWidget(), QLabel()
    picture.setPixmap(themed_icon(icon).pixmap(18, 18))
    text = _(label) if len(group) == 1 else f"{_(label)} × {len(group)}"
    title = QLabel(text)
    title.setProperty("section", True)
    box = QHBoxLayout(heading)
    box.setContentsMargins(0, 6, 0, 0)
    box.addWidget(picture)
    box.addWidget(title, 1)
    return heading
