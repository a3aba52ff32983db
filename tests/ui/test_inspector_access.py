"""The inspector for everybody: keys, names for screen readers, long languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from desk import Desk
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from journeydesk import i18n
from journeydesk.model import (
    Card,
    Emotion,
    Lane,
    Map,
    Project,
    Record,
    Scenario,
    Stage,
    Status,
    Touchpoint,
)
from journeydesk.ui.inspector.field import Editor
from journeydesk.ui.inspector.fields import FIELDS

ENTER = Qt.Key.Key_Return


# -- keys ----------------------------------------------------------------------------------------


@pytest.fixture
def undo(desk: Desk) -> QAction:
    action = QAction("Undo", desk.window)
    action.setShortcut(QKeySequence.StandardKey.Undo)
    action.triggered.connect(desk.session.store.undo)
    desk.window.addAction(action)
    return action


@pytest.mark.parametrize("field", ["text", "author"])
def test_undo_reaches_the_map_once_the_typing_is_finished(
    desk: Desk, undo: QAction, field: str
) -> None:
    card = desk.one(Card)
    desk.select(card)
    desk.type(field, "typed")
    editor = desk.row(field).editor
    QTest.keyClick(editor, ENTER)
    assert getattr(desk.now(card), field) == "typed"
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.now(card).same_content(card)


def test_undo_while_typing_is_the_fields_own(desk: Desk, undo: QAction) -> None:
    card = desk.one(Card)
    desk.select(card)
    desk.pick("status", "Contradicted")
    desk.type("author", "typed")
    editor = desk.row("author").editor
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.now(card).status is Status.CONTRADICTED


def test_a_shortcut_of_the_window_finishes_the_typing_first(desk: Desk) -> None:
    card, seen = desk.one(Card), []
    action = QAction("Duplicate", desk.window)
    action.setShortcut("Ctrl+D")
    action.triggered.connect(lambda: seen.append(desk.now(card).author))
    desk.window.addAction(action)
    desk.select(card)
    desk.type("author", "typed")
    QTest.keyClick(desk.row("author").editor, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert seen == ["typed"]


def test_keys_that_write_pick_or_erase_are_the_fields(desk: Desk) -> None:
    pressed: list[str] = []
    keys = {
        "Del": Qt.Key.Key_Delete,
        "Backspace": Qt.Key.Key_Backspace,
        "Return": Qt.Key.Key_Return,
        "F": Qt.Key.Key_F,
    }
    for name in keys:
        action = QAction(name, desk.window)
        action.setShortcut(name)
        action.triggered.connect(lambda _on, name=name: pressed.append(name))
        desk.window.addAction(action)
    for record in (desk.one(Card), desk.one(Lane), desk.one(Emotion)):
        desk.select(record)
        for row in desk.inspector.forms[0].rows.values():
            row.editor.setFocus()
            for key in keys.values():
                QTest.keyClick(row.editor.focusProxy() or row.editor, key)
    assert pressed == []
    QTest.keyClick(desk.elsewhere, Qt.Key.Key_Delete)
    assert pressed == ["Del"]


# -- everybody can use it ------------------------------------------------------------------------


def each_selection(desk: Desk) -> Iterator[tuple[Record, ...]]:
    desk.arrange()
    yield ()
    for cls in FIELDS:
        if cls not in (Map, Scenario, Project):
            yield (desk.one(cls),)


def test_every_field_has_a_name_and_tab_goes_from_top_to_bottom(desk: Desk) -> None:
    for selection in each_selection(desk):
        desk.select(*selection)
        for form in desk.inspector.forms:
            rows = [row for row in form.rows.values() if not row.isHidden()]
            for row in rows:
                focused = row.editor.focusProxy() or row.editor
                assert focused.accessibleName(), row.field.name
            heights = [stop.mapTo(form, QPoint(0, 0)).y() for stop in tab_stops(form)]
            assert heights == sorted(heights)
            assert len(heights) >= len(rows)


def tab_stops(form: QWidget) -> list[QWidget]:
    """What Tab comes by, in its order; things beside each other count as one height."""
    stops, widget = [], form.nextInFocusChain()
    while form.isAncestorOf(widget):
        is_stop = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if is_stop and widget.isVisibleTo(form):
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


def test_every_label_belongs_to_its_field(desk: Desk) -> None:
    desk.select(desk.one(Touchpoint))
    for row in desk.inspector.forms[0].rows.values():
        labels = [label for label in row.findChildren(QLabel) if label.buddy() is not None]
        assert [label.buddy() for label in labels] == [row.editor]


class Longer:
    """Every text two fifths longer, as German is."""

    def gettext(self, text: str) -> str:
        return text + " " + "wort " * (len(text) // 12) + "x" * (len(text) * 2 // 5 % 5)

    def ngettext(self, one: str, many: str, n: int) -> str:
        return self.gettext(one if n == 1 else many)


def test_long_languages_are_not_cut_off(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n, "_catalogue", Longer())
    for selection in each_selection(desk):
        desk.select(desk.one(Card), desk.one(Stage))  # so that every form is made anew
        desk.select(*selection)
        content = desk.inspector.widget()
        assert content.minimumSizeHint().width() <= 280, selection
        for label in content.findChildren(QLabel):
            if label.isVisible():
                assert label.wordWrap() or label.sizeHint().width() <= label.width(), label.text()
        for row in (row for form in desk.inspector.forms for row in form.rows.values()):
            if row.field.editor is Editor.CHECK:
                assert "…" not in row.editor.text()
