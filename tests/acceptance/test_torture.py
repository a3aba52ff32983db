"""Files that were made to break readers: what is no table is told in a sentence, and nothing else
happens. `python tests/torture.py` prints what each kind took."""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hostile_files import make_hostile_files
from torture import Verdict, all_files, table, verdicts

from journeydesk.app.importing import records_from
from journeydesk.document import create_document, open_document
from journeydesk.errors import InputRefused
from journeydesk.interchange.delimited_table import unguarded
from journeydesk.interchange.mermaid.text import trimmed
from journeydesk.interchange.source import Source
from journeydesk.interchange.tables.reading import rows_in, tables_in
from journeydesk.interchange.writers import WRITERS, Content
from journeydesk.model import (
    Card,
    Lane,
    Map,
    Record,
    Records,
    Stage,
    Touchpoint,
    clean_text,
    ranks_between,
)

Json = dict[str, Any]


@pytest.fixture(scope="module")
def expected(shared_data: Path) -> Json:
    found: Json = json.loads((shared_data / "expected.json").read_text("utf-8"))
    return found


def checked(paths: list[Path], room: Path) -> list[Verdict]:
    """What holds of every file, whatever is in it."""
    found = verdicts(paths, room)
    print(table(found))
    assert len(found) == len(paths), f"reading {paths[len(found)]} ended the process"
    for each in found:
        assert each.outcome in ("read", "refused"), each
        assert each.touched == (), each
        assert each.seconds < 5, each
        assert each.outcome == "read" or Path(each.path).name in each.words, each
        assert len(each.words) < 500, each
        assert "\n" not in each.words, each
    return found


def test_real_files_that_break_readers_are_read_or_refused_in_a_sentence(
    shared_data: Path, tmp_path: Path
) -> None:
    found = checked(all_files(), tmp_path)
    assert len(found) == 295
    assert all(x.outcome == "refused" for x in found if "/sqlite/" in x.path)


def test_files_that_grow_are_refused_before_they_do(tmp_path: Path) -> None:
    room = tmp_path / "room"
    room.mkdir()
    found = checked(make_hostile_files(tmp_path / "made here"), room)
    refused = {Path(each.path).name for each in found if each.outcome == "refused"}
    assert {"zip_bomb.xlsx", "entity_bomb.xlsx", "gzip_bomb.csv.gz", "large_cell.csv"} <= refused


def read(path: Path) -> Source:
    return Source(path.name, path.read_bytes())


def test_the_tables_of_csv_spectrum_are_what_it_says_they_are(
    shared_data: Path, expected: Json
) -> None:
    for path in sorted(shared_data.glob("torture/csv/spectrum__*.csv")):
        wanted = expected[f"torture/csv/{path.name}"]["records"]
        found = rows_in(read(path))
        records = [dict(zip(found.columns, row, strict=True)) for row in found.rows()]
        if isinstance(wanted, list):  # of location_coordinates it says one of four columns alone
            lines = json.loads(json.dumps(wanted).replace("\\r\\n", "\\n"))  # as the file has them
            assert records == lines, path.name
        else:
            assert set(found.columns) == wanted.keys(), path.name


def test_tables_are_cut_as_is_known_of_them(shared_data: Path, expected: Json) -> None:
    known = {name: x for name, x in expected.items() if isinstance(x, dict) and "delimiter" in x}
    for name, wanted in known.items():
        source = read(shared_data / name)
        rows = tables_in(source).tables[0].rows
        choices = tables_in(source, 1).choices
        plain = wanted["encoding"] in ("ascii", "utf-8-sig")
        assert choices.encoding.startswith("utf-8") if plain else wanted["encoding"], name
        assert choices.delimiter == wanted["delimiter"], name
        assert list(rows[0]) == wanted["header"], name
        assert (len(rows) - 1, len(rows[0])) == (wanted["records"], wanted["columns"]), name
        assert list(rows[1]) == wanted["first"], name
        broken = sum("\n" in cell for row in rows for cell in row)
        assert broken == wanted["embedded_newlines"], name


UNREADABLE = ("issue127", "issue_419")  # empty; and without the table of its strings


def test_workbooks_are_as_large_as_another_reader_says(shared_data: Path, expected: Json) -> None:
    """That one counts from the first cell on, and cells of no words too: ours may end before."""
    for path in sorted(shared_data.glob("torture/xlsx/*.xls[xm]")):
        if path.stem.endswith(UNREADABLE):
            with pytest.raises(InputRefused, match=path.name):
                tables_in(read(path))
            continue
        said = expected[f"torture/xlsx/{path.name}"]["sheets"]
        sheets = {name: (rows, columns) for name, rows, columns in said if rows}
        found = {each.name: each for each in tables_in(read(path)).tables}
        assert found.keys() == sheets.keys(), path.name
        for name, (rows, columns) in sheets.items():
            last = (found[name].line or 1) + len(found[name].rows) - 1
            assert last in (rows, rows - 1), path.name
            assert len(found[name].rows[0]) in (columns, columns - 1), path.name


def naughty(shared_data: Path) -> list[str]:
    """Each string that people were ever hurt by, as a document keeps it."""
    lines = (shared_data / "torture/text/big_list_of_na__blns.txt").read_text("utf-8").split("\n")
    found = (clean_text(line).strip() for line in lines if line and not line.startswith("#"))
    return list(dict.fromkeys(filter(None, found)))


def naughty_map(words: list[str]) -> list[Record]:
    """Each as the name of a step, and on a card below it."""
    chart, lane = (
        Map(id="m", rank="V", title=words[0]),
        Lane(id="l", map="m", rank="V", label="All"),
    )
    stage = Stage(id="s", map="m", rank="V", title="Stage")
    records: list[Record] = [chart, lane, stage]
    for number, (text, rank) in enumerate(
        zip(words, ranks_between("", "", len(words)), strict=True)
    ):
        step = Touchpoint(id=f"t{number}", stage="s", rank=rank, title=text)
        card = Card(id=f"c{number}", lane="l", stage="s", rank=rank, text=text)
        records += [step, card]
    return records


def texts(records: Iterable[Record]) -> list[str]:
    """Of the steps, in their order."""
    return [step.title for step in sorted_steps(records)]


def sorted_steps(records: Iterable[Record]) -> list[Touchpoint]:
    steps = [record for record in records if isinstance(record, Touchpoint)]
    return sorted(steps, key=lambda step: step.rank)


def exported(records: Records, suffix: str) -> bytes:
    file = BytesIO()
    WRITERS[suffix].write(Content(records, ("m",)), file)
    return file.getvalue()


def test_naughty_strings_survive_every_way_out_and_back(shared_data: Path, tmp_path: Path) -> None:
    words = naughty(shared_data)
    assert len(words) > 400
    path = tmp_path / "naughty.journey"
    create_document(path, naughty_map(words)).close()
    with closing(open_document(path)) as document:
        records = Records(document.records)
    assert texts(records) == words
    for suffix in (".json", ".mmd"):
        file = tmp_path / f"naughty{suffix}"
        file.write_bytes(exported(records, suffix))
        found = texts(records_from(file).records)
        assert [*map(trimmed, found)] == [*map(trimmed, words)], suffix  # as Mermaid does it
    for suffix in (".csv", ".tsv"):
        [table] = tables_in(Source(f"naughty{suffix}", exported(records, suffix))).tables
        cells = [unguarded(cell) for row in table.rows for cell in row]
        assert "\n".join(f"• {' '.join(each.split())}" for each in words) in cells, suffix
