"""A person at the inspector: types, picks, ticks and leaves, and looks at the records."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from journeydesk.app.opening import start_session
from journeydesk.app.session import Session
from journeydesk.fonts import Ruler
from journeydesk.model import Record
from journeydesk.theme import load_theme
from journeydesk.ui.inspector import Inspector
from journeydesk.ui.inspector.row import FieldRow
from journeydesk.ui.look import wear

LEFT = Qt.MouseButton.LeftButton


class Desk:
    """An inspector in a window, and beside it something else that can have the focus."""

    def __init__(self, template: str) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setStyle("Fusion")
        wear(app, load_theme("light"))
        self.session: Session = start_session(template, Ruler(), load_theme("light"))
        self.window, self.elsewhere = QWidget(), QWidget()
        self.elsewhere.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.inspector = Inspector(self.session)
        self.inspector.setFixedWidth(280)
        box = QVBoxLayout(self.window)
        box.addWidget(self.inspector)
        box.addWidget(self.elsewhere)
        self.window.resize(300, 1200)
        self.window.show()
        self.window.activateWindow()
        self.elsewhere.setFocus()
        QApplication.processEvents()

    def select(self, *records: Record) -> None:
        self.session.store.selection.set(record.id for record in records)
        QApplication.processEvents()

    def one(self, cls: type[Record], **values: object) -> Record:
        """The first record of a type, by the alphabet, with these values."""
        found = sorted(self.session.records.of(cls), key=words_of)
        return next(r for r in found if all(getattr(r, k) == v for k, v in values.items()))

    def now(self, record: Record) -> Record:
        return self.session.records.get(type(record), record.id)

    def row(self, field: str, form: int = 0) -> FieldRow:
        return self.inspector.forms[form].rows[field]

    def type(self, field: str, text: str, *, form: int = 0) -> None:
        """Over whatever is there, without leaving the field."""
        editor = self.row(field, form).editor
        editor.setFocus()
        editor.selectAll()
        QTest.keyClick(editor, Qt.Key.Key_Delete)
        QTest.keyClicks(editor, text)

    def type_and_leave(self, field: str, text: str, *, form: int = 0) -> None:
        self.type(field, text, form=form)
        QTest.keyClick(self.row(field, form).editor, Qt.Key.Key_Tab)

    def pick(self, field: str, label: str) -> None:
        """As from the list that drops down; offscreen warns of that list, as of all popups."""
        editor = self.row(field).editor
        editor.setFocus()
        index = editor.findText(label)
        assert index >= 0, f"no {label!r} in {field}"
        editor.setCurrentIndex(index)
        editor.activated.emit(index)

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, LEFT, pos=QPoint(12, widget.height() // 2))
        QApplication.processEvents()

    def last_action(self) -> str:
        entry = self.session.store.history.undoable
        return entry.label if entry else ""

    def close(self) -> None:
        self.inspector.close()
        self.session.close()
        self.window.close()
        self.window.deleteLater()  # else every new style sheet is worked out for it too
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def words_of(record: Record) -> str:
    fields = ("text", "title", "label", "name", "word")
    return next((getattr(record, field) for field in fields if hasattr(record, field)), "")
