"""Every real map that can be imported goes out in each format and comes back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from round_trips import as_json, in_table, there_and_back

from journeydesk.app.importing import records_from
from journeydesk.errors import UserError
from journeydesk.interchange.report import Imported
from journeydesk.model import Map, Records, Stage, Touchpoint

FOLDERS = ("mermaid", "maps", "maps_tables", "markdown_docs")


def imported(folder: Path) -> Iterator[tuple[str, Imported]]:
    for path in sorted(folder.iterdir()):
        try:
            yield path.name, records_from(path)
        except UserError:
            continue  # what is refused has tests of its own


@pytest.fixture(scope="module", params=FOLDERS)
def maps(shared_data: Path, request: pytest.FixtureRequest) -> list[tuple[str, Imported]]:
    return list(imported(shared_data / request.param))


@pytest.mark.parametrize("suffix", [".json", ".xlsx"])
def test_all_of_it_comes_back(maps: list[tuple[str, Imported]], suffix: str) -> None:
    assert maps
    lost = [
        name for name, found in maps if as_json(there_and_back(found, suffix)) != as_json(found)
    ]
    assert lost == []


def test_tables_come_back_with_their_stages_steps_and_cards(
    maps: list[tuple[str, Imported]],
) -> None:
    lost = []
    for name, found in maps:
        records = Records(found.records)
        for map_ in records.at(Map)[:1]:
            before = in_table(records, map_.id)
            if not all(before["stages"]):
                continue  # without a name it is written with one
            again = Records(there_and_back(found, ".csv", map_.id).records)
            after = in_table(again, again.at(Map)[0].id)
            if any(before[part] != after[part] for part in ("stages", "cards")):
                lost.append(name)
    assert lost == []


def test_diagrams_come_back_with_as_many_stages_and_steps(
    maps: list[tuple[str, Imported]],
) -> None:
    for name, found in maps:
        records = Records(found.records)
        for map_ in records.at(Map)[:1]:
            again = Records(there_and_back(found, ".mmd", map_.id).records)
            stages = records.at(Stage, map_.id)
            steps = sum(len(records.at(Touchpoint, stage.id)) for stage in stages)
            assert (len(again.of(Stage)), len(again.of(Touchpoint))) == (len(stages), steps), name
