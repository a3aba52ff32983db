"""A wheel and a trackpad over the map."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

NOTCH = 120
PLAIN, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NO_PHASE, MOVING = Qt.ScrollPhase.NoScrollPhase, Qt.ScrollPhase.ScrollUpdate


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    user.canvas.set_zoom(2.0)
    user.canvas.scroll_to(500, 500)
    yield user
    user.close()


def turn(
    user: User,
    angle: tuple[int, int],
    held: Qt.KeyboardModifier = PLAIN,
    pixels: tuple[int, int] = (0, 0),
    phase: Qt.ScrollPhase = NO_PHASE,
) -> tuple[float, float, float]:
    """Over the middle; answers with how the map moved, and grew."""
    canvas = user.canvas
    at = QPointF(canvas.viewport().rect().center())
    before, zoom = canvas.where, canvas.zoom
    no_button = Qt.MouseButton.NoButton
    given = (QPoint(*pixels), QPoint(*angle), no_button, held, phase, False)
    event = QWheelEvent(at, canvas.viewport().mapToGlobal(at), *given)
    QApplication.sendEvent(canvas.viewport(), event)
    after = canvas.where
    return after.x - before.x, after.y - before.y, canvas.zoom / zoom


def test_a_wheel_pans_and_sideways_with_shift(user: User) -> None:
    assert turn(user, (0, -NOTCH)) == (0, -NOTCH, 1)
    assert turn(user, (0, NOTCH)) == (0, NOTCH, 1)
    assert turn(user, (0, -NOTCH), SHIFT) == (-NOTCH, 0, 1)
    assert turn(user, (-NOTCH, 0), SHIFT) == (-NOTCH, 0, 1)  # as macOS turns it itself
    assert turn(user, (NOTCH, 0)) == (NOTCH, 0, 1)


def test_with_ctrl_a_wheel_zooms_at_the_pointer(user: User) -> None:
    middle = QPointF(user.canvas.viewport().rect().center())
    before = user.canvas.where.to_map(middle)
    assert turn(user, (0, NOTCH), CONTROL)[2] == pytest.approx(1.2, abs=0.01)
    assert turn(user, (0, -NOTCH), CONTROL)[2] == pytest.approx(1 / 1.2, abs=0.01)
    assert (user.canvas.where.to_map(middle) - before).manhattanLength() < 2.0


@pytest.mark.parametrize("held", [PLAIN, CONTROL, SHIFT])
@pytest.mark.parametrize("wheel_zooms", [False, True])
def test_a_turn_of_nothing_does_nothing(
    user: User, held: Qt.KeyboardModifier, wheel_zooms: bool
) -> None:
    user.canvas.wheel_zooms = wheel_zooms
    assert turn(user, (0, 0), held) == (0, 0, 1)


def test_for_those_who_want_it_the_wheel_zooms_and_ctrl_lets_it_pan(user: User) -> None:
    user.do("wheel_zooms")
    assert user.window.actions_["wheel_zooms"].isChecked()
    assert turn(user, (0, NOTCH))[2] == pytest.approx(1.2, abs=0.01)
    assert turn(user, (0, -NOTCH), CONTROL) == (0, -NOTCH, 1)
    assert turn(user, (0, -NOTCH), SHIFT) == (-NOTCH, 0, 1)
    user.do("wheel_zooms")
    assert turn(user, (0, -NOTCH)) == (0, -NOTCH, 1)


def test_the_choice_is_kept_for_the_next_map(user: User) -> None:
    user.do("wheel_zooms")
    assert user.window.preferences.wheel_zooms
    user.do("sample")
    assert user.canvas.wheel_zooms


@pytest.mark.parametrize("wheel_zooms", [False, True])
def test_two_fingers_on_a_trackpad_pan_by_their_own_way(user: User, wheel_zooms: bool) -> None:
    user.canvas.wheel_zooms = wheel_zooms
    assert turn(user, (-24, -60), pixels=(-7, -19), phase=MOVING) == (-7, -19, 1)
    assert turn(user, (0, 0), pixels=(0, 0), phase=Qt.ScrollPhase.ScrollEnd) == (0, 0, 1)


def test_pixels_of_a_wheel_without_phases_are_not_trusted(user: User) -> None:
    assert turn(user, (0, -NOTCH), pixels=(0, -3)) == (0, -NOTCH, 1)
