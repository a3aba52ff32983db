"""The map under fingers, a trackpad and a pen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from driver import LEFT, User
from fingers import Fingers
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDrag,
    QInputDevice,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QTabletEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

ACTIONS, PAINS = "Customer actions", "Pain points"
ORDER, WAIT, ARRIVES = "I place my order", "I wait", "My parcel arrives"
READS = "Reads the e-mail and notes the date"
TRACKS = "Opens the tracking page, again and again"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


@pytest.fixture
def fingers(user: User) -> Fingers:
    return Fingers(user)


def origin(user: User) -> QPointF:
    """Where the map's top left corner is."""
    return QPointF(user.canvas.where.x, user.canvas.where.y)


def enlarged(user: User) -> QPoint:
    """A place between cards, with desk on all sides of the view."""
    at = user.cell(PAINS, WAIT, at=0.97)
    user.canvas.set_zoom(1.5, at.toPointF())
    return at


def menus(user: User) -> list[str]:
    """What menus are asked for from now on; none is opened."""
    user.canvas.menu_asked.disconnect()
    asked: list[str] = []
    user.canvas.menu_asked.connect(lambda about, _at: asked.append(about))
    return asked


# -- fingers --------------------------------------------------------------------------------------


def test_a_finger_on_a_card_moves_it(user: User, fingers: Fingers) -> None:
    start = origin(user)
    fingers.press(user.place_of(READS))
    fingers.move(user.cell(ACTIONS, ARRIVES))
    fingers.lift()
    assert user.cards(ACTIONS, ARRIVES)[-1] == READS
    assert user.last_action() == "Move customer action"
    assert origin(user) == start


def test_a_finger_beside_cards_moves_the_map(user: User, fingers: Fingers) -> None:
    at = enlarged(user)
    start = origin(user)
    fingers.press(at)
    fingers.move(at - QPoint(50, 70))
    fingers.stay(1.0)
    fingers.lift()
    assert origin(user) == start - QPointF(50, 70)
    assert user.canvas.gestures.overlay.band is None
    assert not user.canvas.touching.gliding.timer.isActive()


def test_with_the_hand_a_finger_on_a_card_moves_the_map(user: User, fingers: Fingers) -> None:
    at = user.place_of(TRACKS)
    user.canvas.set_zoom(1.5, at.toPointF())
    user.do("hand")
    start = origin(user)
    fingers.press(at)
    fingers.move(at - QPoint(30, 10))
    fingers.stay(1.0)
    fingers.lift()
    assert origin(user) == start - QPointF(30, 10)
    assert user.canvas.lifted == frozenset()


def test_a_map_that_is_thrown_glides_until_it_is_touched(user: User, fingers: Fingers) -> None:
    at, gliding = enlarged(user), user.canvas.touching.gliding
    fingers.press(at)
    fingers.move(at - QPoint(0, 100))
    fingers.lift()
    assert gliding.timer.isActive()
    gliding.timer.stop()  # and let it step here
    before = origin(user)
    gliding.timer.timeout.emit()
    assert origin(user).y() < before.y()
    gliding.timer.start()
    fingers.press(at)
    assert not gliding.timer.isActive()


def test_gliding_comes_to_an_end(user: User) -> None:
    gliding = user.canvas.touching.gliding
    gliding.start(0.0, 1000.0)
    steps = 0
    while gliding.timer.isActive():
        gliding.timer.timeout.emit()
        steps += 1
    assert 20 < steps < 100


def test_two_fingers_zoom_about_their_middle(user: User, fingers: Fingers) -> None:
    middle, reach = user.place_of(TRACKS), QPoint(40, 0)
    before, zoom = user.canvas.where.to_map(middle.toPointF()), user.canvas.zoom
    fingers.press(middle - reach)
    fingers.press(middle + reach)
    fingers.move(middle - 2 * reach, middle + 2 * reach)
    fingers.lift()
    after = user.canvas.where.to_map(middle.toPointF())
    assert user.canvas.zoom == pytest.approx(2 * zoom)
    assert (after - before).manhattanLength() < 4.0
    assert user.last_action() == ""
    assert user.canvas.lifted == frozenset()


def test_a_second_finger_puts_a_dragged_card_back(user: User, fingers: Fingers) -> None:
    start = user.place_of(READS)
    fingers.press(start)
    fingers.move(start + QPoint(80, 0))
    assert user.canvas.lifted == {user.find(READS)}
    fingers.press(start + QPoint(80, 200))
    fingers.lift()
    assert user.canvas.lifted == frozenset()
    assert user.cards(ACTIONS, ORDER) == [READS]


def test_fingers_that_the_system_takes_away_put_a_card_back(user: User, fingers: Fingers) -> None:
    fingers.press(user.place_of(READS))
    fingers.move(user.cell(ACTIONS, ARRIVES))
    fingers.lose()
    assert user.canvas.lifted == frozenset()
    assert user.cards(ACTIONS, ORDER) == [READS]


def test_a_tap_selects_and_a_tap_beside_it_selects_nothing(user: User, fingers: Fingers) -> None:
    fingers.tap(user.place_of(TRACKS))
    assert user.selected() == [TRACKS]
    fingers.tap(user.cell(PAINS, ORDER))
    assert user.selected() == []


def test_a_double_tap_edits(user: User, fingers: Fingers) -> None:
    fingers.tap(user.place_of(TRACKS))
    fingers.tap(user.place_of(TRACKS))
    user.type("Waits")
    fingers.tap(user.cell(PAINS, ORDER))
    assert user.cards(ACTIONS, WAIT)[0] == "Waits"


def test_a_double_tap_in_an_empty_cell_writes_there(user: User, fingers: Fingers) -> None:
    at = user.cell(PAINS, ORDER)
    fingers.tap(at)
    fingers.tap(at)
    field = QApplication.focusWidget()
    QTest.keyClicks(field, "No price")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert user.cards(PAINS, ORDER) == ["No price"]


def test_a_long_press_asks_for_the_menu_and_selects(user: User, fingers: Fingers) -> None:
    asked = menus(user)
    fingers.press(user.place_of(TRACKS))
    fingers.stay(0.3)
    assert asked == []
    fingers.stay(0.3)
    assert asked == ["card"]
    assert user.selected() == [TRACKS]
    fingers.move(user.cell(ACTIONS, ARRIVES))
    fingers.lift()
    assert user.last_action() == ""


def test_a_finger_that_rested_on_the_ground_draws_a_band(user: User, fingers: Fingers) -> None:
    asked = menus(user)
    start = origin(user)
    corner = user.place_of(TRACKS)
    fingers.press(user.cell(PAINS, ORDER))
    fingers.stay(0.6)
    assert "select" in user.told()
    fingers.move(corner)
    assert user.canvas.gestures.overlay.band is not None
    fingers.lift()
    assert {READS, TRACKS} <= set(user.selected())
    assert asked == []
    assert origin(user) == start


def test_a_finger_that_rested_on_the_ground_is_lifted_for_the_menu(
    user: User, fingers: Fingers
) -> None:
    asked = menus(user)
    fingers.press(user.cell(PAINS, ORDER))
    fingers.stay(0.6)
    assert asked == []
    fingers.lift()
    assert asked == ["cell"]


def test_with_the_hand_a_long_press_asks_for_the_menu_at_once(user: User, fingers: Fingers) -> None:
    asked = menus(user)
    user.do("hand")
    fingers.press(user.cell(PAINS, ORDER))
    fingers.stay(0.6)
    assert asked == ["cell"]
    fingers.move(user.place_of(TRACKS))
    fingers.lift()
    assert user.selected() == []


def test_a_finger_that_moves_presses_nothing_long(user: User, fingers: Fingers) -> None:
    asked = menus(user)
    fingers.press(user.place_of(TRACKS))
    fingers.move(user.place_of(TRACKS) + QPoint(60, 0))
    fingers.stay(5.0)
    assert asked == []
    assert user.canvas.lifted == {user.find(TRACKS)}
    fingers.move(user.place_of(TRACKS))
    fingers.lift()


def test_a_stage_is_moved_by_a_finger_on_its_chevron(user: User, fingers: Fingers) -> None:
    fingers.press(user.place_of(ORDER))
    fingers.move(user.place_of(ARRIVES) + QPoint(60, 0))
    fingers.lift()
    assert user.stages()[-1] == ORDER


def test_a_finger_puts_down_what_was_tapped_in_the_palette(user: User, fingers: Fingers) -> None:
    row = user.window.open_map.palette_panel.rows["pain_point"]
    QTest.mouseClick(row, LEFT, pos=row.rect().center())
    fingers.tap(user.cell(PAINS, ORDER))
    user.type("No price")
    user.press(Qt.Key.Key_Return)
    assert user.cards(PAINS, ORDER) == ["No price"]


def test_a_finger_presses_the_buttons_that_lie_over_the_map(user: User, fingers: Fingers) -> None:
    user.click(READS)
    at = user.bar().index("Delete")
    button = user.window.open_map.context_bar.buttons[at]
    middle = button.mapToGlobal(button.rect().center())
    fingers.tap(user.canvas.viewport().mapFromGlobal(middle))
    assert user.cards(ACTIONS, ORDER) == []


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_a_finger_opens_a_menu_of_the_bar_and_is_heard_on(user: User, fingers: Fingers) -> None:
    user.click(READS)
    at = next(i for i, name in enumerate(user.bar()) if name.startswith("Colour"))
    button = user.window.open_map.context_bar.buttons[at]
    middle = button.mapToGlobal(button.rect().center())
    fingers.press(user.canvas.viewport().mapFromGlobal(middle))
    menu = QApplication.activePopupWidget()
    assert menu is button.menu()
    assert button.isDown()
    fingers.lift()
    menu.close()
    assert not button.isDown()
    fingers.tap(user.place_of(TRACKS))
    assert user.selected() == [TRACKS]


def test_a_finger_takes_a_handle_from_further_off_than_a_mouse(
    user: User, fingers: Fingers
) -> None:
    start = user.edge_of(ORDER) - QPoint(12, 0)
    fingers.press(start)
    fingers.move(start + QPoint(80, 0))
    fingers.lift()
    assert user.last_action() == "Resize stage"
    user.drag_from(user.edge_of(ORDER) - QPoint(14, 0), user.place_of(ARRIVES) + QPoint(60, 0))
    assert user.last_action() == "Move stage"


def test_a_link_is_drawn_by_a_finger_near_the_dot(user: User, fingers: Fingers) -> None:
    fingers.tap(user.place_of(READS))
    fingers.stay(1.0)
    fingers.press(user.edge_of(READS) - QPoint(14, 0))
    fingers.move(user.place_of(TRACKS))
    fingers.lift()
    assert user.last_action() == "Link cards"


def test_a_thing_of_the_palette_is_tapped_and_never_dragged(
    user: User, fingers: Fingers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDrag, "exec", lambda *_: pytest.fail("a drag that no finger ends"))
    row = user.window.open_map.palette_panel.rows["pain_point"]
    at = user.canvas.viewport().mapFromGlobal(row.mapToGlobal(row.rect().center()))
    fingers.press(at)
    fingers.move(at + QPoint(0, 120))
    fingers.lift()
    assert user.canvas.gestures.is_resting
    fingers.tap(at)
    assert user.canvas.gestures.is_placing
    fingers.tap(user.cell(PAINS, ORDER))
    user.type("No price")
    user.press(Qt.Key.Key_Return)
    assert user.cards(PAINS, ORDER) == ["No price"]


# -- touch mode -----------------------------------------------------------------------------------


def is_for_fingers(user: User) -> bool:
    """What a button of the toolbar tells: 9 mm are 34 pixels."""
    QApplication.processEvents()
    button = user.window.controls.toolbar.widgetForAction(user.window.actions_["undo"])
    is_large = button.height() >= 48
    assert user.canvas.handle_size == (4.5 * 1.6 if is_large else 4.5)
    assert user.window.actions_["touch_mode"].isChecked() is is_large
    return is_large


def test_touch_mode_comes_with_the_first_finger(user: User, fingers: Fingers) -> None:
    assert not is_for_fingers(user)
    fingers.press(user.place_of(READS))
    assert not is_for_fingers(user)  # or the map would move under the finger
    fingers.lift()
    assert is_for_fingers(user)
    assert "Touch mode" in user.told()
    user.do("dark")
    assert is_for_fingers(user)
    user.do("sample")
    assert is_for_fingers(user)


def test_touch_mode_that_was_ended_does_not_come_back(user: User, fingers: Fingers) -> None:
    fingers.tap(user.place_of(READS))
    user.do("touch_mode")
    assert not is_for_fingers(user)
    fingers.tap(user.place_of(READS))
    assert not is_for_fingers(user)
    user.do("touch_mode")
    assert is_for_fingers(user)
    assert user.window.preferences.touch_mode == "on"


# -- trackpad -------------------------------------------------------------------------------------


def test_a_pinch_on_a_trackpad_zooms_at_the_pointer(user: User) -> None:
    at, zoom = user.place_of(TRACKS).toPointF(), user.canvas.zoom
    before = user.canvas.where.to_map(at)
    device = QPointingDevice.primaryPointingDevice()
    for value in (0.1, 0.1, -0.05):
        event = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture, device, 2, at, at, at, value, QPointF()
        )
        QApplication.sendEvent(user.canvas.viewport(), event)
    assert user.canvas.zoom == pytest.approx(zoom * 1.1 * 1.1 * 0.95)
    assert (user.canvas.where.to_map(at) - before).manhattanLength() < 4.0


def test_fingers_on_a_trackpad_are_no_fingers_on_the_screen(user: User) -> None:
    fingers = Fingers(user, QInputDevice.DeviceType.TouchPad)
    fingers.press(user.place_of(READS))
    fingers.move(user.cell(ACTIONS, ARRIVES))
    fingers.lift()
    assert user.cards(ACTIONS, ORDER) == [READS]
    assert not is_for_fingers(user)


# -- pen ------------------------------------------------------------------------------------------


@cache
def a_pen() -> QPointingDevice:
    """One for all tests: events outlive a device that nobody keeps."""
    kind = QPointingDevice.PointerType.Pen
    can = QInputDevice.Capability.Position
    return QPointingDevice("pen", 1, QInputDevice.DeviceType.Stylus, kind, can, 1, 2)


def pen(user: User, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton) -> bool:
    """True where Qt makes no mouse of it."""
    place, none = at.toPointF(), Qt.MouseButton.NoButton
    event = QTabletEvent(
        kind,
        a_pen(),
        place,
        user.canvas.viewport().mapToGlobal(at).toPointF(),
        *(0.5, 0.0, 0.0, 0.0, 0.0, 0.0),
        Qt.KeyboardModifier.NoModifier,
        button,
        button if kind == QEvent.Type.TabletPress else none,
    )
    QApplication.sendEvent(user.canvas.viewport(), event)
    return event.isAccepted()


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_a_button_of_a_pen_asks_for_the_menu_and_never_pans(
    user: User, button: Qt.MouseButton
) -> None:
    asked, start = menus(user), origin(user)
    assert pen(user, QEvent.Type.TabletPress, user.place_of(TRACKS), button)
    assert pen(user, QEvent.Type.TabletRelease, user.place_of(TRACKS), button)
    assert asked == ["card"]
    assert origin(user) == start


def test_the_tip_of_a_pen_and_a_pen_in_the_air_are_a_mouse(user: User) -> None:
    at = user.place_of(TRACKS)
    assert not pen(user, QEvent.Type.TabletPress, at, LEFT)
    assert not pen(user, QEvent.Type.TabletMove, at, Qt.MouseButton.NoButton)
    assert not pen(user, QEvent.Type.TabletRelease, at, LEFT)


def test_a_pen_in_the_air_shows_what_it_could_take_hold_of(user: User) -> None:
    """By what Qt makes of it: a mouse that is a pen's."""
    user.click(READS)
    at, none = user.edge_of(READS).toPointF(), Qt.MouseButton.NoButton
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        at,
        user.canvas.viewport().mapToGlobal(at),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
        a_pen(),
    )
    QApplication.sendEvent(user.canvas.viewport(), move)
    assert user.canvas.viewport().cursor().shape() == Qt.CursorShape.CrossCursor
