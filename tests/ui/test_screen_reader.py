"""The canvas as a screen reader walks it."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from keyboard import Keyboard
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface

from journeydesk.app.telling import reading_order
from journeydesk.commands import link_cards, lock, set_field
from journeydesk.model import Card
from journeydesk.ui.canvas.accessible import MapList

TRACKS = "Opens the tracking page, again and again"
INBOX = "Searches the inbox for the order number"
NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture
def keyboard(qtbot: object) -> Iterator[Keyboard]:
    keyboard = Keyboard.with_sample()
    yield keyboard
    keyboard.close()


def list_of(keyboard: Keyboard) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(keyboard.window.open_map.canvas)
    assert found is not None
    return found


def children(found: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [found.child(i) for i in range(found.childCount())]


def item(keyboard: Keyboard, name: str) -> QAccessibleInterface:
    return next(i for i in children(list_of(keyboard)) if i.text(NAME) == name)


def test_the_map_is_a_list_of_everything_on_it(keyboard: Keyboard) -> None:
    found = list_of(keyboard)
    assert found.role() == QAccessible.Role.List
    assert found.text(NAME) == "Journey map"
    items = [i for i in children(found) if not i.object() and i.text(NAME) != "Empty cell"]
    assert {i.role() for i in items} == {QAccessible.Role.ListItem}
    assert len(items) == len(reading_order(keyboard.session.layout))
    names = [i.text(NAME) for i in items]
    assert names[:4] == ["I place my order", "I wait", "I ask for help", "My parcel arrives"]
    assert {card.text for card in keyboard.session.records.of(Card)} <= set(names)
    assert all(found.indexOfChild(child) == i for i, child in enumerate(children(found)))
    assert all(child.parent() is found for child in items)


@pytest.mark.parametrize(
    ("name", "description"),
    [
        (
            TRACKS,
            "Customer action, stage I wait (2 of 4), touchpoint Date passes; tracking page still "
            "says “on its way”, lane Customer actions, 1 of 2 here",
        ),
        ("I wait", "stage I wait (2 of 4)"),
        ("Pain points", "lane 7 of 9"),
        (
            "Chatbot cannot find the order",
            "Touchpoint, stage I ask for help (3 of 4), lane Touchpoints, "
            "Failed, emotions angry −2, confused −1",
        ),
    ],
)
def test_an_item_says_what_it_is_and_where(keyboard: Keyboard, name: str, description: str) -> None:
    assert item(keyboard, name).text(DESCRIPTION) == description


def test_locks_tags_and_links_are_told(keyboard: Keyboard) -> None:
    first, second = keyboard.id(TRACKS), keyboard.id(INBOX)
    keyboard.run(lambda tx: set_field(tx, [first], "tags", ("web", "again")))
    keyboard.run(lambda tx: link_cards(tx, first, second))
    keyboard.run(lambda tx: lock(tx, [first]))
    told = item(keyboard, TRACKS).text(DESCRIPTION)
    assert told.endswith(f"locked, tags web, again, linked to {INBOX}")
    assert item(keyboard, INBOX).text(DESCRIPTION).endswith(f"linked to {TRACKS}")


def test_focus_and_selection_go_with_the_keys(keyboard: Keyboard) -> None:
    keyboard.go_to(TRACKS)
    keyboard.press("Down")
    focused = list_of(keyboard).focusChild()
    assert focused is not None
    assert focused.text(NAME) == INBOX
    assert bool(focused.state().focused)
    assert bool(focused.state().selected)
    assert not bool(item(keyboard, TRACKS).state().selected)


def test_an_empty_cell_is_an_item_while_the_keys_are_there(keyboard: Keyboard) -> None:
    keyboard.go_to_cell("Pain points", "I place my order")
    focused = list_of(keyboard).focusChild()
    assert focused is not None
    assert focused.text(NAME) == "Empty cell"
    assert focused.text(DESCRIPTION) == "stage I place my order (1 of 4), lane Pain points"


def test_the_field_over_the_map_is_in_the_list_too(keyboard: Keyboard) -> None:
    keyboard.go_to_cell("Pain points", "I place my order")
    keyboard.press("N")
    field = keyboard.window.open_map.canvas.editor
    above = [i for i in children(list_of(keyboard)) if i.object() is field]
    assert [i.text(NAME) for i in above] == ["Card…"]
    assert list_of(keyboard).indexOfChild(above[0]) >= 0


def test_an_item_is_found_under_its_place(keyboard: Keyboard) -> None:
    there: QPoint = item(keyboard, TRACKS).rect().center()
    found = list_of(keyboard).childAt(there.x(), there.y())
    assert found is not None
    assert found.text(NAME) == TRACKS


def test_items_go_with_their_records_and_come_back_by_undo(keyboard: Keyboard) -> None:
    keyboard.go_to(TRACKS)
    before = list_of(keyboard).childCount()
    gone = item(keyboard, TRACKS)
    QAccessible.uniqueId(gone)
    del gone
    keyboard.press("Del")
    gc.collect()
    assert list_of(keyboard).childCount() == before - 1
    keyboard.press("Ctrl+Z")
    assert item(keyboard, TRACKS).text(NAME) == TRACKS


def test_moves_are_told(keyboard: Keyboard, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[QAccessible.Event, str]] = []
    monkeypatch.setattr(
        MapList,
        "tell",
        lambda self, event, key: told.append((event, self.item(key).text(NAME))),
    )
    list_of(keyboard)
    keyboard.go_to(TRACKS)
    keyboard.press("Alt+Right")
    assert set(told) == {(QAccessible.Event.Focus, TRACKS)}
    assert keyboard.told().startswith("Move customer action: stage I ask for help (3 of 4)")


def test_a_reader_that_listens_all_the_time_hears_no_harm(keyboard: Keyboard) -> None:
    QAccessible.setActive(True)
    try:
        for found in children(list_of(keyboard)):
            QAccessible.updateAccessibility(QAccessibleEvent(found, QAccessible.Event.Focus))
        keyboard.go_to(TRACKS)
        keyboard.press("Alt+Right", "Shift+Left", "Del", "Ctrl+Z", "N")
        keyboard.type("A new one")
        keyboard.press("Return", "Esc")
        assert item(keyboard, "A new one").isValid()
    finally:
        QAccessible.setActive(False)
