"""Hands, keys and eyes at a map that is read from the right."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import User
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesk.commands import add_stage
from journeydesk.drawing import Layer
from journeydesk.model import Card, Project, Stage
from journeydesk.ui.canvas.going import show_stage

ORDER, WAIT, HELP, ARRIVES = "I place my order", "I wait", "I ask for help", "My parcel arrives"
READS = "Reads the e-mail and notes the date"
TRACKS = "Opens the tracking page, again and again"
INBOX = "Searches the inbox for the order number"
ACTIONS = "Customer actions"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample_from_the_right()
    yield user
    user.close()


def shown(user: User, what: str) -> tuple[int, int]:
    """The left and right of a record on screen, sticky headers included."""
    layout, id_ = user.session.layout, user.find(what)
    place = layout.where(id_)
    assert place is not None
    rect = user.canvas.screen_place(place, layout.layer_of(id_))
    return rect.left(), rect.right() + 1


def test_stages_follow_each_other_to_the_left(user: User) -> None:
    rights = [shown(user, stage)[1] for stage in (ORDER, WAIT, HELP, ARRIVES)]
    assert rights == sorted(rights, reverse=True)
    assert shown(user, ACTIONS)[0] >= rights[0] - 1  # of a pixel, rounded


def test_a_card_lands_in_the_stage_and_before_the_card_it_is_dropped_on(user: User) -> None:
    user.drag(READS, user.place_of(TRACKS) - QPoint(0, 4))
    assert user.cards(ACTIONS, WAIT) == [READS, TRACKS, INBOX]
    user.drag(READS, user.place_of(INBOX) + QPoint(0, 6))
    assert user.cards(ACTIONS, WAIT) == [TRACKS, INBOX, READS]


def test_a_stage_dragged_past_the_middle_of_the_next_comes_after_it(user: User) -> None:
    middle = user.place_of(WAIT)
    user.drag(ORDER, middle + QPoint(20, 0))
    assert user.stages()[:2] == [ORDER, WAIT]
    user.drag(ORDER, middle - QPoint(30, 0))
    assert user.stages()[:2] == [WAIT, ORDER]


def test_a_touchpoint_from_the_palette_goes_before_what_is_to_its_left(user: User) -> None:
    steps = user.touchpoints(HELP)
    user.drop_from_palette("touchpoint", user.place_of(steps[0]) + QPoint(25, 0))
    assert user.touchpoints(HELP)[1:] == steps
    user.type("Asks a friend")
    user.press(Qt.Key.Key_Return)
    user.drop_from_palette("touchpoint", user.place_of(steps[-1]) - QPoint(25, 0))
    assert user.touchpoints(HELP)[1:-1] == steps


def test_a_stage_is_made_wider_by_its_left_edge(user: User) -> None:
    user.drag_from(user.edge_of(WAIT), user.edge_of(WAIT) - QPoint(60, 0))
    stage = next(s for s in user.session.records.of(Stage) if s.title == WAIT)
    assert stage.width is not None
    assert stage.width > 148.0


def test_a_link_is_drawn_from_the_left_edge_of_a_card(user: User) -> None:
    user.click(READS)
    dot = user.edge_of(READS)
    assert abs(dot.x() - shown(user, READS)[0]) <= 1
    user.drag_from(dot, user.place_of(INBOX))
    assert user.last_action() == "Link cards"


def test_the_plus_at_the_left_end_adds_a_last_stage(user: User) -> None:
    left = user.session.layout.ends_of(user.session.layout.columns[-1])[1]
    place = user.canvas.where.to_screen(user.session.layout.head._replace(x=left, w=0.0))
    at = QPointF(place.x - 6.0, place.center.y).toPoint()
    assert user.hover(at) == "Add stage"
    QTest.mouseClick(user.window.open_map.plus.button, Qt.MouseButton.LeftButton)
    assert user.stages()[:-1] == [ORDER, WAIT, HELP, ARRIVES]


def test_labels_stay_at_the_right_edge_and_answer_there(user: User) -> None:
    canvas = user.canvas
    canvas.set_zoom(2.0)
    canvas.settle()
    canvas.scroll_to(300.0, user.session.layout.rows[1].y + 20.0)
    where, view = canvas.where, canvas.viewport()
    assert where.side_right == pytest.approx(view.width())
    assert shown(user, ACTIONS)[1] == pytest.approx(view.width(), abs=1)
    left, right = shown(user, ACTIONS)
    middle = canvas.screen_place(user.session.layout.where(user.find(ACTIONS)), Layer.SIDE).center()
    user.click_at(QPoint((left + right) // 2, middle.y()))
    assert user.session.store.selection.ids == (user.find(ACTIONS),)


def test_scrolled_to_its_beginning_the_labels_stand_where_the_map_has_them(user: User) -> None:
    user.canvas.set_zoom(2.0)
    bar = user.canvas.horizontalScrollBar()
    bar.setValue(bar.maximum())
    where = user.canvas.where
    assert where.side_right < where.width
    assert where.side_x == pytest.approx(where.x + user.session.layout.side.x * where.scale)


def test_what_is_gone_to_is_clear_of_the_labels(user: User) -> None:
    canvas = user.canvas
    canvas.set_zoom(2.0)
    canvas.scroll_to(0.0, 200.0)
    canvas.reveal(user.session.layout.where(user.find(READS)))
    assert shown(user, READS)[1] <= canvas.where.side_x
    column = user.session.layout.columns[2]
    show_stage(canvas, column)
    assert shown(user, HELP)[0] >= 0
    assert shown(user, HELP)[1] <= canvas.where.side_x + 12


def test_a_large_map_opens_at_its_right(user: User) -> None:
    canvas = user.canvas
    user.window.resize(700, 500)
    QApplication.processEvents()
    canvas.set_zoom(0.5)
    canvas.show_beginning()
    left, right = shown(user, ORDER)
    assert left >= 0
    assert right <= canvas.viewport().width()


def test_a_new_last_stage_leaves_what_is_in_view_where_it_is(user: User) -> None:
    user.canvas.set_zoom(2.5)
    user.canvas.settle()
    user.canvas.scroll_to(*user.session.layout.where(user.find(TRACKS)).center)
    before = shown(user, TRACKS)
    user.session.run("Stage", lambda tx: (add_stage(tx, user.session.map.id, title="Later").id,))
    assert user.stages()[-1] == "Later"
    assert shown(user, TRACKS) == pytest.approx(before, abs=1)


def test_words_are_typed_from_the_right_and_the_field_grows_to_the_left(user: User) -> None:
    user.double_click(READS)
    editor, right = user.canvas.editor, shown(user, READS)[1]
    assert editor.isRightToLeft()
    assert editor.geometry().right() + 1 == pytest.approx(right, abs=1)
    assert editor.width() > right - shown(user, READS)[0]
    words = editor.document().firstBlock().layout()
    ends = [words.lineAt(i).naturalTextRect().right() for i in range(words.lineCount())]
    assert len(ends) > 1
    assert max(ends) - min(ends) < 6.0  # but for the space at which it was broken


def test_arrows_go_where_they_point(user: User) -> None:
    user.click(TRACKS)
    for key, expected in ((Qt.Key.Key_Right, READS), (Qt.Key.Key_Left, TRACKS)):
        user.press(key)
        [id_] = user.session.store.selection.ids
        assert user.session.records.get(Card, id_).text == expected


@pytest.mark.parametrize(("key", "expected"), [("Left", HELP), ("Right", ORDER)])
def test_alt_and_an_arrow_move_a_card_that_way(user: User, key: str, expected: str) -> None:
    user.click(INBOX)
    QTest.keyClick(user.canvas, getattr(Qt.Key, f"Key_{key}"), Qt.KeyboardModifier.AltModifier)
    assert INBOX in user.cards(ACTIONS, expected)


def test_several_dragged_cards_keep_the_order_in_which_they_are_read(user: User) -> None:
    user.click(TRACKS)
    user.click(READS, adding=True)
    user.drag(READS, user.cell(ACTIONS, ARRIVES))
    assert user.cards(ACTIONS, ARRIVES)[-2:] == [READS, TRACKS]


def test_another_language_turns_the_map_around_and_undo_turns_it_back(user: User) -> None:
    session = user.session
    user.canvas.set_zoom(2.0)
    user.canvas.scroll_to(*session.layout.where(user.find(HELP)).center)
    [project] = session.records.of(Project)
    session.run("Language", lambda tx: tx.put(project.evolve(language="de")))
    assert not session.layout.is_mirrored
    assert user.is_in_view(HELP)
    assert shown(user, ORDER)[0] < shown(user, WAIT)[0]
    session.store.undo()
    assert session.layout.is_mirrored
    assert shown(user, ORDER)[0] > shown(user, WAIT)[0]
