"""Qt's own drags: from another program, and from one window to another."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from real_drag import drag_for_real

ORDER, WAIT, ARRIVES = "I place my order", "I wait", "My parcel arrives"
ACTIONS, PAINS = "Customer actions", "Pain points"
READS = "Reads the e-mail and notes the date"
LEFT = Qt.MouseButton.LeftButton


class OtherProgram(QWidget):
    """Drags words, and would delete them if they were moved."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words
        self.resize(80, 80)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag, data = QDrag(self), QMimeData()
        data.setText(self.words)
        drag.setMimeData(data)
        both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        if drag.exec(both, Qt.DropAction.MoveAction) == Qt.DropAction.MoveAction:
            self.words = ""


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


@pytest.mark.dnd
def test_words_of_another_program_stay_there_too(user: User) -> None:
    other = OtherProgram("Nobody answers")
    other.setParent(user.window)
    other.show()
    before = user.cards(PAINS, ORDER)
    drag_for_real(other, QPoint(20, 20), user.canvas.viewport(), user.cell(PAINS, ORDER))
    user.wait_until(lambda: user.cards(PAINS, ORDER) != before)
    assert user.cards(PAINS, ORDER) == [*before, "Nobody answers"]
    assert other.words == "Nobody answers"


def drag_out(user: User, what: str, then: list[tuple[User, QPoint]]) -> None:
    """Press on a card and go beyond the window; the drag blocks there, so timers do the rest."""
    window, view = user.window.windowHandle(), user.canvas.viewport()
    start = view.mapTo(user.window, user.place_of(what))

    def go(step: int) -> None:
        if step < len(then):
            there, place = then[step]
            at = there.canvas.viewport().mapTo(there.window, place)
            QTest.mouseMove(there.window.windowHandle(), at)
            QTimer.singleShot(30, lambda: go(step + 1))
        else:
            there, place = then[-1]
            at = there.canvas.viewport().mapTo(there.window, place)
            QTest.mouseRelease(there.window.windowHandle(), LEFT, pos=at)

    QTimer.singleShot(400, lambda: go(0))
    QTest.mousePress(window, LEFT, pos=start)
    QTest.mouseMove(window, start + QPoint(20, 20))
    QTest.mouseMove(window, QPoint(-60, start.y()))
    QTest.qWait(800)


@pytest.mark.dnd
def test_a_card_dragged_to_another_window_is_copied_there(user: User) -> None:
    other = User.with_sample()
    place = other.cell(PAINS, ARRIVES)
    drag_out(user, READS, [(other, place - QPoint(10, 0)), (other, place)])
    assert user.cards(ACTIONS, ORDER) == [READS]
    assert READS in other.cards(PAINS, ARRIVES)
    other.close()


@pytest.mark.dnd
def test_a_card_dragged_out_and_back_is_moved(user: User) -> None:
    place = user.cell(PAINS, ARRIVES)
    drag_out(user, READS, [(user, place - QPoint(10, 0)), (user, place)])
    assert user.cards(ACTIONS, ORDER) == []
    assert READS in user.cards(PAINS, ARRIVES)
    assert user.last_action() == "Move customer action"
