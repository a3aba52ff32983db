"""The versions, the newest on top, each with going back, comparing and a file of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from journeydesk.document import Version
from journeydesk.i18n import _, ngettext
from journeydesk.ui.history_panel.steps import time_of
from journeydesk.ui.versioning import Versioning

IN_VIEW = 3  # versions; the steps below are what is looked at more often
SIDE = 12


class VersionRow(QFrame):
    """Its name, when and by whom and after how many steps, and three buttons."""

    def __init__(self, version: Version, steps: int, versioning: Versioning) -> None:
        super().__init__()
        self.version = version
        name = QLabel(version.name)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setProperty("section", True)
        name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        name.setToolTip(version.name)
        told = ngettext("{n} step", "{n} steps", steps).format(n=steps)
        about = QLabel(" · ".join(filter(None, (time_of(version.at), version.author, told))))
        about.setTextFormat(Qt.TextFormat.PlainText)
        about.setProperty("dim", True)
        self.setAccessibleName(f"{version.name}, {about.text()}")
        self.restore = self._button(_("Restore"), _("Go back to {name}"), versioning.restore)
        self.compare = self._button(_("Compare"), _("Compare {name} with now"), versioning.compare)
        self.file = self._button(_("Save…"), _("Save {name} as a file"), versioning.ask_file)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 6, SIDE, 8)
        column.setSpacing(2)
        column.addWidget(name)
        column.addWidget(about)
        row = QHBoxLayout()
        row.setSpacing(6)
        for button in (self.restore, self.compare, self.file):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)

    def _button(self, label: str, spoken: str, do: Callable[[int], object]) -> QPushButton:
        button = QPushButton(label)
        button.setProperty("chip", True)
        button.setAccessibleName(spoken.format(name=self.version.name))
        button.setToolTip(button.accessibleName())
        button.clicked.connect(lambda: do(self.version.seq))
        return button


class VersionList(QScrollArea):
    """As tall as its first rows; not there while there are no versions."""

    def __init__(self, versioning: Versioning) -> None:
        super().__init__()
        self._versioning = versioning
        self._shown: tuple[Version, ...] = ()
        self.rows: list[VersionRow] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Versions, the newest first"))
        self.hide()

    def show_versions(self, versions: Sequence[Version]) -> None:
        if tuple(versions) == self._shown:
            return
        self._shown = tuple(versions)
        self.rows = [self._row(i) for i in reversed(range(len(self._shown)))]
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        for row in self.rows:
            column.addWidget(row)
        column.addStretch(1)
        self.setWidget(page)
        seen = sum(row.sizeHint().height() for row in self.rows[:IN_VIEW]) + 8
        self.setFixedHeight(seen)
        self.setVisible(bool(self.rows))

    def _row(self, index: int) -> VersionRow:
        version = self._shown[index]
        before = self._shown[index - 1].seq if index else 0
        return VersionRow(version, version.seq - before, self._versioning)
