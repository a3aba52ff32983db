"""The chevron and the eye at a lane's label, at the real window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtCore import QPoint, Qt

from journeydesk.model import Lane

PAINS, ACTIONS, EMOTIONS = "Pain points", "Customer actions", "Emotions"
FOLD, OPEN, HIDE = "Collapse lane “{}”", "Open lane “{}”", "Hide lane “{}”"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def lane(user: User, label: str) -> Lane:
    return user.session.records.get(Lane, user.find(label))


def test_they_come_with_the_pointer_and_go_with_it(user: User) -> None:
    assert not user.lane_controls()
    user.hover(user.place_of(PAINS))
    assert list(user.lane_controls()) == [FOLD.format(PAINS), HIDE.format(PAINS)]
    user.hover(user.place_of(ACTIONS))
    assert list(user.lane_controls()) == [FOLD.format(ACTIONS), HIDE.format(ACTIONS)]
    user.hover(user.cell(PAINS, "I wait"))
    assert not user.lane_controls()


def test_a_selected_lane_keeps_them(user: User) -> None:
    user.click(PAINS)
    user.hover(user.cell(ACTIONS, "I wait"))
    assert FOLD.format(PAINS) in user.lane_controls()
    user.do("select_none")
    assert not user.lane_controls()


def test_each_says_in_a_tip_what_it_does(user: User) -> None:
    user.hover(user.place_of(PAINS))
    for name, button in user.lane_controls().items():
        assert button.toolTip().startswith(name)
    assert "Map menu" in user.lane_controls()[HIDE.format(PAINS)].toolTip()


def test_the_chevron_folds_a_lane_and_opens_it(user: User) -> None:
    user.hover(user.place_of(PAINS))
    user.click_lane_control(FOLD.format(PAINS))
    assert lane(user, PAINS).collapsed
    assert user.last_action() == "Collapse lane"
    user.click_lane_control(OPEN.format(PAINS))
    assert not lane(user, PAINS).collapsed
    assert user.last_action() == "Open lane"


def test_the_eye_hides_a_lane_which_can_be_taken_back_or_shown_again(user: User) -> None:
    user.click(PAINS)
    user.click_lane_control(HIDE.format(PAINS))
    assert PAINS not in user.lanes()
    assert user.toast().startswith("Hid lane “Pain points”")
    assert not user.lane_controls()
    assert user.selected() == []
    user.window.open_map.toasts.toast.undo.click()
    assert PAINS in user.lanes()
    user.hover(user.place_of(ACTIONS))
    user.click_lane_control(HIDE.format(ACTIONS))
    user.do("show_lanes")
    assert ACTIONS in user.lanes()


def test_they_lie_on_the_label_and_leave_its_lower_edge_and_the_faces_free(user: User) -> None:
    for label in (ACTIONS, PAINS, EMOTIONS):
        user.hover(user.place_of(label))
        place = user.session.layout.where(user.find(label))
        assert place is not None
        shown = user.canvas.where.to_screen(place)
        for button in user.lane_controls().values():
            assert shown.x < button.x()
            assert button.geometry().right() < shown.right
            assert not button.geometry().contains(user.edge_of(label))
            faces = user.session.layout.side.right - 12.0
            is_clear = (
                button.geometry().right()
                < user.canvas.where.to_screen(place).x + (faces - place.x) * user.canvas.where.scale
            )
            assert is_clear or label != EMOTIONS


def test_they_are_away_while_a_lane_is_dragged(user: User) -> None:
    start = user.place_of(PAINS)
    user.hover(start)
    user.drag(PAINS, start - QPoint(0, 120), release=False)
    assert not user.lane_controls()
    user.press(Qt.Key.Key_Escape)


def test_they_lie_at_the_end_of_the_label_in_a_map_from_the_right(qtbot: object) -> None:
    user = User.with_sample_from_the_right()
    user.hover(user.place_of(PAINS))
    place = user.canvas.where.to_screen(user.session.layout.where(user.find(PAINS)))
    for button in user.lane_controls().values():
        assert place.x < button.x() < place.center.x
    user.close()
