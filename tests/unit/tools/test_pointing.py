"""Where a paste goes."""

from __future__ import annotations

import late_parcel
import pytest

from journeydesk.app.opening import start_session
from journeydesk.app.session import Session
from journeydesk.commands import Target
from journeydesk.fonts import Ruler
from journeydesk.model import Card, Emotion, Lane, LaneKind, Record, Stage, Touchpoint
from journeydesk.theme import load_theme
from journeydesk.tools import Context, target_of, whole_cell


@pytest.fixture(scope="module")
def session() -> Session:
    session = late_parcel.start()
    session.close()  # it is only looked at
    return session


def pointed(
    session: Session, *selected: Record, pressed: tuple[float, float] | None = None
) -> Target:
    ids = tuple(record.id for record in selected)
    context = Context(session.layout, session.records, session.map.id, ids)
    return target_of(context, None, pressed)


def test_behind_the_card_that_was_selected_last(session: Session) -> None:
    records = session.records
    place = next(c.place for c in records.of(Card) if len(records.at(Card, *c.place)) > 1)
    first, second, *_ = records.at(Card, *place)
    target = pointed(session, second, first)
    assert (target.lane, target.stage) == place
    assert target.before == second.id


def test_a_stage_a_lane_and_a_step_are_the_part_of_a_cell_that_they_are(session: Session) -> None:
    stage, lane = session.records.of(Stage)[0], session.records.of(Lane)[0]
    step, emotion = session.records.of(Touchpoint)[0], session.records.of(Emotion)[0]
    felt_at = session.records.get(Touchpoint, emotion.touchpoint)
    here = session.map.id
    assert pointed(session, stage) == Target(here, stage=stage.id)
    assert pointed(session, lane) == Target(here, lane=lane.id)
    assert pointed(session, step) == Target(here, stage=step.stage, touchpoint=step.id)
    assert pointed(session, emotion) == Target(here, felt_at.stage, touchpoint=felt_at.id)


def test_what_was_pressed_counts_while_nothing_is_selected(session: Session) -> None:
    row = next(row for row in session.layout.rows if row.kind is LaneKind.PAIN_POINT)
    column = session.layout.columns[1]
    target = pointed(session, pressed=(column.x + 5, row.y + 5))
    assert (target.lane, target.stage) == (row.lane, column.stage)
    assert pointed(session, pressed=(-50, -50)) == Target(session.map.id)


def test_a_whole_cell_holds_cards_and_is_in_view(session: Session) -> None:
    layout = session.layout
    emotions = next(row for row in layout.rows if row.kind is LaneKind.EMOTION_CURVE)
    pains = next(row for row in layout.rows if row.kind is LaneKind.PAIN_POINT)
    last = layout.columns[-1]
    bare = Target(session.map.id, lane=emotions.lane)
    cell = Target(session.map.id, last.stage, pains.lane)
    assert whole_cell(bare, layout, (last.x + 5, pains.y + 5)) == cell
    pointed_at = Target(session.map.id, last.stage, pains.lane, "step", "card")
    assert whole_cell(pointed_at, layout, (0, 0)) is pointed_at


def test_a_map_without_stages_has_no_cell() -> None:
    bare = start_session("blank", Ruler(), load_theme("light"))
    with bare.store.transaction("Empty") as tx:
        tx.remove([stage.id for stage in bare.records.of(Stage)])
    assert whole_cell(Target(bare.map.id), bare.layout, (0, 0)) is None
    bare.close()
