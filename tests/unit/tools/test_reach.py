"""What a finger means that comes down near a handle, on the sample map."""

from __future__ import annotations

from collections.abc import Iterator

import late_parcel
import pytest

from journeydesk.app.session import Session
from journeydesk.drawing import Rect
from journeydesk.model import Card, Emotion, Lane, Record, Stage
from journeydesk.tools.reach import found_near

REACH = 16.0


@pytest.fixture
def session() -> Iterator[Session]:
    session = late_parcel.start()
    yield session
    session.close()


def part_at(session: Session, x: float, y: float, *selected: str, reach: float = REACH) -> str:
    found = found_near(session.layout, selected, x, y, reach)
    return found.part if found else ""


def place(session: Session, record: Record) -> Rect:
    found = session.layout.where(record.id)
    assert found
    return found


def test_without_reach_only_what_lies_there_is_found(session: Session) -> None:
    layout, edge = session.layout, session.layout.columns[0]
    x, y = edge.x + edge.width - 10.0, layout.head.y + 10.0
    assert found_near(layout, (), x, y, 0.0) == layout.find(x, y)
    assert part_at(session, x, y, reach=0.0) == "body"
    assert part_at(session, x, y) == "far edge"


def test_the_middle_of_a_stage_or_lane_is_its_own_however_far_one_reaches(session: Session) -> None:
    for record in (*session.records.of(Stage), *session.records.of(Lane)):
        middle = place(session, record).center
        assert part_at(session, *middle, reach=400.0) == "body"


def test_an_emotion_point_is_taken_beside_it(session: Session) -> None:
    for emotion in session.records.of(Emotion):
        middle = place(session, emotion).center
        assert part_at(session, middle.x, middle.y - REACH) == "point"


def test_the_dot_of_a_card_reaches_only_where_it_is_selected_and_into_no_other(
    session: Session,
) -> None:
    card, other = session.records.of(Card)[:2]
    at, beside = place(session, card), place(session, other)
    x, y = at.right - 14.0, at.center.y
    assert part_at(session, x, y) == "body"
    assert part_at(session, x, y, card.id, other.id) == "body"
    assert part_at(session, x, y, card.id) == "dot"
    found = found_near(session.layout, (card.id,), beside.x + 1.0, beside.center.y, 100.0)
    assert found
    assert found.group.id == other.id
