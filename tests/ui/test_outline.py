"""The outline: a real tree that follows the map, and edits it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from driver import LEFT, User
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from journeydesk.app.outline import children_of
from journeydesk.commands import (
    add_card,
    move_cards,
    move_lane,
    move_stage,
    move_touchpoint,
    remove_records,
    set_field,
)
from journeydesk.model import Card, CardKind, Lane, Stage, Touchpoint
from journeydesk.tools import Plan
from journeydesk.ui.outline.model import OutlineModel

STEP = "Calls the hotline and explains everything again"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    user.do("outline")
    yield user
    user.close()


def test_the_tree_is_stages_then_touchpoints_then_cards(user: User) -> None:
    assert user.outline() == user.stages()
    assert user.outline("I ask for help")[1] == STEP
    assert user.outline("I ask for help", STEP)[0].startswith("Waits 14 minutes")


def test_a_row_selects_and_shows_its_record(user: User) -> None:
    user.canvas.set_zoom(3.0)
    tree, row = user.window.open_map.outline, user.outline_row("My parcel arrives")
    QTest.mouseClick(tree.viewport(), LEFT, pos=tree.visualRect(row).center())
    assert user.selected() == ["My parcel arrives"]
    column = user.session.layout.columns[-1]
    assert user.canvas.where.to_screen(user.session.layout.where(column.stage)).x > 0


def test_what_is_selected_on_the_canvas_is_opened_and_marked(user: User) -> None:
    user.click(STEP)
    marked = user.window.open_map.outline.selectionModel().selectedRows()
    assert [index.data() for index in marked] == [STEP]
    assert user.window.open_map.outline.isExpanded(user.outline_row("I ask for help"))


def test_renaming_is_the_same_edit_as_on_the_canvas(user: User) -> None:
    tree = user.window.open_map.outline
    tree.setCurrentIndex(user.outline_row("I wait"))
    user.press(Qt.Key.Key_F2, tree)
    field = tree.findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    QTest.keyClicks(field, "I hope")
    user.press(Qt.Key.Key_Return, field)
    assert "I hope" in user.stages()
    assert user.last_action() == "Edit stage"
    assert user.canvas.editor is None


def test_escape_drops_a_name(user: User) -> None:
    tree = user.window.open_map.outline
    tree.setCurrentIndex(user.outline_row("I wait"))
    user.press(Qt.Key.Key_F2, tree)
    field = tree.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "x")
    user.press(Qt.Key.Key_Escape, field)
    assert "I wait" in user.stages()
    assert user.selected() == ["I wait"]


def test_words_of_several_lines_are_edited_on_the_canvas(user: User) -> None:
    user.click("Know where the parcel is")
    ids = user.session.store.selection.ids
    user.session.run("Edit", partial(set_field, ids=ids, field="text", value="one\ntwo"))
    tree = user.window.open_map.outline
    tree.setCurrentIndex(user.outline_row("I wait", "one two"))
    user.press(Qt.Key.Key_F2, tree)
    assert user.canvas.editor is not None
    user.canvas.close_editor()


def test_a_locked_card_is_not_renamed_and_the_reason_is_said(user: User) -> None:
    user.click("Know where the parcel is")
    user.do("lock")
    tree = user.window.open_map.outline
    tree.setCurrentIndex(user.outline_row("I wait", "Know where the parcel is"))
    user.press(Qt.Key.Key_F2, tree)
    assert tree.findChild(QLineEdit) is None
    assert user.canvas.editor is None
    assert "locked" in user.told()


def test_delete_takes_out_the_row(user: User) -> None:
    tree = user.window.open_map.outline
    tree.setCurrentIndex(user.outline_row("I wait"))
    user.press(Qt.Key.Key_Delete, tree)
    assert "I wait" not in user.outline()
    user.do("undo")
    assert user.outline() == user.stages()


def test_a_stage_is_dragged_among_the_stages(user: User) -> None:
    drop(user, user.outline_row("I wait"), 0, QModelIndex())
    assert user.stages()[:2] == ["I wait", "I place my order"]
    assert user.outline() == user.stages()
    assert user.last_action() == "Move stage"


def test_a_touchpoint_is_dragged_into_another_stage(user: User) -> None:
    assert user.outline("I wait")[0] != STEP
    drop(user, user.outline_row("I ask for help", STEP), 0, user.outline_row("I wait"))
    assert user.touchpoints("I wait")[0] == STEP
    assert user.outline("I wait")[0] == STEP
    assert STEP not in user.outline("I ask for help")


def test_a_stage_cannot_be_dropped_into_a_stage(user: User) -> None:
    rows = user.window.open_map.outline.rows
    data = rows.mimeData([user.outline_row("I wait")])
    inside = user.outline_row("I ask for help")
    assert not rows.canDropMimeData(data, Qt.DropAction.MoveAction, 0, 0, inside)
    assert not rows.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, inside)


def drop(user: User, dragged: QModelIndex, row: int, parent: QModelIndex) -> None:
    rows = user.window.open_map.outline.rows
    data = rows.mimeData([dragged])
    assert rows.canDropMimeData(data, Qt.DropAction.MoveAction, row, 0, parent)
    rows.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, parent)
    QApplication.processEvents()


def a_card(user: User) -> Card:
    return user.session.records.get(Card, user.find("Know where the parcel is"))


def ids_of(user: User, cls: type[Stage] | type[Lane]) -> list[str]:
    return [record.id for record in user.session.records.at(cls, user.session.map.id)]


def cell(user: User, stage: str, touchpoint: str | None) -> dict[str, object]:
    return {"lane": a_card(user).lane, "stage": stage, "touchpoint": touchpoint}


CHANGES: dict[str, Callable[[User], Plan]] = {
    "a stage is moved": lambda u: partial(
        move_stage, id_=ids_of(u, Stage)[2], before=ids_of(u, Stage)[0]
    ),
    "a stage is deleted": lambda u: partial(remove_records, ids=[ids_of(u, Stage)[2]]),
    "a touchpoint is deleted": lambda u: partial(remove_records, ids=[u.find(STEP)]),
    "a touchpoint is moved": lambda u: partial(
        move_touchpoint, id_=u.find(STEP), stage=ids_of(u, Stage)[0], before=None
    ),
    "a lane is moved": lambda u: partial(
        move_lane, id_=ids_of(u, Lane)[-1], before=ids_of(u, Lane)[0]
    ),
    "a lane is hidden": lambda u: partial(
        set_field, ids=[a_card(u).lane], field="visible", value=False
    ),
    "a card goes to another stage": lambda u: partial(
        move_cards, ids=[a_card(u).id], **cell(u, ids_of(u, Stage)[3], None), before=None
    ),
    "a card is added under a touchpoint": lambda u: (
        lambda tx: (
            add_card(tx, kind=CardKind.NOTE, **cell(u, ids_of(u, Stage)[2], u.find(STEP))).id,
        )
    ),
}


CHANGES["much at once"] = lambda u: partial(
    remove_records, ids=[ids_of(u, Stage)[1], *(card.id for card in u.session.records.of(Card))]
)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.filterwarnings("error")
def test_an_opened_tree_follows_each_change_and_its_undo(user: User, change: str) -> None:
    rows = user.window.open_map.outline.rows
    watch = QAbstractItemModelTester(rows)  # warns, and warnings fail, where a signal is missing
    assert shown(rows) == expected(user)
    user.session.run(change, CHANGES[change](user))
    assert shown(rows) == expected(user)
    user.do("undo")
    assert shown(rows) == expected(user)
    watch.deleteLater()


def test_many_changes_at_once_keep_what_is_open(user: User) -> None:
    tree, stages = user.window.open_map.outline, ids_of(user, Stage)
    tree.expand(user.outline_row("I ask for help"))
    gone = [card.id for card in user.session.records.of(Card) if card.stage != stages[2]]
    user.session.run("Delete", partial(remove_records, ids=[stages[0], *gone]))
    assert user.outline() == user.stages()
    assert tree.isExpanded(user.outline_row("I ask for help"))
    assert not tree.isExpanded(user.outline_row("I wait"))


def test_the_first_card_under_a_touchpoint_gives_it_a_branch(user: User) -> None:
    rows, stage = user.window.open_map.outline.rows, user.find("I wait")
    step = Touchpoint(stage=stage, rank="zz", title="New")
    user.session.run("Add", lambda tx: tx.put(step))
    assert not rows.hasChildren(user.outline_row("I wait", "New"))
    plan = partial(add_card, kind=CardKind.NOTE, text="first", **cell(user, stage, step.id))
    user.session.run("Add", lambda tx: (plan(tx).id,))
    assert rows.hasChildren(user.outline_row("I wait", "New"))
    assert user.outline("I wait", "New") == ["first"]


def test_another_theme_keeps_the_tree(user: User) -> None:
    user.do("dark")
    assert user.outline() == user.stages()
    user.do("dark")


Tree = dict[str, "Tree"]


def shown(rows: OutlineModel, parent: QModelIndex = QModelIndex()) -> Tree:  # noqa: B008
    """The whole tree of the model, opened, by id."""
    if rows.canFetchMore(parent):
        rows.fetchMore(parent)
    found = [rows.index(row, 0, parent) for row in range(rows.rowCount(parent))]
    return {record.id: shown(rows, i) for i in found if (record := rows.record_at(i))}


def expected(user: User, parent: str | None = None) -> Tree:
    records = user.session.records
    below = children_of(records, user.session.map.id, records.find(parent))
    return {id_: expected(user, id_) for id_ in below}
