"""Every real file through the command line: what comes is what is expected, or is explained.

`pytest -s` prints the table, and so does `python tests/acceptance/data_in.py`.
"""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from journeydesk.interchange.journey_json.schema import schema

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def data_in() -> ModuleType:
    spec = importlib.util.spec_from_file_location("data_in", HERE / "data_in.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["data_in"] = module  # its dataclasses look for it there
    spec.loader.exec_module(module)
    return module


def test_every_file_gives_what_is_expected_or_it_is_explained(
    data_in: ModuleType, shared_data: Path, tmp_path: Path
) -> None:
    rows: list[Any] = list(data_in.compared(shared_data, tmp_path))
    print()
    for row in rows:
        print(f"{row.file} | {row.expected} | {row.got} | {row.verdict}")
    assert [row for row in rows if row.verdict not in {data_in.EQUAL, *explained(data_in)}] == []
    assert len(rows) == sum(len(list((shared_data / f).iterdir())) for f in data_in.FOLDERS)


def test_every_map_that_comes_in_keeps_to_the_published_schema(
    data_in: ModuleType, shared_data: Path, tmp_path: Path
) -> None:
    validator = Draft202012Validator(schema())
    for path in sorted(shared_data.glob("map*/*")):
        data_in.converted(path, tmp_path)
    written = sorted(tmp_path.glob("*.json"))
    assert len(written) > 10
    for file in written:
        validator.validate(json.loads(file.read_text("utf-8")))


def explained(data_in: ModuleType) -> set[str]:
    return set(data_in.EXPLAINED.values())
