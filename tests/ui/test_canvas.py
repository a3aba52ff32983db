"""The canvas, used as a facilitator uses it: with the mouse, on the sample map."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from journeydesk.model import Card, CardKind, Emotion, Touchpoint

ACTIONS, QUOTES, PAINS = "Customer actions", "Thoughts and quotes", "Pain points"
ORDER, WAIT, HELP, ARRIVES = "I place my order", "I wait", "I ask for help", "My parcel arrives"
READS = "Reads the e-mail and notes the date"
TRACKS = "Opens the tracking page, again and again"
INBOX = "Searches the inbox for the order number"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def test_a_card_is_dragged_to_another_cell_and_back_by_undo(user: User) -> None:
    user.drag(READS, user.cell(ACTIONS, ARRIVES))
    assert user.cards(ACTIONS, ORDER) == []
    assert user.cards(ACTIONS, ARRIVES)[-1] == READS
    assert user.last_action() == "Move customer action"
    user.do("undo")
    assert user.cards(ACTIONS, ORDER) == [READS]
    user.do("redo")
    assert user.cards(ACTIONS, ORDER) == []


def test_a_card_is_dragged_within_its_cell(user: User) -> None:
    assert user.cards(ACTIONS, WAIT) == [TRACKS, INBOX]
    user.drag(INBOX, user.cell(ACTIONS, WAIT, at=0.08))
    assert user.cards(ACTIONS, WAIT) == [INBOX, TRACKS]


def test_dropping_a_card_where_it_lies_changes_nothing(user: User) -> None:
    user.drag(TRACKS, user.cell(ACTIONS, WAIT, at=0.2))
    assert user.last_action() == ""


def test_the_accepting_cell_and_the_place_are_shown_before_release(user: User) -> None:
    user.drag(READS, user.cell(PAINS, WAIT), release=False)
    overlay = user.canvas.gestures.overlay
    assert overlay.outline is not None
    assert overlay.marker is not None
    assert overlay.lifted == (user.find(READS),)
    user.press(Qt.Key.Key_Escape)


def test_escape_puts_all_back(user: User) -> None:
    user.drag(READS, user.cell(ACTIONS, ARRIVES), release=False)
    user.do("select_none")
    QTest.mouseRelease(user.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(400, 300))
    assert user.cards(ACTIONS, ORDER) == [READS]
    assert user.canvas.lifted == frozenset()
    assert user.last_action() == ""


def test_a_drop_outside_any_cell_loses_nothing(user: User) -> None:
    user.drag(READS, QPoint(3, 3))
    assert user.cards(ACTIONS, ORDER) == [READS]
    assert user.last_action() == ""


def test_several_cards_move_together_in_one_step(user: User) -> None:
    user.click(TRACKS)
    user.click(INBOX, adding=True)
    user.drag(TRACKS, user.cell(QUOTES, ARRIVES))
    assert user.cards(QUOTES, ARRIVES)[-2:] == [TRACKS, INBOX]
    assert user.last_action() == "Move 2 cards"
    user.do("undo")
    assert user.cards(ACTIONS, WAIT) == [TRACKS, INBOX]


def test_a_stage_is_reordered_by_its_chevron(user: User) -> None:
    target = user.place_of(ORDER) - QPoint(60, 0)
    user.drag(ARRIVES, target)
    assert user.stages() == [ARRIVES, ORDER, WAIT, HELP]
    assert user.last_action() == "Move stage"


def test_a_lane_is_reordered_by_its_label(user: User) -> None:
    user.drag(PAINS, user.place_of("Customer goals") - QPoint(0, 14))
    assert user.lanes()[0] == PAINS


def test_a_touchpoint_moves_to_another_stage_with_its_cards(user: User) -> None:
    title = "Chatbot cannot find the order"
    user.drag(title, user.cell("Touchpoints", WAIT, at=0.5) + QPoint(30, 0))
    assert title in user.touchpoints(WAIT)
    assert "Types the order number three times" in user.cards(ACTIONS, WAIT)


def test_an_emotion_point_moves_up_and_down_only(user: User) -> None:
    touchpoint = user.session.records.get(Touchpoint, user.find("Chatbot cannot find the order"))
    emotion = user.session.records.at(Emotion, touchpoint.id)[0]
    place = user.session.layout.where(emotion.id)
    assert place is not None
    start = user._on_screen(place)
    user.drag_from(start, QPoint(start.x() + 90, start.y() - 60))
    moved = user.session.records.get(Emotion, emotion.id)
    assert moved.value is not None
    assert emotion.value is not None
    assert moved.value > emotion.value
    assert moved.value % 0.5 == 0
    assert moved.touchpoint == emotion.touchpoint
    assert user.last_action() == "Change emotion"


@pytest.mark.parametrize("kind", [k.value for k in CardKind])
def test_each_kind_of_card_comes_from_the_palette_and_is_written_at_once(
    user: User, kind: str, qtbot: object
) -> None:
    before = len(user.session.records.of(Card))
    user.drop_from_palette(kind, user.cell(PAINS, ORDER, at=0.5))
    qtbot.waitUntil(lambda: user.canvas.editor is not None)  # type: ignore[attr-defined]
    user.type("No date on the invoice")
    user.press(Qt.Key.Key_Return)
    assert user.cards(PAINS, ORDER) == ["No date on the invoice"]
    card = user.session.records.get(Card, user.find("No date on the invoice"))
    assert card.kind == kind
    assert len(user.session.records.of(Card)) == before + 1


def test_stage_lane_touchpoint_and_emotion_come_from_the_palette(user: User) -> None:
    records = user.session.records
    user.drop_from_palette("stage", user.place_of(WAIT) + QPoint(-40, 0))
    user.press(Qt.Key.Key_Return)
    assert len(user.stages()) == 5
    user.drop_from_palette("lane", user.cell(PAINS, WAIT))
    user.press(Qt.Key.Key_Return)
    assert len(user.lanes()) == 10
    user.drop_from_palette("touchpoint", user.cell("Touchpoints", ARRIVES))
    user.press(Qt.Key.Key_Return)
    assert len(user.touchpoints(ARRIVES)) == 2
    before = len(records.of(Emotion))
    user.drop_from_palette("emotion", user.cell("Emotions", user.stages()[-1], at=0.3))
    assert len(records.of(Emotion)) == before + 1


def test_double_click_edits_in_place(user: User) -> None:
    user.double_click(READS)
    user.type("Notes the date")
    user.press(Qt.Key.Key_Return)
    assert user.cards(ACTIONS, ORDER) == ["Notes the date"]
    assert user.last_action() == "Edit card"


def test_escape_while_writing_keeps_the_words_for_undo(user: User) -> None:
    user.double_click(READS)
    user.type("Second thoughts")
    user.press(Qt.Key.Key_Escape)
    assert user.cards(ACTIONS, ORDER) == ["Second thoughts"]
    user.do("undo")
    assert user.cards(ACTIONS, ORDER) == [READS]


def test_escape_without_words_takes_a_new_card_back(user: User) -> None:
    user.drop_from_palette("pain_point", user.cell(PAINS, ORDER))
    assert user.cards(PAINS, ORDER) == [""]
    user.press(Qt.Key.Key_Escape)
    assert user.cards(PAINS, ORDER) == []
    assert user.last_action() == ""


def test_a_click_elsewhere_keeps_what_was_written(user: User) -> None:
    user.double_click(READS)
    user.type("Kept")
    user.click(TRACKS)
    assert user.cards(ACTIONS, ORDER) == ["Kept"]


def test_a_rubber_band_selects_what_it_touches(user: User) -> None:
    start = user.place_of(TRACKS) - QPoint(0, 34)
    user.drag_from(start - QPoint(60, 0), user.place_of(INBOX))
    assert set(user.session.store.selection.ids) >= {user.find(TRACKS), user.find(INBOX)}


def test_delete_and_undo(user: User) -> None:
    user.click(HELP)
    user.do("delete")
    assert user.stages() == [ORDER, WAIT, ARRIVES]
    user.do("undo")
    assert user.stages() == [ORDER, WAIT, HELP, ARRIVES]
    assert len(user.cards(ACTIONS, HELP)) == 3


def test_a_tool_that_fails_is_dropped_and_the_user_told(
    user: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken:
        def on(self, event: object, context: object) -> object:
            raise RuntimeError("planted")

    user.canvas.gestures.begin(Broken())
    QTest.mouseMove(user.canvas.viewport(), QPoint(200, 200))
    QTest.mousePress(user.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    QTest.mouseRelease(user.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 300))
    assert "everything is as it was" in user.window.banner.text
    assert user.canvas.gestures.is_resting


def test_zooming_keeps_the_point_under_the_pointer(user: User) -> None:
    place = user.place_of(TRACKS)
    before = user.canvas.where.to_map(place.toPointF())
    user.canvas.set_zoom(user.canvas.zoom * 1.5, place.toPointF())
    after = user.canvas.where.to_map(place.toPointF())
    assert abs(before.x() - after.x()) < 2
    assert abs(before.y() - after.y()) < 2


def test_with_the_hand_a_drag_moves_the_view_and_nothing_else(user: User) -> None:
    user.canvas.set_zoom(2.0)
    user.do("hand")
    place = user.place_of(READS)
    user.drag(READS, place - QPoint(60, 40))
    assert user.place_of(READS) == place - QPoint(60, 40)
    assert user.last_action() == ""
    assert user.window.actions_["hand"].isChecked()
    user.do("select")
    assert not user.window.actions_["hand"].isChecked()
    user.click(READS)
    assert user.session.store.selection.ids == (user.find(READS),)


def test_with_space_held_a_drag_moves_the_view_and_space_alone_selects(user: User) -> None:
    user.canvas.set_zoom(2.0)
    user.click(READS)
    place = user.place_of(READS)
    QTest.keyPress(user.canvas, Qt.Key.Key_Space)
    user.drag(READS, place - QPoint(60, 40))
    QTest.keyRelease(user.canvas, Qt.Key.Key_Space)
    assert user.place_of(READS) == place - QPoint(60, 40)
    assert user.session.store.selection.ids == (user.find(READS),)
    QTest.keyClick(user.canvas, Qt.Key.Key_Space)
    assert user.session.store.selection.ids == ()


def test_the_headers_stay_in_view(user: User) -> None:
    user.canvas.set_zoom(3.0)
    user.canvas.scroll_to(900, 900)
    where = user.canvas.where
    assert where.head_y == 0
    assert where.side_x == 0
