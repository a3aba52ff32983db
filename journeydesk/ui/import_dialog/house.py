"""The dialog's rooms: what can be said at one side, the table and its map at the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from journeydesk.i18n import _
from journeydesk.interchange.choices import Choices
from journeydesk.model import Records
from journeydesk.ui.export_dialog.preview import Preview as MapPreview
from journeydesk.ui.import_dialog.destination import Destination
from journeydesk.ui.import_dialog.facts import Facts
from journeydesk.ui.import_dialog.findings import Findings, findings_of
from journeydesk.ui.import_dialog.foot import Foot
from journeydesk.ui.import_dialog.matching import Matching, OpenMap
from journeydesk.ui.import_dialog.notes import Notes
from journeydesk.ui.import_dialog.options import Options
from journeydesk.ui.import_dialog.reading import Preview
from journeydesk.ui.import_dialog.source_panel import SourcePanel
from journeydesk.ui.import_dialog.stand_in import StandIn

EVIDENCE = "evidence"  # the name of its format
LEFT = 290  # pixels
SHARE = 0.38  # of the height that a table takes at most, until it is given more


class House:
    """Shows what is read; asks nothing."""

    def __init__(
        self,
        name: str,
        formats: Sequence[str],
        foot: Foot,
        dialog: QDialog,
        into: OpenMap | None,
    ) -> None:
        """`into` is the map on show, if there is one."""
        self.name, self.foot = name, foot
        self.matching, self._has_map = Matching(into), into is not None
        self.options, self.notes, self.facts = Options(formats), Notes(), Facts()
        self.findings = Findings()
        self.source, self.map, self.stand_in = SourcePanel(), MapPreview(is_paper=False), StandIn()
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.setFixedHeight(4)
        policy = self.busy.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.busy.setSizePolicy(policy)
        self.busy.setAccessibleName(_("Reading {name}…").format(name=name))
        self._notes_heading = _heading(_("Please check"))
        self._stack = QStackedWidget()
        self._arrange(dialog)
        self.source.hide()
        self.findings.hide()
        self.stand_in.wait(name)
        self._show_map(False)
        foot.turned.connect(lambda: self._show_map(True))
        self.wait()

    def wait(self) -> None:
        """What is shown is not yet what is asked for."""
        self._set_busy(True)
        self.foot.do.setEnabled(False)

    def show_preview(self, preview: Preview) -> None:
        self._set_busy(False)
        told = preview.told
        if told.look:
            is_first = self.source.isHidden()
            self.options.show_look(told.look)
            self.source.show_look(told.look)
            self.findings.tell(findings_of(told.look))
            self.facts.tell(told.look.facts)
            if is_first:
                self._share_out()
        else:
            self.options.show_plain()
        self.notes.tell(told.notes)
        self._notes_heading.setVisible(bool(told.notes))
        is_evidence = told.look is not None and told.look.choices.format == EVIDENCE
        if is_evidence:
            self.matching.show_read(Records(preview.imported.records))
        self.foot.offer_this_map(is_evidence and self._has_map)
        self.map.show_pages(preview.pages, dict(preview.imported.assets), 0.0)
        self._show_map(True)
        self.foot.tell(len(preview.pages))

    def refuse(self, reason: str, asked: Choices) -> None:
        """What was chosen stays to be chosen otherwise."""
        self._set_busy(False)
        if self.source.isHidden():
            self.options.show_asked(asked)
        self.facts.tell(())
        self.notes.tell(())
        self._notes_heading.hide()
        self.stand_in.refuse(reason)
        self._show_map(False)
        self.foot.tell(0)

    def _show_map(self, is_there: bool) -> None:
        """Or what it is to be added to."""
        is_this = self.foot.chosen is Destination.THIS_MAP
        shown = self.matching if is_this else self.map
        self._stack.setCurrentWidget(shown if is_there else self.stand_in)

    def _set_busy(self, is_busy: bool) -> None:
        """The bar keeps its place: nothing moves when it comes and goes."""
        self.busy.setVisible(is_busy)

    def _arrange(self, dialog: QDialog) -> None:
        grid = QGridLayout(dialog)
        grid.setContentsMargins(18, 16, 18, 14)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        grid.addWidget(self._left(), 0, 0, 2, 1)
        grid.addLayout(self._head(), 0, 1)
        grid.addWidget(self._right(), 1, 1)
        grid.addWidget(_rule(), 2, 0, 1, 2)
        grid.addWidget(self.foot, 3, 0, 1, 2)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(1, 1)

    def _left(self) -> QWidget:
        """What can be said, and what was guessed below it."""
        area, content = QScrollArea(), QWidget()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedWidth(LEFT)
        column = QVBoxLayout(content)
        column.setContentsMargins(2, 0, 10, 0)
        column.setSpacing(8)
        column.addWidget(_heading(_("How it is read")))
        column.addWidget(self.options)
        column.addSpacing(10)
        column.addWidget(self._notes_heading)
        column.addWidget(self.notes)
        column.addStretch(1)
        area.setWidget(content)
        return area

    def _head(self) -> QHBoxLayout:
        row, name = QHBoxLayout(), _heading(self.name)
        name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(name, 1)
        row.addWidget(self.facts)
        return row

    def _right(self) -> QWidget:
        """The table above its map: both are wider than high."""
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        self._stack.addWidget(self.map)
        self._stack.addWidget(self.matching)
        self._stack.addWidget(self.stand_in)
        column.addWidget(self.busy)
        column.addWidget(self._stack, 1)
        splitter = self._splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(6)
        splitter.addWidget(self._above())
        splitter.addWidget(below)
        splitter.setStretchFactor(1, 1)
        return splitter

    def _share_out(self) -> None:
        """Give a table as much room as it needs, the map the rest; once."""
        room = self._splitter.height()
        above = min(round(room * SHARE), self.source.wanted_height)
        self._splitter.setSizes([above, room - above])

    def _above(self) -> QSplitter:
        """What is in the file, and what was found in it."""
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(8)
        for panel, share in ((self.source, 55), (self.findings, 45)):
            splitter.addWidget(panel)
            splitter.setStretchFactor(splitter.indexOf(panel), share)
        return splitter


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("section", True)
    return label


def _rule() -> QFrame:
    line = QFrame()
    line.setProperty("rule", True)
    line.setFixedHeight(1)
    return line
