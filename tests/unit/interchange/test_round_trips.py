"""Every sample and template goes out in each format and comes back."""

from pathlib import Path

import pytest
from round_trips import as_json, in_table, there_and_back

from journeydesk.app.importing import records_from
from journeydesk.bundle import resources
from journeydesk.interchange.report import Imported
from journeydesk.model import Emotion, Map, Persona, Records, Stage, Touchpoint

FILES = sorted([*resources().glob("samples/*.json"), *resources().glob("templates/*.json")])
OF_STAGES = [path for path in FILES if path.stem != "blank"]


def names(paths: list[Path]) -> list[str]:
    return [path.stem for path in paths]


@pytest.fixture
def found(request: pytest.FixtureRequest) -> Imported:
    return records_from(request.param)


@pytest.mark.parametrize("suffix", [".json", ".xlsx"])
@pytest.mark.parametrize("found", FILES, ids=names(FILES), indirect=True)
def test_all_of_it_comes_back(found: Imported, suffix: str) -> None:
    again = there_and_back(found, suffix)
    assert as_json(again) == as_json(found)
    assert again.notes == ()


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".md"])
@pytest.mark.parametrize("found", OF_STAGES, ids=names(OF_STAGES), indirect=True)
def test_a_table_comes_back_as_the_same_grid(found: Imported, suffix: str) -> None:
    records = Records(found.records)
    for map_ in records.at(Map):
        again = Records(there_and_back(found, suffix, map_.id).records)
        [other] = again.at(Map)
        assert in_table(again, other.id) == in_table(records, map_.id)


@pytest.mark.parametrize("found", OF_STAGES, ids=names(OF_STAGES), indirect=True)
def test_a_diagram_comes_back_with_its_steps_and_who_feels_what(found: Imported) -> None:
    records = Records(found.records)
    first = records.at(Map)[0].id
    again = Records(there_and_back(found, ".mmd", first).records)
    [other] = again.at(Map)
    stages, back = records.at(Stage, first), again.at(Stage, other.id)
    assert [stage.title for stage in back] == [stage.title for stage in stages]
    steps = [[t.title for t in records.at(Touchpoint, stage.id)] for stage in stages]
    assert [[t.title for t in again.at(Touchpoint, stage.id)] for stage in back] == steps
    people = {again.get(Persona, e.persona).name for e in again.of(Emotion)}
    felt = [
        e for s in stages for t in records.at(Touchpoint, s.id) for e in records.at(Emotion, t.id)
    ]
    assert not felt or people == {records.get(Persona, e.persona).name for e in felt}
