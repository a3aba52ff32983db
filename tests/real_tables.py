"""Real journey maps that were tables, pasted into an empty map as a user pastes them.

They lie in ../shared/data; a test that wants one is skipped where that is absent.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from journeydesk.commands import Target, paste_grid
from journeydesk.interchange.pasted.grid_plan import Reading, plan_grid
from journeydesk.interchange.pasted.table_size import Rows, even
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.reading import tables_in
from journeydesk.model import Map, Records
from journeydesk.store import MemoryJournal, Store

DATA = Path(__file__).parents[2] / "shared" / "data"
_RULE = re.compile(r"[\s|:-]+")  # below a table's head


def _from_csv(path: Path) -> Rows:
    [table] = tables_in(Source(path.name, path.read_bytes())).tables
    return table.rows


def _from_sheets(path: Path) -> Rows:
    """A sheet for each stage, its lanes down: side by side."""
    sheets = [[*sheet.iter_rows(values_only=True)] for sheet in load_workbook(path)]
    names = load_workbook(path).sheetnames
    head = ("", *names)
    lanes = [row[0] for row in sheets[0][1:]]
    found = [{lane: cell for lane, cell, *_ in sheet[1:]} for sheet in sheets]
    return even([head, *([lane, *(each.get(lane) or "" for each in found)] for lane in lanes)])


def _from_markdown(path: Path) -> Rows:
    """All tables with the head of the first, one below the other."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line.startswith("|")]
    rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in lines]
    body = [row for row in rows if row != rows[0] and not _RULE.fullmatch("".join(row))]
    return even([rows[0], *body])


Read = Callable[[Path], Rows]
TABLES: dict[str, tuple[str, Read, bool]] = {  # True: a row is a stage
    "reader of a library": ("maps_tables/openlibrary_overview.csv", _from_csv, False),
    "engineer at work": ("maps_tables/engineer_work_loop_sheets.xlsx", _from_sheets, False),
    "costs of models": ("maps_tables/mintlens_stage_sheets.xlsx", _from_sheets, False),
    "investor, empty": ("maps_tables/btl_investor_empty.csv", _from_csv, True),
    "writer at a desk": (
        "markdown_docs/snowflake_desktop__customer_journey_map.md",
        _from_markdown,
        True,
    ),
}


def map_of_table(name: str) -> Records:
    """The table as it is pasted into a map without stages and lanes."""
    file, read, is_turned = TABLES[name]
    if not (DATA / file).exists():
        pytest.skip(f"../shared/data/{file} is not here")
    store = Store(Records([Map(id="map", rank="V", title=name.capitalize())]), MemoryJournal())
    target = Target("map", None, None)
    plan = plan_grid(read(DATA / file), store.records, target, Reading(is_turned=is_turned))
    with store.transaction("Paste") as tx:
        paste_grid(tx, plan.grid, target)
    return store.records
