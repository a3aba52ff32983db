"""Evidence into the map on show: which of its touchpoints each thing is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from journeydesk.app.adding_evidence import WHOLE_MAP, Match, matches
from journeydesk.i18n import _, ngettext
from journeydesk.model import Map, RecordId, Records, Stage, Touchpoint, shortened
from journeydesk.ui.import_dialog.pick_field import PickField

LONGEST = 60  # letters of a title
VALUE, ROWS, TOUCHPOINT = range(3)  # columns
SHARES = (2, 0, 3)  # of the width


@dataclass(frozen=True, slots=True)
class OpenMap:
    """That evidence may go into."""

    records: Records
    map: Map


class Matching(QFrame):
    """A line for each thing that rows are about; its touchpoint is guessed until one is chosen."""

    def __init__(self, into: OpenMap | None) -> None:
        super().__init__()
        self._into = into
        self._said: dict[str, RecordId] = {}  # by what the file says; kept when it is read anew
        self._known: tuple[Match, ...] = ()
        self.fields: dict[str, PickField] = {}
        self._lines = QScrollArea()
        self._arrange()

    @property
    def matching(self) -> Mapping[RecordId, RecordId]:
        """From the touchpoints that were read to those of the map, or WHOLE_MAP."""
        return {match.read: self._meant(match) for match in self._known}

    def show_read(self, read: Records) -> None:
        """A map of evidence as it was read."""
        if self._into is None:
            return
        self._known = matches(read, self._into.records, self._into.map.id)
        choices, lines = _choices(self._into), QWidget()
        grid = QGridLayout(lines)
        grid.setContentsMargins(12, 4, 12, 4)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        self.fields = {
            m.value: self._line(grid, at, m, choices) for at, m in enumerate(self._known)
        }
        for column, share in enumerate(SHARES):
            grid.setColumnStretch(column, share)
        grid.setRowStretch(len(self._known), 1)
        self._lines.setWidget(lines)

    def _meant(self, match: Match) -> RecordId:
        return self._said.get(match.value, match.touchpoint)

    def _line(
        self, grid: QGridLayout, at: int, match: Match, choices: Mapping[RecordId, str]
    ) -> PickField:
        value, rows = QLabel(shortened(match.value, LONGEST)), QLabel(_rows(match.rows))
        value.setTextFormat(Qt.TextFormat.PlainText)
        rows.setProperty("dim", True)
        field = PickField({})
        field.offer(choices)
        field.show_value(self._meant(match))
        field.setAccessibleName(_("What “{value}” speaks for").format(value=match.value))
        field.chosen.connect(partial(self._said.__setitem__, match.value))
        grid.addWidget(value, at, VALUE)
        grid.addWidget(rows, at, ROWS, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(field, at, TOUCHPOINT)
        return field

    def _arrange(self) -> None:
        self.setProperty("card", True)
        title = QLabel(_("On this map"))
        title.setProperty("section", True)
        words = QLabel(_("Rows speak for touchpoints; those that fit none, for the whole map."))
        words.setProperty("dim", True)
        words.setWordWrap(True)
        self._lines.setWidgetResizable(True)
        self._lines.setFrameShape(QFrame.Shape.NoFrame)
        self._lines.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 1, 8)
        column.setSpacing(6)
        for label in (title, words):
            label.setContentsMargins(12, 0, 12, 0)
            column.addWidget(label)
        column.addWidget(self._lines, 1)


def _rows(count: int) -> str:
    return ngettext("{n:,} row", "{n:,} rows", count).format(n=count)


def _choices(into: OpenMap) -> dict[RecordId, str]:
    """The map first, then its touchpoints from left to right, each with its stage."""
    found = {WHOLE_MAP: _("The map as a whole")}
    for stage in into.records.at(Stage, into.map.id):
        where = shortened(stage.title, LONGEST) or _("Untitled")
        for touchpoint in into.records.at(Touchpoint, stage.id):
            title = shortened(touchpoint.title, LONGEST) or _("Untitled")
            found[touchpoint.id] = f"{title} · {where}"
    return found
