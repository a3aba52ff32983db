"""The screen of conflicts: nothing is applied before each has an answer or is left on purpose."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from journeydesk.analysis.merging import Answer, Choice, Conflict, Merge
from journeydesk.app.answering import Answers
from journeydesk.app.session import Session
from journeydesk.i18n import _, ngettext
from journeydesk.ui.announce import announce
from journeydesk.ui.conflicts.choices import KEYS, Choices
from journeydesk.ui.conflicts.place import PlaceView
from journeydesk.ui.conflicts.rows import ConflictRows
from journeydesk.ui.shortcuts_dialog.keycaps import native

SIZE = (1180, 760)
LIST = 400  # pixels
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CHOICES = {getattr(Qt.Key, f"Key_{letter}"): choice for choice, letter in KEYS.items()}


class ConflictsDialog(QDialog):
    """`names` are those of A and B. Accepted, `answers` says what is to become of each."""

    def __init__(
        self, session: Session, found: Merge, names: tuple[str, str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Merge {a} and {b}").format(a=names[0], b=names[1]))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(*SIZE)
        self._names = names
        self.answers = Answers(found)
        self.rows = ConflictRows(found, self.answers)
        self.choices = Choices(found, names)
        self.place = PlaceView(session, found)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self._make_buttons()
        self._arrange()
        self._heed()
        self.rows.show_row(0)
        self.rows.setFocus()
        self._tell()

    def choose(self, choice: Choice) -> None:
        """For the conflict on show."""
        self.choices.choose(choice, self.rows.current)

    def give_the_rest(self, choice: Choice) -> None:
        """To all that have no answer yet."""
        self.answers.give_the_rest(choice)
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter chooses, in the list too; Ctrl+Enter merges, and Enter alone does nothing."""
        pressed = event.keyCombination().toCombined() & ~Qt.KeyboardModifier.KeypadModifier.value
        if pressed in CHOICES:
            self.choose(CHOICES[Qt.Key(pressed)])
        elif event.key() not in ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()

    def _take(self, answer: Answer) -> None:
        self.answers.give(self.rows.current, answer)
        self._refresh()
        self.rows.go_on()

    def _take_edit(self) -> None:
        self.answers.give(self.rows.current, Answer(Choice.EDITED, self.choices.edit.toPlainText()))
        self.rows.refresh()
        self._tell()

    def _show(self, conflict: Conflict) -> None:
        self.choices.show_conflict(conflict, self.answers.of(conflict))
        self.place.show_conflict(conflict)

    def _refresh(self) -> None:
        self.rows.refresh()
        self._show(self.rows.current)
        self._tell()
        announce(self, self.words.text())

    def _tell(self) -> None:
        n = len(self.answers.conflicts)
        told = ngettext("{n} conflict.", "{n} conflicts.", n).format(n=n)
        left = self.answers.left
        rest = ngettext(
            "{n} has no answer: it is kept from both.",
            "{n} have no answer: they are kept from both.",
            left,
        )
        self.words.setText(f"{told} {rest.format(n=left) if left else _('All are answered.')}")

    def _make_buttons(self) -> None:
        self.rest = {
            Choice.OURS: QPushButton(_("The rest from A")),
            Choice.THEIRS: QPushButton(_("The rest from B")),
        }
        self.cancel = QPushButton(_("Cancel"))
        self.merge = QPushButton(_("Merge"))
        self.merge.setProperty("primary", True)
        self.merge.setToolTip(native("Ctrl+Return"))
        for button in (*self.rest.values(), self.cancel, self.merge):
            button.setAutoDefault(False)

    def _heed(self) -> None:
        self.rows.chosen.connect(self._show)
        self.choices.answered.connect(self._take)
        self.choices.edit.textChanged.connect(self._take_edit)
        for choice, button in self.choices.buttons.items():
            button.clicked.connect(lambda _on, choice=choice: self.choose(choice))
        for choice, button in self.rest.items():
            button.clicked.connect(lambda _on, choice=choice: self.give_the_rest(choice))
        self.cancel.clicked.connect(self.reject)
        self.merge.clicked.connect(self.accept)

    def _arrange(self) -> None:
        beside = QVBoxLayout()
        beside.setSpacing(12)
        beside.addWidget(self.choices)
        beside.addWidget(self.place, 1)
        self.rows.setFixedWidth(LIST)
        above = QHBoxLayout()
        above.setSpacing(16)
        above.addWidget(self.rows)
        above.addLayout(beside, 1)
        below = QHBoxLayout()
        below.addWidget(self.words, 1)
        for button in (*self.rest.values(), self.cancel, self.merge):
            below.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(above, 1)
        column.addLayout(below)
