"""One conflict: what was, what A and B say, and the buttons that choose."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from journeydesk.analysis.merging import Answer, Both, Choice, Conflict, Merge
from journeydesk.app.conflict_words import BOTH, about, field_words, value_words
from journeydesk.i18n import _
from journeydesk.ui.conflicts.said import Said

KEYS = {Choice.OURS: "A", Choice.THEIRS: "B", Choice.BOTH: "2", Choice.EDITED: "E"}
HIGH = 130  # pixels of what a side says


class Choices(QWidget):
    """`answered` tells of the answer; a choice is by button or by its letter."""

    answered = Signal(object)

    def __init__(self, found: Merge, names: tuple[str, str]) -> None:
        super().__init__()
        self._found = found
        self.title = QLabel()
        self.title.setWordWrap(True)
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        font.setBold(True)
        self.title.setFont(font)
        self.field = QLabel()
        for label in (self.title, self.field):
            label.setTextFormat(Qt.TextFormat.PlainText)  # words of strangers are no markup
        self.says = {side: Said() for side in ("base", "ours", "theirs")}
        self._heads = (_("Before"), f"A · {names[0]}", f"B · {names[1]}")
        self.buttons = {choice: self._button(choice) for choice in KEYS}
        self.edit = QPlainTextEdit()
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(HIGH // 2)
        self.edit.setAccessibleName(_("Other words"))
        self.edit.hide()
        self._arrange()

    def show_conflict(self, conflict: Conflict, answer: Answer | None) -> None:
        found = self._found
        self.title.setText(about(conflict, found))
        self.field.setText(field_words(conflict))
        for side, records in (("base", found.base), ("ours", found.ours), ("theirs", found.theirs)):
            record = getattr(conflict, side)
            is_unknown = side == "base" and record is None
            told = "–" if is_unknown else value_words(conflict, record, records)
            self.says[side].say(told, self.says["base"].words if side != "base" else told)
        self._name_buttons(conflict)
        chosen = answer.choice if answer else None
        for choice, button in self.buttons.items():
            button.setChecked(choice is chosen)
        self.edit.setVisible(chosen is Choice.EDITED)
        if answer and answer.choice is Choice.EDITED:
            self._fill(str(answer.value))

    def choose(self, choice: Choice, conflict: Conflict) -> None:
        """An edit begins with what A says, and is answered when it is confirmed."""
        if choice is not Choice.EDITED:
            self.answered.emit(Answer(choice))
        elif conflict.is_text:
            self._fill(getattr(conflict.ours, conflict.fields[0]))
            self.edit.show()
            self.edit.setFocus()
            self.edit.selectAll()

    def _fill(self, text: str) -> None:
        """Untold: only what is typed is an answer."""
        with QSignalBlocker(self.edit):
            self.edit.setPlainText(text)

    def _name_buttons(self, conflict: Conflict) -> None:
        labels = {
            Choice.OURS: _("Keep A") if conflict.ours else _("Delete, as A"),
            Choice.THEIRS: _("Keep B") if conflict.theirs else _("Delete, as B"),
            Choice.BOTH: _("Both: {how}").format(how=_(BOTH[conflict.both])),
            Choice.EDITED: _("Edit…"),
        }
        for choice, label in labels.items():
            self.buttons[choice].setText(f"{label} ({KEYS[choice]})")
        self.buttons[Choice.EDITED].setVisible(conflict.is_text)
        self.buttons[Choice.BOTH].setVisible(conflict.both is not Both.KEPT)

    def _button(self, choice: Choice) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.setProperty("choice", True)
        button.setAutoDefault(False)
        button.setObjectName(choice.value)
        return button

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(12)
        for column, (head, words) in enumerate(zip(self._heads, self.says.values(), strict=True)):
            label = QLabel()
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setText(head)
            label.setEnabled(column > 0)
            grid.addWidget(label, 0, column)
            grid.addWidget(_scrolled(words), 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.buttons[Choice.OURS], 2, 1)
        grid.addWidget(self.buttons[Choice.THEIRS], 2, 2)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.buttons[Choice.BOTH])
        row.addWidget(self.buttons[Choice.EDITED])
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        for widget in (self.title, self.field):
            column_.addWidget(widget)
        column_.addLayout(grid)
        column_.addLayout(row)
        column_.addWidget(self.edit)


def _scrolled(words: Said) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(words)
    area.setWidgetResizable(True)
    area.setFixedHeight(HIGH)
    area.setProperty("says", True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
