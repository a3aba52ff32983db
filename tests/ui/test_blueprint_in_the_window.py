"""A service blueprint under the hands: its lanes stay on their side of the lines."""

from __future__ import annotations

from collections.abc import Iterator

import late_parcel
import pytest
from desk import Desk
from driver import User
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from journeydesk.model import Card, Lane, LaneKind, Map, MapType

BACK, FRONT, SCREENS = "Backstage: people", "Frontstage: people", "Frontstage: technology"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_template("service-blueprint")
    user.do("zoom_fit")
    yield user
    user.close()


def test_a_lane_dragged_over_a_line_is_refused_with_the_reason(user: User) -> None:
    before = user.lanes()
    user.drag(BACK, user.place_of(FRONT), release=False)
    overlay = user.canvas.gestures.overlay
    assert overlay.is_refused
    assert overlay.bubble.startswith("Backstage lies between")
    QTest.mouseRelease(user.canvas.viewport(), Qt.MouseButton.LeftButton, pos=user.place_of(FRONT))
    assert user.lanes() == before
    assert user.last_action() == ""


def test_a_lane_is_dragged_within_its_layer(user: User) -> None:
    user.drag(SCREENS, user.place_of(FRONT) - QPoint(0, 8))
    lanes = user.lanes()
    assert lanes.index(SCREENS) == lanes.index(FRONT) - 1


def test_the_keys_move_no_lane_over_a_line_and_say_why(user: User) -> None:
    before = user.lanes()
    user.click(BACK)
    user.do("move_up")
    assert "Backstage lies between" in user.window.banner.text
    assert user.lanes() == before


def test_a_lane_put_down_anywhere_stays_there_until_it_is_of_a_kind(user: User) -> None:
    user.drop_from_palette("lane", user.place_of(BACK))
    user.type("Kitchen")
    user.press(Qt.Key.Key_Return)
    lanes = user.lanes()
    assert abs(lanes.index("Kitchen") - lanes.index(BACK)) == 1


def test_the_type_chosen_in_the_inspector_converts_the_map(qtbot: object) -> None:
    desk = Desk(late_parcel.start())
    before = {card.id: card for card in desk.session.records.of(Card)}
    desk.pick("type", "Service blueprint")
    records = desk.session.records
    assert records.of(Map)[0].type is MapType.SERVICE_BLUEPRINT
    kinds = [lane.kind for lane in records.at(Lane, desk.session.map.id)]
    assert kinds.index(LaneKind.FRONTSTAGE_PEOPLE) < kinds.index(LaneKind.BACKSTAGE_PEOPLE)
    assert {card.id: card for card in records.of(Card)} == before
    assert desk.last_action() == "Change type of map"
    desk.close()


def test_a_map_added_with_another_type_than_its_template_has_the_lanes_of_that(user: User) -> None:
    user.add_map("Soon", "blank", "Service blueprint")
    kinds = {lane.kind for lane in user.session.records.at(Lane, user.session.map.id)}
    assert {LaneKind.BACKSTAGE_PEOPLE, LaneKind.OPPORTUNITY} <= kinds
