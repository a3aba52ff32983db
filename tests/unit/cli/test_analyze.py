"""`journeydesk analyze` as scripts and people meet it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from journeydesk.app.templates import find_template
from journeydesk.cli import main
from journeydesk.export import Rasterise

SAMPLE = str(find_template("delayed-order").path)
KEYS = (
    "title persona curve aggregate divergence priorities sensitivity switches switch_rate "
    "friction_total team_matrix expectations dropoff peak_end recovery loyalty opportunities "
    "metrics coverage"
).split()


def no_pixels() -> Rasterise:
    pytest.fail("nothing is drawn")


def analyzed(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    assert main(no_pixels, ["analyze", *arguments, "--json"]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["maps"]
    return found


def test_each_map_has_an_entry_for_each_persona_and_one_for_all(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = [entry for entry in analyzed(capsys, SAMPLE) if entry["id"] == "map"]
    names = [entry["persona"] for entry in found]
    assert names == ["Maya, first-time buyer", "Theo, repeat buyer", None]
    assert all(set(KEYS) <= set(entry) for entry in found)


def test_a_document_says_the_same_as_its_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = str(tmp_path / "order.journey")
    assert main(no_pixels, ["import", SAMPLE, "-o", document]) == 0
    assert analyzed(capsys, document) == analyzed(capsys, SAMPLE)


def test_one_persona_is_found_by_how_its_name_begins(capsys: pytest.CaptureFixture[str]) -> None:
    [entry] = analyzed(capsys, SAMPLE, "--persona", "theo")
    assert entry["persona"] == "Theo, repeat buyer"


@pytest.mark.parametrize("arguments", [("nowhere.journey",), (SAMPLE, "--persona", "Nobody")])
def test_what_cannot_be_analyzed_is_3_and_one_line(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(no_pixels, ["analyze", *arguments]) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1


def test_people_read_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(no_pixels, ["analyze", SAMPLE, "--persona", "Maya"]) == 0
    told = capsys.readouterr().out
    assert "peak–end −0.50, mean −0.17, 6 of 6 known" in told
    assert "weights 1 1 1" in told
