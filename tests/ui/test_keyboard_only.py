"""A map built from the start page on with nothing but keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from keyboard import Keyboard

from journeydesk.model import Card, Lane, Stage


@pytest.fixture
def keyboard(qtbot: object) -> Iterator[Keyboard]:
    keyboard = Keyboard.at_start_page()
    yield keyboard
    keyboard.close()


def build(keyboard: Keyboard) -> None:
    """Three stages, three lanes that hold cards, nine cards."""
    keyboard.press("Ctrl+N")
    keyboard.press("Esc", "S")
    for title in ("Find", "Buy", "Use"):
        keyboard.type(title)
        keyboard.press("Return")
    keyboard.press("Esc")
    keyboard.press("Ctrl+Home", "Left")
    keep = {"Customer actions", "Pain points", "Opportunities"}
    for _lane in range(8):
        keyboard.press("Down") if keyboard.words_here() in keep else keyboard.press("Del")
    keyboard.press("Ctrl+Home")
    for lane in ("does", "suffers", "could have"):
        keyboard.press("N")
        for stage in ("finding", "buying", "using"):
            keyboard.type(f"{lane} while {stage}")
            keyboard.press("Tab")
        keyboard.press("Esc", "Home", "Down")


def test_three_by_three_with_words_one_moved_one_deleted_and_undone(keyboard: Keyboard) -> None:
    build(keyboard)
    records = keyboard.session.records
    map_id = keyboard.session.map.id
    stages, lanes = records.at(Stage, map_id), records.at(Lane, map_id)
    assert [stage.title for stage in stages] == ["Find", "Buy", "Use"]
    assert len(lanes) == 3

    def texts() -> list[list[list[str]]]:
        return [[[c.text for c in records.at(Card, x.id, s.id)] for s in stages] for x in lanes]

    first = ["does while finding", "does while buying", "does while using"]
    assert texts()[0] == [[text] for text in first]
    assert len(records.of(Card)) == 9

    keyboard.press("Ctrl+Home", "Alt+Right")
    assert texts()[0][:2] == [[], ["does while finding", "does while buying"]]
    keyboard.press("Ctrl+End", "Del")
    assert texts()[2][2] == []
    keyboard.press("Ctrl+Z")
    assert texts()[2][2] == ["could have while using"]
    keyboard.press("Ctrl+Z")
    assert texts()[0] == [[text] for text in first]
