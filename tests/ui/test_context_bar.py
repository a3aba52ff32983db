"""The bar beside the selection: what it offers, where it lies, when it is away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from driver import LEFT, User
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeydesk.model import Card, CardKind, Colour, Emotion, Link, Stage, Status
from journeydesk.ui.context_bar.placing import beside

CARD = "Waits 14 minutes, gives name, address and order once more"
GOAL = "Trust the shop again"


@pytest.fixture
def user(qtbot: object) -> Iterator[User]:
    user = User.with_sample()
    yield user
    user.close()


def card(user: User, words: str) -> Card:
    return user.session.records.get(Card, user.find(words))


def select_emotion(user: User) -> Emotion:
    emotion = next(e for e in user.session.records.of(Emotion) if e.word == "anxious")
    user.session.store.selection.set((emotion.id,))
    return emotion


def test_it_offers_what_makes_sense_for_the_selection(user: User) -> None:
    assert user.bar() == []
    user.click(CARD)
    assert user.bar() == [
        "Kind: Customer action",
        "Colour: Automatic",
        "Status: Evidenced",
        "Edit words",
        "Duplicate",
        "Lock or unlock",
        "Delete",
    ]
    user.click("I wait", adding=True)
    assert user.bar() == ["Colour: Automatic", "Delete"]
    select_emotion(user)
    assert [name.split(" (")[0] for name in user.bar()] == [
        "Very unpleasant",
        "Unpleasant",
        "Neither pleasant nor unpleasant",
        "Pleasant",
        "Very pleasant",
        "Word: anxious",
        "Delete",
    ]


def test_several_cards_can_be_grouped_and_linked(user: User) -> None:
    user.click(CARD)
    user.click(GOAL, adding=True)
    names = user.bar()
    assert {"Group", "Link"} <= set(names)
    assert "Edit words" not in names
    QTest.mouseClick(user.window.open_map.context_bar.buttons[names.index("Link")], LEFT)
    [link] = user.session.records.of(Link)
    user.session.store.selection.set((link.id,))
    assert [name.split(":")[0] for name in user.bar()] == [
        "Direction",
        "Route",
        "Edit words",
        "Delete",
    ]


def test_several_values_are_said_to_be_several(user: User) -> None:
    user.click(CARD)
    user.click(GOAL, adding=True)
    assert user.bar()[0] == "Kind: several"


def test_its_menus_change_all_that_is_selected_in_one_step(user: User) -> None:
    user.click(CARD)
    user.click(GOAL, adding=True)
    user.pick_in_bar("Kind", "Pain point")
    assert {card(user, words).kind for words in (CARD, GOAL)} == {CardKind.PAIN_POINT}
    user.pick_in_bar("Colour", "Teal")
    user.pick_in_bar("Status", "Contradicted")
    assert card(user, GOAL).colour is Colour.TEAL
    assert card(user, GOAL).status is Status.CONTRADICTED
    assert user.last_action() == "Change status"
    user.do("undo")
    user.do("undo")
    assert card(user, GOAL).colour is None
    assert card(user, CARD).kind is CardKind.PAIN_POINT
    assert user.bar()
    bar = user.window.open_map.context_bar
    assert all(button.width() >= button.sizeHint().width() for button in bar.buttons)
    assert bar.rect().contains(bar.buttons[-1].geometry())


def test_a_stage_gets_a_colour_and_an_emotion_a_face(user: User) -> None:
    user.click("I wait")
    user.pick_in_bar("Colour", "Red")
    assert user.session.records.get(Stage, user.find("I wait")).colour is Colour.RED
    emotion = select_emotion(user)
    assert user.bar()
    QTest.mouseClick(user.window.open_map.context_bar.buttons[4], LEFT)
    user.pick_in_bar("Word", "delighted")
    changed = user.session.records.get(Emotion, emotion.id)
    assert (changed.value, changed.word) == (2.0, "delighted")


def test_its_buttons_are_the_windows_actions(user: User) -> None:
    user.click(GOAL)
    at = user.bar().index("Delete")
    button = user.window.open_map.context_bar.buttons[at]
    assert button.defaultAction() is user.window.actions_["delete"]
    assert "Del" in button.toolTip()
    QTest.mouseClick(button, LEFT)
    assert GOAL not in user.cards("Customer goals", "My parcel arrives")
    assert user.bar() == []


def test_it_lies_beside_the_selection_never_over_it(user: User) -> None:
    for words in (CARD, GOAL, "I wait", "Evidence"):
        user.click(words)
        assert user.bar()
        bar = user.window.open_map.context_bar
        place = user.session.layout.where(user.find(words))
        assert place is not None
        shown = user.canvas.where.to_screen(place)
        sheet = bar.geometry().adjusted(bar.shadow, bar.shadow, -bar.shadow, -bar.shadow)
        assert not sheet.intersects(QRect(int(shown.x), int(shown.y), int(shown.w), int(shown.h)))
        assert user.canvas.viewport().rect().contains(sheet)


def test_it_keeps_clear_of_the_drawer(user: User) -> None:
    user.window.resize(1_024, 700)
    user.canvas.fit()
    user.click("I ask for help")
    user.do("panels")
    assert user.bar()
    bar, sides = user.window.open_map.context_bar, user.window.open_map.sides
    edge = bar.mapTo(sides, bar.rect().topRight()).x() - bar.shadow
    assert edge < sides.right.mapTo(sides, sides.right.rect().topLeft()).x()


def test_it_is_away_during_a_gesture_and_back_after_it(user: User) -> None:
    user.click(GOAL)
    assert user.bar()
    user.drag(GOAL, user.cell("Customer goals", "I wait"), release=False)
    assert user.bar() == []
    QTest.mouseRelease(user.canvas.viewport(), LEFT, pos=user.cell("Customer goals", "I wait"))
    assert user.bar()


def test_it_is_away_while_words_are_edited(user: User) -> None:
    user.click(GOAL)
    assert user.bar()
    user.double_click(GOAL)
    assert user.bar() == []
    user.press(Qt.Key.Key_Escape)
    assert user.bar()


def test_it_is_away_while_the_map_scrolls(user: User) -> None:
    user.do("zoom_in")
    user.click(GOAL)
    assert user.bar()
    bar = user.window.open_map.context_bar
    view = user.canvas.viewport()
    at, nowhere, none = QPointF(300, 300), QPoint(), Qt.KeyboardModifier.NoModifier
    turned = QWheelEvent(
        at,
        view.mapToGlobal(at),
        nowhere,
        QPoint(0, -40),
        Qt.MouseButton.NoButton,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, turned)
    assert not bar.isVisible()
    assert bar.timer.isActive()
    assert user.bar()


@given(
    x=st.integers(-200, 900),
    y=st.integers(-200, 700),
    width=st.integers(1, 900),
    height=st.integers(1, 700),
)
def test_a_place_is_in_the_room_and_clear_of_what_it_is_about(
    x: int, y: int, width: int, height: int
) -> None:
    room, size = QRect(0, 0, 800, 600), QSize(300, 40)
    around = QRect(x, y, width, height)
    corner = beside(around, size, room, 8)
    if corner is not None:
        bar = QRect(corner, size)
        assert room.contains(bar)
        assert not bar.adjusted(-7, -7, 7, 7).intersects(around)
    else:
        assert around.top() < 48 or around.left() < 316 or around.right() > 483


def test_keys_reach_it_after_the_map_and_escape_leads_back(user: User) -> None:
    user.click(GOAL)
    assert user.bar()
    bar = user.window.open_map.context_bar
    user.window.activateWindow()
    user.canvas.setFocus()
    user.do("next_region")
    assert bar.buttons[0].hasFocus()
    QTest.keyClick(bar.buttons[0], Qt.Key.Key_Tab)
    assert bar.buttons[1].hasFocus()
    QTest.keyClick(bar.buttons[1], Qt.Key.Key_Escape)
    assert user.canvas.hasFocus()
    user.do("next_region")
    user.do("next_region")
    assert not bar.isAncestorOf(QApplication.focusWidget())
    assert not user.canvas.hasFocus()


def test_keys_stay_in_it_while_it_is_made_anew(user: User) -> None:
    user.click(GOAL)
    names = user.bar()
    bar = user.window.open_map.context_bar
    user.window.activateWindow()
    bar.buttons[names.index("Lock or unlock")].setFocus()
    user.do("lock")
    assert card(user, GOAL).locked
    names = user.bar()
    assert bar.buttons[names.index("Lock or unlock")].hasFocus()


def test_a_closed_map_has_no_bar_that_wakes(user: User) -> None:
    user.click(GOAL)
    assert user.bar()
    bar = user.window.open_map.context_bar
    user.window.activateWindow()
    user.window.show_start_page()
    user.window.start_page.tiles[0].setFocus()
    assert not bar.timer.isActive()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
@pytest.mark.parametrize("by", ["mouse", "key"])
def test_a_menu_of_the_bar_opens_below_its_button(user: User, by: str) -> None:
    user.click(CARD)
    at = next(i for i, name in enumerate(user.bar()) if name.startswith("Status"))
    button = user.window.open_map.context_bar.buttons[at]
    if by == "mouse":
        QTest.mousePress(button, LEFT)
    else:
        user.press(Qt.Key.Key_Space, button)
    menu = QApplication.activePopupWidget()
    assert menu is button.menu()
    assert menu.y() == button.mapToGlobal(button.rect().bottomLeft()).y()
    menu.close()


def test_it_does_not_cover_the_card_above_while_there_is_room_elsewhere() -> None:
    room, size = QRect(0, 0, 800, 600), QSize(300, 40)
    around, above = QRect(300, 200, 120, 50), QRect(300, 145, 120, 50)
    corner = beside(around, size, room, 0, [above])
    assert corner is not None
    assert not QRect(corner, size).intersects(above)
    below = QRect(300, 255, 120, 200)
    corner = beside(around, size, room, 0, [above, below])
    assert corner is not None
    bar = QRect(corner, size)
    assert not bar.intersects(above)
    assert not bar.intersects(below)


def test_where_all_is_covered_it_covers_the_least() -> None:
    room, size = QRect(0, 0, 800, 600), QSize(300, 40)
    around = QRect(300, 200, 120, 50)
    everything = QRect(0, 0, 800, 255), QRect(0, 0, 800, 600)
    corner = beside(around, size, room, 0, everything)
    assert corner is not None
    assert corner.y() == 250


def test_at_the_window_it_leaves_the_card_above_the_selected_one_free(user: User) -> None:
    inbox, tracks = (
        "Searches the inbox for the order number",
        "Opens the tracking page, again and again",
    )
    user.click(inbox)
    assert user.bar()
    bar = user.window.open_map.context_bar
    place = user.session.layout.where(user.find(tracks))
    assert place is not None
    shown = user.canvas.where.to_screen(place)
    sheet = bar.geometry().adjusted(bar.shadow, bar.shadow, -bar.shadow, -bar.shadow)
    assert not sheet.intersects(QRect(int(shown.x), int(shown.y), int(shown.w), int(shown.h)))


def test_a_stage_without_a_phase_says_so_rather_than_a_dash(user: User) -> None:
    user.click("I wait")
    user.do("insert_stage_after")
    assert user.canvas.editor is not None
    assert user.canvas.editor.placeholderText() == "Untitled stage"
    user.press(Qt.Key.Key_Escape)
    assert "Phase: No phase" in user.bar()
    assert user.selected() == [""]
