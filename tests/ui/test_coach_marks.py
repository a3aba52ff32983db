"""Three hints on the sample, until they are tried or not wanted."""

from __future__ import annotations

from collections.abc import Iterator

import late_parcel
import pytest
from driver import LEFT, User
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from journeydesk.app import opening
from journeydesk.model import Emotion


class Pupil(User):
    """At a map that the start page opens as the sample."""

    def hint(self) -> str:
        coach = self.window.open_map.coach
        return coach.bubble.text if coach and coach.bubble.isVisible() else ""


@pytest.fixture
def pupil(qtbot: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pupil]:
    monkeypatch.setattr(opening, "records_of", lambda _template: late_parcel.fresh_records())
    pupil = Pupil.with_empty_map()
    pupil.window.files.do_sample()
    yield pupil
    pupil.close()


def test_each_hint_goes_when_it_has_been_tried(pupil: Pupil) -> None:
    assert pupil.hint().startswith("Drag a card")
    pupil.drag("Trust the shop again", pupil.cell("Customer goals", "I wait"))
    assert pupil.hint().startswith("Drag an emotion point")
    points = [e.id for e in pupil.session.records.of(Emotion) if e.word == "anxious"]
    place = pupil.session.layout.where(points[0])
    assert place is not None
    shown = pupil.canvas.where.to_screen(place).center
    start = QPoint(round(shown.x), round(shown.y))
    pupil.drag_from(start, start + QPoint(0, -40))
    assert pupil.hint().startswith("Press N")
    pupil.canvas.setFocus()
    pupil.do("capture")
    pupil.type("The date is a promise")
    pupil.press(Qt.Key.Key_Return)
    assert "The date is a promise" in pupil.cards("Pain points", "I place my order")
    assert pupil.hint() == ""
    assert pupil.window.preferences.is_coached


def test_a_hint_is_out_of_the_way_while_something_is_dragged(pupil: Pupil) -> None:
    goal, cell = "Trust the shop again", pupil.cell("Customer goals", "I wait")
    pupil.drag(goal, cell, release=False)
    assert pupil.hint() == ""
    pupil.press(Qt.Key.Key_Escape)
    pupil.move_through(cell, cell + QPoint(9, 0))
    assert pupil.hint().startswith("Drag a card")


def test_other_changes_and_undo_try_nothing(pupil: Pupil) -> None:
    pupil.click("Trust the shop again")
    pupil.do("duplicate")
    pupil.do("undo")
    assert pupil.hint().startswith("Drag a card")


def test_escape_ends_them_for_ever(pupil: Pupil) -> None:
    pupil.press(Qt.Key.Key_Escape)
    assert pupil.hint() == ""
    assert pupil.window.preferences.is_coached
    pupil.window.files.do_sample()
    assert pupil.hint() == ""


def test_the_button_ends_them_too_and_next_goes_on(pupil: Pupil) -> None:
    coach = pupil.window.open_map.coach
    assert coach is not None
    QTest.mouseClick(coach.bubble.next, LEFT)
    assert pupil.hint().startswith("Drag an emotion point")
    QTest.mouseClick(coach.bubble.close_button, LEFT)
    assert pupil.hint() == ""
    assert pupil.window.preferences.is_coached


def test_a_closed_map_keeps_them_for_the_next_time(pupil: Pupil) -> None:
    pupil.window.files.do_sample()
    assert not pupil.window.preferences.is_coached
    assert pupil.hint().startswith("Drag a card")


def test_other_maps_have_none(pupil: Pupil) -> None:
    pupil.window.files.do_new()
    assert pupil.window.open_map.coach is None


def test_an_emotion_may_be_written_too_and_stays_selected(pupil: Pupil) -> None:
    pupil.drag("Trust the shop again", pupil.cell("Customer goals", "I wait"))
    at = pupil.cell("Emotions", "I wait", at=0.1)
    QTest.mouseDClick(pupil.canvas.viewport(), LEFT, pos=at)
    pupil.type("hopeful")
    pupil.press(Qt.Key.Key_Return)
    assert pupil.selected() == ["hopeful"]
    assert pupil.hint().startswith("Press N")
