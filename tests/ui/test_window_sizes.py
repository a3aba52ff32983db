"""The window narrow, wide and from right to left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import LEFT, User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesk.ui import start
from journeydesk.ui.palette import RAIL
from journeydesk.ui.raised import SHADOW
from journeydesk.ui.sides import DRAWER_WIDTH


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


@pytest.fixture
def from_the_right(qtbot: object) -> Iterator[User]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    user = User.with_sample()
    yield user
    user.close()
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def resize(user: User, width: int, height: int) -> None:
    user.window.resize(width, height)
    QApplication.processEvents()


def test_a_narrow_window_keeps_its_width_for_the_map(user: User) -> None:
    resize(user, 1024, 700)
    sides = user.window.open_map.sides
    assert sides.left.width() == RAIL
    assert not sides.right.isVisible()
    assert user.canvas.width() >= 1024 - RAIL - 2


def test_the_drawer_lies_over_the_map_and_goes_again(user: User) -> None:
    resize(user, 1024, 700)
    sides, before = user.window.open_map.sides, user.canvas.width()
    user.do("panels")
    assert user.window.open_map.inspector.isVisible()
    assert user.canvas.width() == before
    place = sides.right.mapTo(sides, sides.right.rect().topRight())
    assert sides.width() - DRAWER_WIDTH < place.x() < sides.width()
    user.do("panels")
    assert not user.window.open_map.inspector.isVisible()


def test_what_lies_over_the_map_keeps_clear_of_the_drawer(user: User) -> None:
    resize(user, 1024, 700)
    user.do("panels")
    user.do("find")
    user.click("I wait")
    user.do("delete")
    workspace = user.window.open_map
    for over in (workspace.search.bar, workspace.toasts.toast):
        edge = over.mapTo(workspace, over.rect().bottomRight()).x()
        assert edge - SHADOW <= 1024 - DRAWER_WIDTH
    user.do("panels")
    assert user.canvas.viewport().width() > 1024 - DRAWER_WIDTH


def test_escape_closes_the_drawer_but_first_what_is_typed(user: User) -> None:
    resize(user, 1024, 700)
    user.do("panels")
    field = user.window.open_map.inspector.forms[0].rows["owner"].editor
    field.setFocus()
    QTest.keyClicks(field, "Ada")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert user.window.open_map.has_panels
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not user.window.open_map.has_panels
    assert not user.window.actions_["panels"].isChecked()


def test_outline_and_history_are_in_the_drawer_of_a_narrow_window(user: User) -> None:
    resize(user, 1024, 700)
    user.do("outline")
    assert user.window.open_map.outline.isVisible()
    user.do("history")
    assert user.window.open_map.history.isVisible()
    assert not user.window.open_map.outline.isVisible()
    resize(user, 1440, 860)
    user.do("outline")
    left = user.window.open_map.sides.left
    assert left.currentWidget() is user.window.open_map.outline


def test_each_width_remembers_what_was_open(user: User) -> None:
    resize(user, 1024, 700)
    user.do("panels")
    resize(user, 1440, 860)
    assert user.window.open_map.has_panels
    user.do("panels")
    resize(user, 1024, 700)
    assert user.window.open_map.has_panels
    assert user.window.actions_["panels"].isChecked()
    resize(user, 1440, 860)
    assert not user.window.open_map.has_panels
    assert not user.window.actions_["panels"].isChecked()


def test_the_rail_adds_things_as_the_palette_does(user: User) -> None:
    resize(user, 1024, 700)
    user.drop_from_palette("pain_point", user.cell("Pain points", "I place my order"))
    assert user.cards("Pain points", "I place my order") == [""]
    row = user.window.open_map.palette_panel.rows["pain_point"]
    assert row.toolTip().startswith("Pain point\n")


def test_the_smallest_window_holds_its_toolbar(user: User) -> None:
    resize(user, 960, 600)
    button = user.window.actions_["panels"].associatedObjects()
    assert user.window.width() == 960
    assert any(getattr(b, "isVisible", lambda: False)() for b in button)


def test_panels_and_chrome_are_mirrored_the_map_is_not_yet(from_the_right: User) -> None:
    user = from_the_right
    sides = user.window.open_map.sides
    assert sides.left.geometry().left() > user.canvas.geometry().right()
    assert sides.right.geometry().right() < sides.left.geometry().left()
    resize(user, 1024, 700)
    user.do("panels")
    drawer = sides.right.mapTo(sides, sides.right.rect().topLeft())
    assert 0 <= drawer.x() < 10
    resize(user, 1440, 860)
    assert user.is_in_view("I place my order")
    assert user.is_in_view("My parcel arrives")


def test_dragging_and_scrolling_work_from_right_to_left(from_the_right: User) -> None:
    user = from_the_right
    goal = "Trust the shop again"
    user.drag(goal, user.cell("Customer goals", "I wait"))
    assert goal in user.cards("Customer goals", "I wait")
    user.do("zoom_in")
    user.do("zoom_in")
    user.window.open_map.go_to(user.find("Stays at home for the announced hour"))
    assert user.is_in_view("Stays at home for the announced hour")
    QTest.mouseClick(user.canvas.viewport(), LEFT, pos=user.place_of("My parcel arrives"))


def test_a_language_from_the_right_turns_the_window_round(
    monkeypatch: pytest.MonkeyPatch, qtbot: object
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    monkeypatch.setattr(start, "choose_languages", lambda _languages: "ar")
    window = start.make_window(app)
    assert window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    window.deleteLater()
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
