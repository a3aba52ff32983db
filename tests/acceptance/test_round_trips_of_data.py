"""Every real map that can be imported goes out in each format and comes back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from round_trips import as_json, in_table, there_and_back

from journeydesk.app.importing import records_from
from journeydesk.errors import UserError
from journeydesk.interchange.report import Imported
from journeydesk.interchange.tables.items_in_cells import is_empty
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


def is_sayable(before: dict[str, Any]) -> bool:
    """Stages without a name get one, and two of one name that follow each other are one."""
    stages = before["stages"]
    return bool(stages) and all(stages) and len(set(stages)) == len(stages)


def without_nothing(cells: dict[str, Any]) -> dict[str, Any]:
    """A card that says “...” says nothing in a table."""
    kept = {key: [text for text in texts if not is_empty(text)] for key, texts in cells.items()}
    return {key: texts for key, texts in kept.items() if texts}


def test_tables_come_back_with_their_stages_steps_and_cards(
    maps: list[tuple[str, Imported]],
) -> None:
    for name, found in maps:
        records = Records(found.records)
        first = records.at(Map)[0].id
        before = in_table(records, first)
        if is_sayable(before):
            again = Records(there_and_back(found, ".csv", first).records)
            after = in_table(again, again.at(Map)[0].id)
            for part in ("stages", "touchpoints"):
                assert after[part] == before[part], (name, part)
            assert without_nothing(after["cards"]) == without_nothing(before["cards"]), name


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
