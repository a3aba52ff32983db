"""Which map a record lies in."""

from __future__ import annotations

import pytest
from maps import RECORDS

from journeydesk.model import RECORD_TYPES, Map, Project, Records, map_of, records_in

SHARED = {"project", "map"}


@pytest.mark.parametrize("name", sorted(RECORD_TYPES.keys() - SHARED))
def test_every_kind_of_record_lies_in_a_map_by_what_it_is_placed_in(name: str) -> None:
    while name != "map":
        cls = RECORD_TYPES[name]
        assert cls.placed_in, f"a {name} lies nowhere"
        [name] = cls.types_referred(cls.placed_in[0])


def test_a_map_lies_in_itself_and_a_project_in_none() -> None:
    records = Records([*RECORDS, Map(id="n"), Project(id="p")])
    assert map_of(records.find("n"), records.find) == "n"
    assert map_of(records.find("p"), records.find) is None
    assert map_of(None, records.find) is None
    assert {record.id for record in records_in(records, "m")} == {record.id for record in RECORDS}
