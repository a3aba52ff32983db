"""Versions at the window: naming the present, going back, comparing, and files of the past."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDateTime, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel

from journeydesk.analysis.compare import Side
from journeydesk.app.comparing import Pair
from journeydesk.app.direction import memo_for
from journeydesk.app.versions import (
    go_back,
    name_of,
    name_version,
    present_version,
    save_as_it_was,
)
from journeydesk.document import records_at
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.ui.canvas.canvas import MapCanvas
from journeydesk.ui.corner import Corner
from journeydesk.ui.own_folder import as_file_name, folder_for
from journeydesk.ui.raised import RaisedSheet
from journeydesk.ui.rename_field import RenameField

SUFFIX = ".journey"
FIELD_WIDTH, MARGIN, LONGEST = 260, 10, 200


class VersionLine(RaisedSheet):
    """A line to type a name in: Enter keeps it, Escape leaves everything as it is."""

    named = Signal(str)
    left = Signal()

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self.field = RenameField()
        self.field.setAccessibleName(_("Name of this version"))
        self.field.setFixedWidth(FIELD_WIDTH)
        self.field.setMaxLength(LONGEST)
        self.field.returnPressed.connect(lambda: self.named.emit(self.field.text().strip()))
        hint = QLabel(_("Enter keeps it"))
        hint.setProperty("dim", True)
        row = QHBoxLayout(self)
        free = self.shadow
        row.setContentsMargins(free + 14, free + 8, free + 14, free + 8)
        for widget in (QLabel(_("This version is")), self.field, hint):
            row.addWidget(widget)
        self.hide()

    def open(self, name: str) -> None:
        """With the name that it has; without one, Enter alone gives it the time."""
        self.field.setText(name)
        self.field.setPlaceholderText(time_now())
        self.show()
        self.raise_()
        self.field.setFocus()
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class Versioning(QObject):
    """Of one open map; `changed` tells that there is another version."""

    changed = Signal()

    def __init__(self, canvas: MapCanvas, complain: Callable[[str], None]) -> None:
        super().__init__(canvas)
        self._canvas, self._session, self._complain = canvas, canvas.session, complain
        self.line = VersionLine(canvas)
        at = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        self._corner = Corner(self.line, canvas, at, MARGIN)
        self.line.named.connect(self._name)
        self.line.left.connect(self._leave_line)
        self.line.field.installEventFilter(self)

    def ask_name(self) -> None:
        """Show the line; a version that the present is already can be renamed in it.

        Who saves wants it in the file now, with or without a name.
        """
        self._session.document.retry()
        known = present_version(self._session.document)
        self.line.open(known.name if known else "")
        self._corner.place()

    def restore(self, seq: int) -> None:
        """Go back to the state after an entry, as one change."""
        self._canvas.close_editor()
        document = self._session.document
        name = name_of(document, seq)
        try:
            is_other = go_back(self._session.store, document, seq)
        except UserError as error:
            self._complain(str(error))
            return
        told = _("The map is as in {name} again") if is_other else _("The map is as in {name}")
        self._canvas.told.emit(told.format(name=name))
        self.changed.emit()

    def compare(self, seq: int) -> None:
        """Show on the map what has become of the state after an entry."""
        from journeydesk.ui.difference_window import DifferenceWindow

        self._canvas.close_editor()
        session = self._session
        name = name_of(session.document, seq)
        try:
            then = records_at(session.document, seq)
        except UserError as error:
            self._complain(str(error))
            return
        map_id = session.map.id
        pair = Pair(Side(then, map_id), Side(session.records.copy(), map_id))
        memo = memo_for(session.records, session.theme, session.ruler)
        title = _("What has changed since {name}").format(name=name)
        window = DifferenceWindow(pair, title, memo, self._canvas.window())
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.open()

    def ask_file(self, seq: int) -> None:
        """A file of its own for the state after an entry."""
        path = self._session.path
        name = name_of(self._session.document, seq)
        proposed = folder_for(path) / f"{path.stem} {as_file_name(name)}{SUFFIX}"
        kinds = _("Journey maps") + f" (*{SUFFIX})"
        title = _("Save {name} as a file").format(name=name)
        chosen, _kind = QFileDialog.getSaveFileName(
            self._canvas.window(), title, str(proposed), kinds
        )
        if chosen:
            self.save_as(seq, Path(chosen if chosen.endswith(SUFFIX) else chosen + SUFFIX))

    def save_as(self, seq: int, path: Path) -> None:
        """The file dialog has asked whether to overwrite."""
        try:
            save_as_it_was(self._session.document, seq, path, overwrite=True)
        except UserError as error:
            self._complain(str(error))
        else:
            self._canvas.told.emit(_("Saved as {name}").format(name=path.name))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The line goes with the focus: the map is not to be covered by what was forgotten."""
        if event.type() == QEvent.Type.FocusOut:
            self.line.hide()
        return False

    def _name(self, typed: str) -> None:
        """What waits for a drive or a share is tried again too: this is what Ctrl+S stands for."""
        name, document = typed or time_now(), self._session.document
        self._leave_line()
        try:
            name_version(self._session.store, document, name)
        except UserError as error:
            self._complain(str(error))
            return
        document.retry()
        self._canvas.told.emit(_("This version is kept as “{name}”").format(name=name))
        self.changed.emit()

    def _leave_line(self) -> None:
        self.line.hide()
        self._canvas.setFocus()


def time_now() -> str:
    return QLocale().toString(QDateTime.currentDateTime(), QLocale.FormatType.ShortFormat)
