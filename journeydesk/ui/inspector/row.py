"""A row of a form: what a field is called, its editor, and why something was refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby, islice
from operator import attrgetter

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journeydesk.i18n import _
from journeydesk.model import Record, Records
from journeydesk.theme import Theme
from journeydesk.ui.inspector.feeling import Feeling
from journeydesk.ui.inspector.field import Editor, Field
from journeydesk.ui.inspector.given import MIXED, Give
from journeydesk.ui.inspector.going import Go, Going
from journeydesk.ui.inspector.picked import Picked
from journeydesk.ui.inspector.picks import Check, CheckList, Choice
from journeydesk.ui.inspector.reason import Reason
from journeydesk.ui.inspector.text import Line, Words

NARROW = 96  # px, enough for any number

FieldEditor = Line | Words | Choice | Check | CheckList | Feeling | Going | Picked
Change = Callable[[Field, object], None]


class FieldRow(QWidget):
    """`change` sets the field of all records shown, or raises UserError."""

    def __init__(self, field: Field, change: Change, go: Go) -> None:
        super().__init__()
        self.field = field
        self._change = change
        self._value = field.value or attrgetter(field.name)
        self.reason = Reason()
        self.editor = make_editor(field, self._give, go)
        (self.editor.focusProxy() or self.editor).setAccessibleName(_(field.label))
        if isinstance(self.editor, Line | Words):
            self.editor.textChanged.connect(self.reason.hide)
        if isinstance(self.editor, Words):
            self.editor.refused.connect(self.reason.say)
        self._arrange()

    def refresh(self, group: Sequence[Record], records: Records, theme: Theme) -> None:
        """Show what the records hold now.

        Not there where the field is not for all of them, or leads nowhere.
        """
        options = self.field.choices(group, records) if self.field.choices else ()
        is_for = self._is_for(group) and (bool(options) or self.field.editor is not Editor.GOING)
        if not is_for or self.parentWidget():  # alone it would be a window of its own
            self.setVisible(is_for)
        match self.editor:
            case Going():
                self.editor.show_options(options)
                return
            case Choice():
                self.editor.show_options(options, theme)
            case CheckList() | Picked():
                self.editor.show_options(options)
        first, *others = islice(groupby(map(self._value, group)), 2)
        self.editor.show_value(MIXED if others else self.field.notation.write(first[0]))

    def _is_for(self, group: Sequence[Record]) -> bool:
        kinds = self.field.kinds
        return not kinds or all(getattr(record, "kind", None) in kinds for record in group)

    def finish_typing(self) -> None:
        if isinstance(self.editor, Line | Words):
            self.editor.draft.finish()

    def forget(self) -> None:
        """Drop what was refused: it was meant for the records shown before."""
        self.reason.hide()
        if isinstance(self.editor, Line | Words):
            self.editor.draft.drop()

    def _give(self, given: object) -> bool:
        """False, with the reason said, where the value cannot be."""
        field = self.field
        return self.reason.attempt(lambda: self._change(field, field.notation.read(given)))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if self.field.editor is not Editor.CHECK:
            column.addWidget(self._label())
        column.addLayout(self._line())
        column.addWidget(self.reason)

    def _label(self) -> QLabel:
        label = QLabel(_(self.field.label))
        label.setProperty("dim", True)
        label.setWordWrap(True)
        label.setBuddy(self.editor)
        font = label.font()
        font.setPointSizeF(font.pointSizeF() * 0.92)
        label.setFont(font)
        return label

    def _line(self) -> QHBoxLayout:
        """The editor, and its unit after it."""
        line = QHBoxLayout()
        line.setSpacing(8)
        if not self.field.notation.is_narrow:
            line.addWidget(self.editor)
            return line
        self.editor.setFixedWidth(NARROW)
        unit = QLabel(_(self.field.notation.unit) if self.field.notation.unit else "")
        unit.setProperty("dim", True)
        unit.setWordWrap(True)
        line.addWidget(self.editor)
        line.addWidget(unit, 1)
        return line


def make_editor(field: Field, give: Give, go: Go) -> FieldEditor:
    match field.editor:
        case Editor.WORDS:
            return Words(give, least_lines=1, enter_gives=True)
        case Editor.PROSE:
            return Words(give, least_lines=2, enter_gives=False)
        case Editor.CHECK:
            return Check(_(field.label), give)
        case Editor.CHOICE:
            return Choice(give, field.inks)
        case Editor.CHECK_LIST:
            return CheckList(give)
        case Editor.FEELING:
            return Feeling(give)
        case Editor.GOING:
            return Going(go)
        case Editor.MEMBERS:
            return Going(go, give)
        case Editor.PICKED:
            return Picked(give, go, is_sequence=False)
        case Editor.SEQUENCE:
            return Picked(give, go, is_sequence=True)
    empty = field.notation.empty
    return Line(give, empty=_(empty) if empty else "", suggestions=field.suggestions)
