"""Our own JSON: what is written is read back, and what cannot be read is refused by its place."""

import json
from typing import Any

import pytest

from journeydesk.app.templates import find_template, records_of
from journeydesk.errors import InputRefused
from journeydesk.interchange.json_reader import read_json
from journeydesk.interchange.json_writer import write_json
from journeydesk.model import Records

SAMPLE = write_json(Records(records_of(find_template("delayed-order"))))


def changed(**fields: Any) -> str:
    return json.dumps({**json.loads(SAMPLE), **fields})


def chart(**fields: Any) -> str:
    [found] = json.loads(SAMPLE)["maps"]
    return changed(maps=[{**found, **fields}])


def test_what_is_read_back_is_written_the_same() -> None:
    assert write_json(Records(read_json(SAMPLE, "order.json").records)) == SAMPLE


def test_fields_that_nobody_knows_are_kept() -> None:
    [stage, *_others] = json.loads(SAMPLE)["maps"][0]["stages"]
    text = chart(stages=[{**stage, "mood": "red"}], touchpoints=[], cards=[], emotions=[])
    [again] = json.loads(write_json(Records(read_json(text, "order.json").records)))["maps"]
    assert again["stages"][0]["extra"] == {"mood": "red"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "line 1"),
        ("[" * 100_000, "nested too deeply"),
        ('{"format": "other"}', "not a JourneyDesk export"),
        (changed(version=2), "newer JourneyDesk"),
        (changed(maps=[]), "no map"),
        (changed(maps={}), "maps is not a list"),
        (changed(maps=[7]), "maps[0] is not an object"),
        (chart(stages=[7]), "maps[0].stages[0] is not an object"),
        (chart(lanes=[{"id": "l", "kind": "nonsense"}]), "maps[0].lanes[0].kind"),
        (chart(stages=[]), "refers to no stage"),
        (chart(title=float("nan")), "NaN"),
        (changed(maps=json.loads(SAMPLE)["maps"] * 2), "same id"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(text: str, reason: str) -> None:
    with pytest.raises(InputRefused) as refused:
        read_json(text, "order.json")
    assert reason in str(refused.value)
    assert str(refused.value).startswith("order.json was not read: ")
    assert "\n" not in str(refused.value)
