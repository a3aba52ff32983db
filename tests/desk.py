"""A person at the inspector: types, picks, ticks and leaves, and looks at the records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO

from PIL import Image
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from journeydesk.app.session import Session
from journeydesk.commands import add_image, group_cards, link_cards
from journeydesk.model import RECORD_TYPES, Card, Record, Records, Switch, View
from journeydesk.theme import load_theme
from journeydesk.ui.inspector import Inspector
from journeydesk.ui.inspector.row import FieldRow
from journeydesk.ui.look import wear

LEFT = Qt.MouseButton.LeftButton


class Desk:
    """An inspector in a window, and beside it something else that can have the focus."""

    def __init__(self, session: Session) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setStyle("Fusion")
        wear(app, load_theme("light"))
        self.session = session
        self.window, self.elsewhere = QWidget(), QWidget()
        self.elsewhere.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.revealed: list[str] = []
        self.inspector = Inspector(self.session, self.revealed.append)
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

    def arrange(self) -> None:
        """What the sample does not have: a group, a link, a picture on the card that reads."""
        cards = self.session.records.of(Card)
        first = next(c for c in cards if cell_of(self.session.records, c)[1:])
        group = [card.id for card in cell_of(self.session.records, first)[:2]]
        self.session.run("Group", lambda tx: keep(group_cards(tx, group, "Waiting")))
        ends = [card.id for card in sorted(cards, key=words_of)[:2]]
        self.session.run("Link", lambda tx: keep(link_cards(tx, *ends, label="leads to")))
        view = View(map=self.session.map.id, rank="V", title="Pains only")
        self.session.run("Keep view", lambda tx: tx.put(view))
        digest = self.session.document.assets.add(png(), "image/png")
        size = {"mime": "image/png", "width": 40, "height": 30}
        self.session.run(
            "Picture", lambda tx: keep(add_image(tx, group[0], asset=digest, alt="A van", **size))
        )
        self.session.run("Learn", lambda tx: tx.put(*one_of_each(self.session, digest)))

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


def one_of_each(session: Session, digest: str) -> Iterator[Record]:
    """What the sample does not have, of all that a map knows."""
    found: dict[str, str] = {}
    for name, cls in RECORD_TYPES.items():
        here = session.records.of(cls)
        record = here[0] if here else made(cls, found, digest)
        found[name] = record.id
        if not here:
            yield record


def made(cls: type[Record], found: dict[str, str], digest: str) -> Record:
    """A record that names the first of each type that it needs."""
    fields = [f for f in cls.refers_to if cls.model_fields[f].is_required()]
    given: dict[str, object] = {f: found[cls.types_referred(f)[-1]] for f in fields}
    given |= {"asset": digest, "mime": "image/png", "width": 4, "height": 3, "value": 0}
    if cls is Switch:
        given["target"] = found["touchpoint"]
    known = {name: value for name, value in given.items() if name in cls.model_fields}
    return cls.model_validate({"rank": "V", **known})


def cell_of(records: Records, card: Card) -> Sequence[Card]:
    return records.at(Card, card.lane, card.stage)


def keep(_made: Record) -> None:
    """What a plan answers with would be selected."""


def png() -> bytes:
    """A small picture."""
    file = BytesIO()
    Image.new("RGB", (40, 30), (200, 60, 40)).save(file, "PNG")
    return file.getvalue()


def words_of(record: Record) -> str:
    fields = ("text", "title", "label", "name", "word")
    return next((getattr(record, field) for field in fields if hasattr(record, field)), "")
