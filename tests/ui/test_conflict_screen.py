"""Merging a copy from the window: what both changed is asked on one screen, by keyboard too."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from driver import User
from merging import Plan, changed
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeydesk.analysis.merging import Choice
from journeydesk.commands import remove_records
from journeydesk.document import create_document, open_document
from journeydesk.model import Card, Stage
from journeydesk.store import Store
from journeydesk.ui.conflicts import ConflictsDialog
from journeydesk.ui.merge_actions import MergeActions

Do = Callable[[ConflictsDialog], object]


@pytest.fixture
def user(qtbot: QtBot) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def work(path: Path, *plans: Plan) -> None:
    document = open_document(path)
    with closing(document):
        store = Store(document.records, document)
        for plan in plans:
            with store.transaction("Work") as tx:
                plan(tx)


def copied(user: User, folder: Path, *plans: Plan) -> Path:
    """A copy of the open map in which somebody else did this."""
    path = folder / "table 2.journey"
    user.session.document.save_copy(path)
    work(path, *plans)
    return path


def merge(user: User, path: Path, do: Do | None = None) -> MergeActions:
    """Merge a copy; `do` is done on the screen of conflicts."""
    actions = MergeActions(user.window)

    def on_screen() -> None:
        if actions.dialog:
            if do:
                do(actions.dialog)
            actions.dialog.close()

    QTimer.singleShot(0, on_screen)
    user.window.attempt(lambda: actions.merge_copy(path))
    QApplication.processEvents()
    return actions


def press(*keys: Qt.Key) -> Do:
    """And Ctrl+Enter."""

    def do(dialog: ConflictsDialog) -> None:
        for key in keys:
            QTest.keyClick(dialog.rows, key)
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    return do


def cards(user: User) -> list[Card]:
    return sorted((c for c in user.session.records.of(Card) if c.text), key=lambda c: c.id)


def conflicting(user: User, folder: Path) -> tuple[Path, list[str]]:
    """Three cards that both changed: two in their words, one is deleted here."""
    one, two, three = [card.id for card in cards(user)[:3]]
    path = copied(user, folder, *[changed(id_, text=f"B {id_}") for id_ in (one, two, three)])
    for id_ in (one, two):
        user.session.run("Change", changed(id_, text=f"A {id_}"))
    user.session.run("Delete", lambda tx: remove_records(tx, [three]))
    return path, [one, two, three]


def text(user: User, id_: str) -> str | None:
    card = user.session.records.find(id_)
    return card.text if isinstance(card, Card) else None


def test_what_nobody_contests_is_merged_without_a_question(user: User, tmp_path: Path) -> None:
    first = cards(user)[0].id
    path = copied(user, tmp_path, changed(first, text="From the other table"))
    assert merge(user, path).dialog is None
    assert text(user, first) == "From the other table"
    assert [v.name for v in user.session.document.versions.named] == ["Before the merge"]
    user.session.store.undo()
    assert text(user, first) != "From the other table"


def test_a_copy_that_has_nothing_new_changes_nothing(user: User, tmp_path: Path) -> None:
    path = copied(user, tmp_path)
    merge(user, path)
    assert not user.session.document.versions.named
    assert user.session.document.last_seq == 0


def test_letters_answer_and_one_key_merges(user: User, tmp_path: Path) -> None:
    path, ids = conflicting(user, tmp_path)
    answered: list[str] = []

    def do(dialog: ConflictsDialog) -> None:
        answered.extend(c.record.id for c in dialog.answers.conflicts)
        press(Qt.Key.Key_B, Qt.Key.Key_B, Qt.Key.Key_A)(dialog)

    merge(user, path, do)
    assert answered[0] == ids[2]  # what was deleted is asked first
    by_b, by_a = answered[:2], answered[2]
    assert [text(user, id_) for id_ in by_b] == [f"B {id_}" for id_ in by_b]
    assert text(user, by_a) == f"A {by_a}"


def test_what_is_left_is_kept_from_both(user: User, tmp_path: Path) -> None:
    path, ids = conflicting(user, tmp_path)
    before = len(user.session.records.of(Card))
    merge(user, path, press())
    assert len(user.session.records.of(Card)) == before + 3
    found = {card.text for card in user.session.records.of(Card)}
    assert {f"A {ids[0]}", f"B {ids[0]}", f"A {ids[1]}", f"B {ids[1]}", f"B {ids[2]}"} <= found


def test_nothing_happens_if_the_screen_is_closed(user: User, tmp_path: Path) -> None:
    path, _ids = conflicting(user, tmp_path)
    before = list(user.session.records)
    merge(user, path, lambda dialog: dialog.cancel.click())
    assert list(user.session.records) == before


def test_the_rest_is_taken_from_one_side_and_words_may_be_edited(
    user: User, tmp_path: Path
) -> None:
    path, ids = conflicting(user, tmp_path)
    edited: list[str] = []

    def do(dialog: ConflictsDialog) -> None:
        dialog.rows.show_row(1)
        edited.append(dialog.rows.current.record.id)
        QTest.keyClick(dialog.rows, Qt.Key.Key_E)
        dialog.choices.edit.clear()
        QTest.keyClicks(dialog.choices.edit, "Both are right")
        dialog.give_the_rest(Choice.OURS)
        assert dialog.answers.left == 0
        dialog.merge.click()

    merge(user, path, do)
    assert text(user, edited[0]) == "Both are right"
    assert text(user, ids[2]) is None
    [other] = {*ids[:2]} - {*edited}
    assert text(user, other) == f"A {other}"


def test_the_screen_shows_three_states_and_the_place(user: User, tmp_path: Path) -> None:
    path, ids = conflicting(user, tmp_path)
    before = {card.id: card.text for card in cards(user)}

    def do(dialog: ConflictsDialog) -> None:
        dialog.rows.show_row(1)
        id_ = dialog.rows.current.record.id
        assert dialog.choices.says["ours"].words == f"A {id_}"
        assert dialog.choices.says["theirs"].words == f"B {id_}"
        assert dialog.choices.says["base"].words not in (f"A {id_}", f"B {id_}", "–", "")
        assert dialog.place.is_shown
        assert not dialog.place.grab().isNull()
        dialog.rows.show_row(0)
        assert dialog.choices.says["ours"].words == "deleted"
        assert dialog.place.is_shown  # on their map

    merge(user, path, do)
    assert {card.id: card.text for card in cards(user)} == before
    assert ids


def test_words_of_a_stranger_are_no_markup(user: User, tmp_path: Path) -> None:
    first, hostile = cards(user)[0].id, '<img src="secret.png"><h1>Big</h1>'
    path = copied(user, tmp_path, changed(first, text=hostile))
    user.session.run("Change", changed(first, text="Ours"))

    def do(dialog: ConflictsDialog) -> None:
        theirs = dialog.choices.says["theirs"]
        assert theirs.words == hostile
        assert "<img" not in theirs.text()
        assert dialog.choices.title.textFormat() is Qt.TextFormat.PlainText
        tip = dialog.rows.topLevelItem(0)
        assert tip
        assert "<img" not in tip.toolTip(0)

    merge(user, path, do)


def test_another_document_is_refused_in_a_sentence(user: User, tmp_path: Path) -> None:
    path = tmp_path / "other.journey"
    create_document(path, list(user.session.records)).close()
    merge(user, path, None)
    assert "other.journey is another document" in user.window.banner.text


def test_kits_are_made_from_the_window_and_come_back(user: User, tmp_path: Path) -> None:
    actions = MergeActions(user.window)
    actions.make_kits(2, tmp_path)
    first, second = sorted(tmp_path.iterdir())
    stage = user.session.records.at(Stage, user.session.map.id)[0]
    work(first, changed(stage.id, purpose="To be sure"))
    merge(user, Path(shutil.copy(first, tmp_path / "mailed.journey")))
    found = user.session.records.get(Stage, stage.id)
    assert found.purpose == "To be sure"
    assert not any(card.locked for card in user.session.records.of(Card))
    assert second.exists()
