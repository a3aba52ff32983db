"""What a map offers where nothing is yet."""

from __future__ import annotations

from collections.abc import Iterator

import late_parcel
import pytest

from journeydesk.app.session import Session
from journeydesk.commands import add_stage, remove_records
from journeydesk.layout import Column, Row
from journeydesk.model import Card, Lane, LaneKind, Stage
from journeydesk.tools.offers import offer_at

REACH = 10.0


@pytest.fixture
def session() -> Iterator[Session]:
    session = late_parcel.start()
    yield session
    session.close()


def row(session: Session, kind: LaneKind) -> Row:
    return next(row for row in session.layout.rows if row.kind == kind)


def offered(session: Session, row: Row, column: Column) -> str:
    x, y = column.x + 40, row.y + row.height / 2
    offer = offer_at(session.layout, session.records, x, y, REACH)
    return offer.thing.name if offer else ""


def test_an_empty_cell_offers_what_its_lane_holds(session: Session) -> None:
    session.run("Empty", lambda tx: remove_records(tx, [card.id for card in tx.records.of(Card)]))
    first = session.layout.columns[0]
    offers = {row.kind: offered(session, row, first) for row in session.layout.rows}
    assert offers == {
        LaneKind.STAGE_GOAL: "note",
        LaneKind.CUSTOMER_ACTION: "customer_action",
        LaneKind.TOUCHPOINT: "",
        LaneKind.CHANNEL: "",
        LaneKind.THOUGHT_QUOTE: "quote",
        LaneKind.EMOTION_CURVE: "",
        LaneKind.PAIN_POINT: "pain_point",
        LaneKind.OPPORTUNITY: "opportunity",
        LaneKind.EVIDENCE: "note",
    }


def test_a_cell_with_cards_offers_nothing(session: Session) -> None:
    actions = row(session, LaneKind.CUSTOMER_ACTION)
    assert all(offered(session, actions, column) == "" for column in session.layout.columns)


def test_a_stage_without_touchpoints_offers_the_first(session: Session) -> None:
    map_id = session.map.id
    session.run("Add", lambda tx: add_stage(tx, map_id, title="New") and None)
    touchpoints = row(session, LaneKind.TOUCHPOINT)
    assert offered(session, touchpoints, session.layout.columns[-1]) == "touchpoint"


def test_both_ends_of_each_stage_offer_a_new_one_between(session: Session) -> None:
    layout = session.layout
    y, last = layout.head.y + 4, layout.columns[-1]
    for end in [*(column.x for column in layout.columns), last.x + last.width]:
        offer = offer_at(layout, session.records, end + REACH / 2, y, REACH)
        assert offer is not None
        assert (offer.thing.name, offer.x) == ("stage", end)
        if end < last.x:
            assert offer_at(layout, session.records, end + 3 * REACH, y, REACH) is None


def test_nothing_is_offered_beside_the_map_or_on_an_empty_one(session: Session) -> None:
    layout, records = session.layout, session.records
    assert offer_at(layout, records, -50, -50, REACH) is None
    assert offer_at(layout, records, 5, layout.rows[0].y + 5, REACH) is None
    stages = [stage.id for stage in records.of(Stage)]
    session.run("Empty", lambda tx: remove_records(tx, stages))
    head = session.layout.head
    assert offer_at(session.layout, session.records, head.x + 5, head.y + 1, REACH) is None
    assert session.records.of(Lane)
