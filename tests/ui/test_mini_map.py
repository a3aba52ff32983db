"""The mini-map: where one is, and going elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import LEFT, User
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeydesk.ui.mini_map import MiniMap
from journeydesk.ui.mini_map.picture import paint_in_pieces


@pytest.fixture
def user(qtbot: QtBot) -> Iterator[User]:
    """Close to the map, whose small picture is there."""
    user = User.with_sample()
    user.canvas.set_zoom(2.0)
    qtbot.waitUntil(lambda: map_of(user).isVisible())
    yield user
    user.close()


def map_of(user: User) -> MiniMap:
    return user.window.open_map.mini_map


def point_of(user: User, what: str) -> QPoint:
    """Where something is on the mini-map."""
    place = user.session.layout.where(user.find(what))
    assert place is not None
    mini, layout = map_of(user), user.session.layout
    scale = (mini.width() - 10) / layout.width
    return QPoint(round(place.center.x * scale) + 5, round(place.center.y * scale) + 5)


def test_a_click_brings_a_place_into_view(user: User) -> None:
    what = "How might the customer choose the hour?"
    assert not user.is_in_view(what)
    QTest.mouseClick(map_of(user), LEFT, pos=point_of(user, what))
    assert user.is_in_view(what)


def test_what_is_in_view_is_dragged_along(user: User) -> None:
    middle = map_of(user)._in_view.center
    start = point_of(user, "I ask for help")
    QTest.mouseClick(map_of(user), LEFT, pos=start)
    QTest.mousePress(map_of(user), LEFT, pos=start)
    QTest.mouseMove(map_of(user), start + QPoint(-30, 20))
    QTest.mouseRelease(map_of(user), LEFT, pos=start + QPoint(-30, 20))
    assert map_of(user)._in_view.center != middle


def test_a_double_click_shows_one_stage(user: User) -> None:
    QTest.mouseDClick(map_of(user), LEFT, pos=point_of(user, "I wait"))
    assert user.is_in_view("I wait")
    assert user.is_in_view("Know where the parcel is")


def test_it_is_gone_while_most_is_in_view(user: User) -> None:
    user.canvas.set_zoom(0.2)
    assert not map_of(user).isVisible()
    user.canvas.set_zoom(2.0)
    assert map_of(user).isVisible()


def test_m_takes_it_away_for_good(user: User) -> None:
    user.do("mini_map")
    assert not map_of(user).isVisible()
    user.canvas.set_zoom(3.0)
    assert not map_of(user).isVisible()
    user.do("mini_map")
    assert map_of(user).isVisible()


def test_its_picture_follows_a_change(user: User, qtbot: QtBot) -> None:
    before = map_of(user).picture
    user.click("Know where the parcel is")
    user.do("delete")
    qtbot.waitUntil(lambda: map_of(user).picture is not before)


def test_the_picture_comes_stage_by_stage_and_is_whole_at_the_end(user: User) -> None:
    layout, theme = user.session.layout, user.session.theme
    pieces = [p.toImage() for p in paint_in_pieces(layout, theme, 0.2, 1.0)]
    assert len(pieces) == len(layout.columns) + 1
    assert pieces[0] != pieces[-1]


def test_fit_one_stage_shows_that_of_the_selection(user: User) -> None:
    user.click("Know where the parcel is")
    user.do("zoom_stage")
    assert user.is_in_view("I wait")
    assert user.is_in_view("Know where the parcel is")
    stage = user.session.layout.where(user.find("I wait"))
    assert stage is not None
    seen = map_of(user)._in_view
    assert seen.x < stage.x < stage.right < seen.right
