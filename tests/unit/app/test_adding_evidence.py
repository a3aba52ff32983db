"""Tickets that were read go to the touchpoints of a map that is there."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from journeydesk.app.adding_evidence import WHOLE_MAP, Match, add_evidence, matches
from journeydesk.app.importing import records_from
from journeydesk.cli import program
from journeydesk.document import create_document
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.evidence.reader import read_evidence
from journeydesk.interchange.source import Source
from journeydesk.model import (
    Channel,
    Evidence,
    Lane,
    LaneKind,
    Map,
    Metric,
    MetricKind,
    Record,
    Records,
    Stage,
    Touchpoint,
)
from journeydesk.store import MemoryJournal, Store

TICKETS = """Ticket ID,Touchpoint,Rating,Priority,Comment
1,delivery,2,P1,Late
2,Delivery,4,P2,In time
3,Pay by card,5,P2,Easy
4,Hotline,1,P1,Nobody there
5,Weather,3,P3,Rain
"""
ORDER: list[Record] = [
    Map(id="map", rank="V", title="Order"),
    Stage(id="stage", map="map", rank="V"),
    Channel(id="phone", map="map", rank="V", name="Hotline"),
    Touchpoint(id="pay", stage="stage", rank="B", title="Pay"),
    Touchpoint(id="delivery", stage="stage", rank="C", title="Delivery"),
    Touchpoint(id="call", stage="stage", rank="D", title="Call for help", channel="phone"),
]


@pytest.fixture
def order() -> Store:
    return Store(Records(ORDER), MemoryJournal())


@pytest.fixture
def tickets() -> Records:
    choices = Choices(has_header=True)
    return Records(read_evidence(Source("tickets.csv", TICKETS.encode(), choices)).records)


def add(store: Store, read: Records, known: tuple[Match, ...]) -> None:
    with store.transaction("Add evidence") as tx:
        add_evidence(tx, read, "map", {match.read: match.touchpoint for match in known})


def test_things_are_matched_by_name_by_part_of_it_and_by_channel(
    order: Store, tickets: Records
) -> None:
    known = {m.value: (m.rows, m.touchpoint) for m in matches(tickets, order.records, "map")}
    assert known == {
        "delivery": (2, "delivery"),
        "Pay by card": (1, "pay"),
        "Hotline": (1, "call"),
        "Weather": (1, WHOLE_MAP),
    }


def test_a_stage_with_one_touchpoint_stands_for_it_and_one_with_several_for_none(
    order: Store, tickets: Records
) -> None:
    """Support files its tickets by stage as often as by touchpoint."""
    with order.transaction("Name stages") as tx:
        tx.put(
            Stage(id="climate", map="map", rank="W", title="weather"),
            Touchpoint(id="rain", stage="climate", rank="V", title="It rains"),
        )
    found = {m.value: m.touchpoint for m in matches(tickets, order.records, "map")}
    assert found["Weather"] == "rain"
    with order.transaction("Add a touchpoint") as tx:
        tx.put(Touchpoint(id="sun", stage="climate", rank="W", title="The sun shines"))
    found = {m.value: m.touchpoint for m in matches(tickets, order.records, "map")}
    assert found["Weather"] == WHOLE_MAP


def test_rows_support_the_touchpoints_they_are_about_and_else_the_map(
    order: Store, tickets: Records
) -> None:
    add(order, tickets, matches(tickets, order.records, "map"))
    about = [(e.text, e.supports) for e in order.records.at(Evidence, "map")]
    assert about == [
        ("Late", ("delivery",)),
        ("In time", ("delivery",)),
        ("Easy", ("pay",)),
        ("Nobody there", ("call",)),
        ("Rain", ("map",)),
    ]


def test_what_is_matched_otherwise_is_counted_together(order: Store, tickets: Records) -> None:
    known = matches(tickets, order.records, "map")
    with order.transaction("Add evidence") as tx:
        add_evidence(tx, tickets, "map", {match.read: "pay" for match in known})
    metrics = order.records.at(Metric, "map")
    told = [(m.touchpoint, m.value) for m in metrics if m.kind is MetricKind.VOLUME]
    assert told == [(None, 5), ("pay", 5)]
    assert [m.value for m in metrics if m.kind is MetricKind.CUSTOM] == [3, 3]  # the mean rating


def test_lanes_in_which_it_is_seen_are_there_and_one_undo_takes_all_away(
    order: Store, tickets: Records
) -> None:
    add(order, tickets, matches(tickets, order.records, "map"))
    kinds = [lane.kind for lane in order.records.at(Lane, "map")]
    assert kinds == [LaneKind.METRIC, LaneKind.EVIDENCE]
    order.undo()
    assert {record.id for record in order.records} == {record.id for record in ORDER}


def test_the_same_file_twice_is_twice_the_evidence(order: Store, tickets: Records) -> None:
    for _time in range(2):
        add(order, tickets, matches(tickets, order.records, "map"))
    assert len(order.records.at(Evidence, "map")) == 10
    assert len(order.records.at(Lane, "map")) == 2


def test_the_command_line_links_tickets_to_a_map_beside_them(tmp_path: Path) -> None:
    source, tickets, out = (tmp_path / n for n in ("order.journey", "tickets.csv", "out.journey"))
    create_document(source, ORDER).close()
    tickets.write_text(TICKETS, encoding="utf-8")
    arguments = ["import", str(source), str(tickets), "-o", str(out)]
    run = CliRunner().invoke(program, arguments, standalone_mode=False)
    assert run.exception is None, run.output
    assert "Weather (1)" in run.output
    records = Records(records_from(out).records)
    assert len(records.of(Map)) == 1
    at_delivery = [e for e in records.of(Evidence) if e.supports == ("delivery",)]
    assert len(at_delivery) == 2
