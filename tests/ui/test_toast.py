"""The line that says what is gone, and brings it back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import LEFT, User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def delete(user: User, what: str) -> None:
    user.click(what)
    user.do("delete")


def test_undo_in_the_toast_brings_back_what_is_gone(user: User) -> None:
    before = user.stages()
    delete(user, "I wait")
    assert user.toast() == "Deleted stage “I wait” with 7 cards"
    QTest.mouseClick(user.window.open_map.toasts.toast.undo, LEFT)
    assert user.stages() == before
    assert user.toast() == ""


def test_a_toast_goes_by_itself_but_not_while_it_is_held(user: User) -> None:
    delete(user, "I wait")
    toasts = user.window.open_map.toasts
    toasts.toast.undo.setFocus()
    toasts.timer.timeout.emit()
    assert user.toast()
    assert toasts.timer.isActive()
    user.canvas.setFocus()
    hover(toasts.toast, True)
    toasts.timer.timeout.emit()
    assert user.toast()
    hover(toasts.toast, False)
    toasts.timer.timeout.emit()
    assert user.toast() == ""


def hover(widget: QWidget, is_there: bool) -> None:
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_there)


def test_what_comes_after_ends_a_toast(user: User) -> None:
    delete(user, "I wait")
    user.click("Trust the shop again")
    user.do("duplicate")
    assert user.toast() == ""
    delete(user, "Half a day at home for a parcel")
    assert user.toast().startswith("Deleted card")


def test_escape_in_the_toast_goes_back_to_the_map(user: User) -> None:
    delete(user, "I wait")
    undo = user.window.open_map.toasts.toast.undo
    undo.setFocus()
    QTest.keyClick(undo, Qt.Key.Key_Escape)
    assert user.toast() == ""
    assert user.canvas.hasFocus()


def test_a_toast_lies_in_the_middle_at_the_bottom_of_the_map(user: User) -> None:
    delete(user, "I wait")
    toast, view = user.window.open_map.toasts.toast, user.canvas.viewport()
    assert abs(toast.geometry().center().x() - view.geometry().center().x()) <= 1
    user.window.resize(1_000, 620)
    user.window.repaint()
    assert toast.geometry().bottom() < view.geometry().bottom()
