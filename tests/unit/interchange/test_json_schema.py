"""The published schema says what maps as JSON are; what we write keeps to it."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from journeydesk.app.templates import TEMPLATES
from journeydesk.cli import program
from journeydesk.interchange.journey_json.reader import LISTS, read_json
from journeydesk.interchange.journey_json.schema import schema
from journeydesk.interchange.journey_json.writer import write_json
from journeydesk.model import RECORD_TYPES, Map, Records, Scenario

SAMPLE = next(template for template in TEMPLATES if template.folder == "samples")


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    found = schema()
    Draft202012Validator.check_schema(found)
    return Draft202012Validator(found)


def document() -> dict[str, Any]:
    return dict(json.loads(SAMPLE.path.read_text("utf-8")))


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.name)
def test_templates_and_what_is_written_of_them_keep_to_it(
    validator: Draft202012Validator, template: Any
) -> None:
    text = template.path.read_text("utf-8")
    validator.validate(json.loads(text))
    imported = read_json(text, template.name)
    written = write_json(Records(imported.records), assets=imported.assets)
    validator.validate(json.loads(written))


def test_every_member_that_is_written_is_described(validator: Draft202012Validator) -> None:
    """A field that is new in a record is in the schema without anybody thinking of it."""
    imported = read_json(SAMPLE.path.read_text("utf-8"), "sample")
    map_, *_others = json.loads(write_json(Records(imported.records)))["maps"]
    definitions = validator.schema["$defs"]
    assert map_.keys() <= definitions["Map"]["properties"].keys()
    for name, cls in LISTS.items():
        described = definitions[cls.__name__]["properties"].keys()
        for item in map_[name]:
            assert item.keys() <= described, name


def broken(change: Callable[[dict[str, Any]], Any]) -> dict[str, Any]:
    found = copy.deepcopy(document())
    change(found)
    return found


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d.update(format="other"),
        lambda d: d.update(version=2),
        lambda d: d.update(maps=[]),
        lambda d: d.pop("maps"),
        lambda d: d["maps"][0].update(type="fancy"),
        lambda d: d["maps"][0]["cards"][0].update(kind="sticker"),
        lambda d: d["maps"][0]["cards"][0].pop("lane"),
        lambda d: d["maps"][0]["cards"][0].update(span=0),
        lambda d: d["maps"][0]["cards"][0].update(tags="one"),
        lambda d: d["maps"][0]["emotions"][0].update(value=3),
        lambda d: d["maps"][0]["touchpoints"][0].update(wait_min="long"),
        lambda d: d["maps"][0]["pain_points"][0].update(count=-1),
        lambda d: d["maps"][0].update(stages={}),
        lambda d: d.update(assets={"name": ""}),
    ],
)
def test_a_broken_file_fails(validator: Draft202012Validator, change: Any) -> None:
    assert validator.is_valid(document())
    assert not validator.is_valid(broken(change))


def test_units_types_and_meanings_are_said(validator: Draft202012Validator) -> None:
    definitions = validator.schema["$defs"]
    assert "minutes" in json.dumps(definitions["Touchpoint"]["properties"]["wait_min"])
    assert "+2" in json.dumps(definitions["Emotion"]["properties"]["value"])
    assert definitions["Card"]["properties"]["lane"]["description"] == "id of a lane"
    assert "evidenced" in definitions["Status"]["enum"]
    assert all("rank" not in each.get("properties", {}) for each in definitions.values())


def test_every_kind_of_record_has_its_place(validator: Draft202012Validator) -> None:
    names = {cls.__name__ for cls in (Map, Scenario, *RECORD_TYPES.values())}
    assert names <= validator.schema["$defs"].keys()


def test_the_command_prints_it_or_writes_it(tmp_path: Path) -> None:
    printed = CliRunner().invoke(program, ["schema"], standalone_mode=False)
    out = tmp_path / "schema.json"
    CliRunner().invoke(program, ["schema", "-o", str(out)], standalone_mode=False)
    assert json.loads(printed.output) == json.loads(out.read_text("utf-8")) == schema()
