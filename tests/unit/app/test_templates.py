"""Each type of map has a template that can be begun with at once."""

from __future__ import annotations

from datetime import date

import pytest

from journeydesk.analysis.dependencies import SERVICE, failure_points, trace
from journeydesk.analysis.lint import lint
from journeydesk.app.templates import TEMPLATES, Template, records_of
from journeydesk.commands import insert_stage
from journeydesk.model import (
    LANES_OF_TYPE,
    Channel,
    Lane,
    Map,
    MapType,
    Persona,
    Records,
    Stage,
    are_in_layers,
)
from journeydesk.store import MemoryJournal, Store

EMPTY = [template for template in TEMPLATES if template.folder == "templates"]


def read(template: Template) -> Records:
    return Records(records_of(template))


def named(name: str) -> Template:
    return next(template for template in TEMPLATES if template.name == name)


def test_there_is_one_for_each_type() -> None:
    types = {read(template).of(Map)[0].type for template in EMPTY}
    assert types == {*MapType}


@pytest.mark.parametrize("template", EMPTY, ids=lambda template: template.name)
def test_it_has_the_lanes_of_its_type_in_their_order(template: Template) -> None:
    records = read(template)
    [map_] = records.of(Map)
    lanes = records.at(Lane, map_.id)
    assert tuple(lane.kind for lane in lanes) == LANES_OF_TYPE[map_.type]
    assert all(lane.label for lane in lanes)
    assert map_.type is not MapType.SERVICE_BLUEPRINT or are_in_layers(lanes)


@pytest.mark.parametrize("template", EMPTY, ids=lambda template: template.name)
def test_it_has_somebody_who_travels_and_the_usual_channels(template: Template) -> None:
    records = read(template)
    assert len(records.of(Persona)) == 1
    assert len(records.of(Channel)) == 7


def test_the_next_column_of_a_day_is_the_next_hour() -> None:
    store = Store(read(named("day-in-the-life")), MemoryJournal())
    [map_] = store.records.of(Map)
    titles = [stage.title for stage in store.records.at(Stage, map_.id)]
    assert titles == [f"{hour:02}:00" for hour in range(6, 24, 2)]
    with store.transaction("Add stage") as tx:
        last = store.records.at(Stage, map_.id)[-1]
        assert insert_stage(tx, last.id, is_after=True).title == "00:00"
        assert insert_stage(tx, last.id).title == ""


def test_every_failure_in_the_sample_blueprint_comes_from_behind_the_line_of_visibility() -> None:
    records = read(named("behind-a-delayed-order"))
    [map_] = records.of(Map)
    assert are_in_layers(records.at(Lane, map_.id))
    failures = failure_points(records, map_.id)
    assert len(failures) == 3
    for id_ in failures:
        assert {layer for layer, _ids in trace(records, id_).causes} == {*SERVICE}
    found = lint(records, map_.id, date(2026, 11, 25))
    assert {r.rule.id for r in found if r.rule.id.startswith("B")} == {"B2"}
