"""What was guessed, mended and left out, a row each: a sign, and the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from journeydesk.i18n import N_, _, ngettext
from journeydesk.interchange.report import Note
from journeydesk.ui.sign import Sign

_FOR_THE_COMMAND_LINE = re.compile(r"\s*\((?:--|“)[^()]*\)$")
MOST = 40  # rows; the rest is counted
SIGNS = {
    "guess": ("circle-question-mark", N_("Guessed")),
    "refused": ("circle-alert", N_("Not read")),
    "skipped": ("eye-off", N_("Left out")),
    "repair": ("check", N_("Mended")),
}


class Notes(QWidget):
    """Guesses first: they are what a person can overrule."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def tell(self, notes: Sequence[Note]) -> None:
        self.clear()
        kinds = list(SIGNS)
        ordered = sorted(notes, key=lambda note: kinds.index(note.kind))
        for note in ordered[:MOST]:
            self._add(SIGNS[note.kind][0], _(SIGNS[note.kind][1]), _told(note))
        if (more := len(ordered) - MOST) and more > 0:
            told = ngettext("{n} more", "{n} more", more).format(n=more)
            self._add("info", "", told)
        self.setVisible(bool(self.rows))

    def clear(self) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []

    def _add(self, icon: str, kind: str, text: str) -> None:
        row, words = QWidget(), QLabel(text)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setAccessibleName(f"{kind}: {text}" if kind else text)
        words.setToolTip(kind)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(Sign(icon), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        self.rows.append(row)
        self._column.addWidget(row)


def _told(note: Note) -> str:
    """With its line; without how the command line would overrule it: here the fields do."""
    text = _FOR_THE_COMMAND_LINE.sub("", note.text)
    text = text[:1].upper() + text[1:]
    return text if note.line is None else _("Line {n}: {text}").format(n=note.line, text=text)
