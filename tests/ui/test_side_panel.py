"""Panels behind tabs: however many there are, each can be seen, named and chosen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtWidgets import QApplication, QTabBar, QToolButton

NAMES = ["Inspector", "Analysis", "Checks", "History"]


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def tabs(user: User) -> QTabBar:
    return user.window.open_map.sides.right.tabBar()  # type: ignore[no-any-return]


def arrows(bar: QTabBar) -> list[QToolButton]:
    return [button for button in bar.findChildren(QToolButton) if button.isVisible()]


@pytest.mark.parametrize("width", [1440, 1024])
@pytest.mark.parametrize("is_large", [False, True])
def test_all_tabs_are_in_view_whichever_is_in_front(user: User, width: int, is_large: bool) -> None:
    user.window.resize(width, 860)
    QApplication.processEvents()
    if not user.window.open_map.has_panels:
        user.do("panels")
    if is_large:
        user.do("touch_mode")
    bar = tabs(user)
    for i in range(bar.count()):
        user.window.open_map.sides.right.setCurrentIndex(i)
        QApplication.processEvents()
        assert not arrows(bar)
        assert bar.rect().contains(bar.tabRect(0).united(bar.tabRect(bar.count() - 1)))


def test_the_panel_in_front_has_its_name_and_the_others_an_icon(user: User) -> None:
    bar = tabs(user)
    user.window.open_map.sides.right.setCurrentIndex(2)
    assert [bar.tabText(i) for i in range(4)] == ["", "", "Checks", ""]
    assert [bar.tabIcon(i).isNull() for i in range(4)] == [False, False, True, False]


def test_every_tab_says_its_name(user: User) -> None:
    bar = tabs(user)
    assert [bar.accessibleTabName(i) for i in range(4)] == NAMES
    assert [bar.tabToolTip(i) for i in range(4)] == NAMES


def test_two_panels_are_spelt_out(user: User) -> None:
    bar = user.window.open_map.sides.left.tabBar()
    assert [bar.tabText(i) for i in range(2)] == ["Palette", "Outline"]
