"""Tickets are brought onto the map that is open: what is matched, what is seen of them there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from driver import User
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from journeydesk.app.import_job import ImportJob
from journeydesk.app.import_process import Told
from journeydesk.interchange.choices import Choices
from journeydesk.model import Evidence, Metric, MetricKind, Stage, Touchpoint
from journeydesk.ui.import_dialog import Destination, ImportDialog

LEFT = Qt.MouseButton.LeftButton


class Here:
    """As ImportProcess is, in this very process."""

    def __init__(self, source: Path, choices: Choices) -> None:
        self._source, self._choices = source, choices

    def run(self, into: Path) -> Told:
        found = ImportJob(self._source, into, self._choices).write()
        return Told(found.notes, found.look)

    def cancel(self) -> None:
        """It is done before anybody could."""


@pytest.fixture
def user(qtbot: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[User]:
    monkeypatch.setitem(ImportDialog.__init__.__kwdefaults__, "begin", Here)
    user = User.with_sample()
    yield user
    user.close()


@pytest.fixture
def tickets(user: User, tmp_path: Path) -> Path:
    """About the sample's first touchpoint, and about something that is not on it."""
    path, [first, *_others] = tmp_path / "tickets.csv", touchpoints(user)
    rows = [
        "Ticket ID,Touchpoint,Satisfaction,Description",
        f'1,"{first.title}",2,Where is it?',
        f'2,"{first.title}",5,Thank you',
        "3,Weather,3,It rains",
    ]
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def touchpoints(user: User) -> list[Touchpoint]:
    """From left to right."""
    records = user.session.records
    stages = records.at(Stage, user.session.map.id)
    return [t for stage in stages for t in records.at(Touchpoint, stage.id)]


def shown(user: User, path: Path) -> ImportDialog:
    user.window.controls.importing.preview(path, is_map=True)
    found = user.window.controls.importing.dialog
    assert found is not None
    user.wait_until(lambda: found.is_settled)
    return found


def evidence_in(user: User) -> list[Evidence]:
    return [e for e in user.session.records.of(Evidence) if e.source.startswith("tickets.csv")]


def test_tickets_are_offered_to_the_map_on_show_with_what_they_are_about(
    user: User, tickets: Path
) -> None:
    found, [first, *_others] = shown(user, tickets), touchpoints(user)
    assert found.house.foot.chosen is Destination.THIS_MAP
    assert found.house.matching.isVisible()
    told = {value: field.currentText() for value, field in found.house.matching.fields.items()}
    assert told["Weather"] == "The map as a whole"
    assert told[first.title].startswith(first.title)


def test_they_come_onto_the_map_in_one_step_and_are_seen_there(user: User, tickets: Path) -> None:
    maps, [first, *_others] = user.maps(), touchpoints(user)
    QTest.mouseClick(shown(user, tickets).house.foot.do, LEFT)
    assert user.maps() == maps
    assert user.last_action() == "Add evidence of “tickets.csv”"
    about = [e.supports for e in evidence_in(user)]
    assert about == [(first.id,), (first.id,), (user.session.map.id,)]
    csat = [
        m for m in user.session.records.of(Metric) if m.kind is MetricKind.CSAT and m.date == ""
    ]
    assert (first.id, {"satisfied": 1}) in [(m.touchpoint, m.counts) for m in csat]
    user.do("undo")
    assert evidence_in(user) == []


def test_what_a_person_matches_otherwise_goes_there(user: User, tickets: Path) -> None:
    found, last = shown(user, tickets), touchpoints(user)[-1]
    field = found.house.matching.fields["Weather"]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End)
    QTest.mouseClick(found.house.foot.do, LEFT)
    assert evidence_in(user)[-1].supports == (last.id,)


def test_they_may_still_be_a_map_of_their_own(user: User, tickets: Path) -> None:
    found = shown(user, tickets)
    QTest.mouseClick(found.house.foot.places[Destination.NEW_MAP], LEFT)
    assert found.house.map.isVisible()
    QTest.mouseClick(found.house.foot.do, LEFT)
    assert user.session.map.title == "tickets"


def test_what_is_no_evidence_is_not_offered_to_the_map(user: User, tmp_path: Path) -> None:
    path = tmp_path / "journey.csv"
    path.write_text("Stage,Actions,Pain points\nBuy,Orders,Dear\nWait,Looks,Late\n", "utf-8")
    found = shown(user, path)
    assert found.house.foot.chosen is Destination.NEW_MAP
    assert not found.house.foot.places[Destination.THIS_MAP].isVisible()
