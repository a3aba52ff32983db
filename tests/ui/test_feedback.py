"""What the map tells while something is dragged or selected."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import LEFT, User
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesk.ui.look import qcolor
from journeydesk.ui.sign import Sign

GOAL = "Trust the shop again"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def cursor(user: User) -> Qt.CursorShape:
    return user.canvas.viewport().cursor().shape()


def shows(user: User, color: QColor, at: QPoint) -> bool:
    """Whether a colour is within two pixels above or below a point."""
    QApplication.processEvents()
    image = user.canvas.viewport().grab().toImage()
    found = (image.pixelColor(at + QPoint(0, dy)).getRgb() for dy in range(-2, 3))
    return any(
        all(abs(one - other) < 24 for one, other in zip(rgb, color.getRgb(), strict=True))
        for rgb in found
    )


def test_a_refused_drop_says_where_it_could_go(user: User) -> None:
    head = user.place_of("I wait")
    user.drag(GOAL, head, release=False)
    overlay = user.canvas.gestures.overlay
    assert overlay.is_refused
    assert overlay.bubble == "Cards go into a stage, in a lane that holds cards"
    assert cursor(user) is Qt.CursorShape.ForbiddenCursor
    user.move_through(head, user.cell("Customer goals", "I wait"))
    assert not user.canvas.gestures.overlay.is_refused
    assert cursor(user) is Qt.CursorShape.ClosedHandCursor
    QTest.mouseRelease(user.canvas.viewport(), LEFT, pos=user.cell("Customer goals", "I wait"))
    assert cursor(user) is not Qt.CursorShape.ClosedHandCursor
    assert GOAL in user.cards("Customer goals", "I wait")


def test_why_it_is_refused_is_said_where_the_pointer_is_and_within_the_view(user: User) -> None:
    head, view = user.place_of("I wait"), user.canvas.viewport().rect()
    user.drag(GOAL, head, release=False)
    for at in (head + QPoint(40, 2), QPoint(view.right() - 2, head.y())):
        user.move_through(head, at)
        shown = user.canvas.mapFromScene(user.canvas.marks.boundingRect()).boundingRect()
        assert view.contains(shown)
        assert shown.adjusted(-40, -40, 40, 40).contains(at)
    user.press(Qt.Key.Key_Escape)


def test_a_refused_drop_changes_nothing(user: User) -> None:
    user.drag(GOAL, user.place_of("I wait"))
    assert GOAL in user.cards("Customer goals", "My parcel arrives")
    assert user.last_action() == ""


@pytest.mark.parametrize("what", ["I wait", "Evidence"])
def test_a_selected_stage_or_lane_has_a_ring_above_its_bar(user: User, what: str) -> None:
    user.session.store.selection.set((user.find(what),))
    user.window.open_map.context_bar.hide()
    place = user.session.layout.where(user.find(what))
    assert place is not None
    shown = user.canvas.where.to_screen(place)
    edge = QPoint(round(shown.center.x), round(shown.y + 2))
    accent = qcolor(user.session.theme.window["accent"])
    assert shows(user, accent, edge)
    user.session.store.selection.set(())
    assert not shows(user, accent, edge)


def test_a_map_smaller_than_the_view_lies_in_its_middle(user: User) -> None:
    user.canvas.set_zoom(0.2)
    user.canvas.settle()
    layout, where = user.session.layout, user.canvas.where
    view = user.canvas.viewport().rect()
    middle = where.x + layout.width * where.scale / 2
    assert abs(middle - view.width() / 2) < 12
    assert abs(where.y + layout.height * where.scale / 2 - view.height() / 2) < 12


def test_words_are_edited_whole_and_within_the_view(user: User) -> None:
    for words in ("Waits 14 minutes, gives name, address and order once more", "I wait"):
        user.canvas.edit(user.find(words))
        editor = user.canvas.editor
        assert editor is not None
        lines = editor.document().size().height()
        assert editor.height() >= lines * editor.fontMetrics().lineSpacing()
        assert user.canvas.viewport().rect().contains(editor.geometry())
        user.press(Qt.Key.Key_Escape)


def test_the_sign_of_a_banner_is_seen_in_colours_that_came_after_it(user: User) -> None:
    banner = user.window.banner
    user.do("contrast")
    user.window.complain("Something was refused.")
    QApplication.processEvents()
    picture = banner.findChild(Sign).grab().toImage()
    shades = [picture.pixelColor(x, y).lightness() for x in range(18) for y in range(18)]
    assert max(shades) - min(shades) > 200
