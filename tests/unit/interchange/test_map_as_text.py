"""A map as CSV and as Markdown: what a spreadsheet, a wiki and a person make of it."""

import csv
import io

import late_parcel
import pytest

from journeydesk.interchange.delimited_table import guarded, unguarded, write_delimited
from journeydesk.interchange.markdown_map import write_markdown
from journeydesk.model import Card, Map, Records, Stage

RECORDS = Records(late_parcel.fresh_records())
[MAP] = RECORDS.at(Map)
HOSTILE = ("=1+1", "+1", "-1 is less", "@SUM(A1)", "'quoted", "''twice")


def rows_of(records: Records) -> list[list[str]]:
    file = io.BytesIO()
    write_delimited(records, MAP.id, file)
    assert file.getvalue().startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(file.getvalue().decode("utf-8-sig"), newline="")))


def with_texts(text: str) -> Records:
    return Records([r.evolve(text=text) if isinstance(r, Card) else r for r in RECORDS])


def test_stages_go_across_and_lanes_down() -> None:
    rows = rows_of(RECORDS)
    assert rows[0] == ["Stage", *(stage.title for stage in RECORDS.at(Stage, MAP.id))]
    assert "Customer actions" in [row[0] for row in rows]
    assert {len(row) for row in rows} == {len(rows[0])}


def test_each_persona_has_its_own_row_of_emotions() -> None:
    names = [row[0] for row in rows_of(RECORDS) if row[0].startswith("Emotions")]
    assert names == ["Emotions: Maya, first-time buyer", "Emotions: Theo, repeat buyer"]


def test_an_item_that_could_be_taken_for_several_has_a_bullet() -> None:
    cells = [cell for row in rows_of(with_texts("this; and that")) for cell in row]
    assert "• this; and that" in cells


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_begins_a_formula(text: str) -> None:
    cells = [cell for row in rows_of(with_texts(text)) for cell in row]
    assert not [cell for cell in cells if cell[:1] in tuple("=+-@\t\r") and cell]
    assert unguarded(guarded(text)) == text


def test_what_needs_no_guard_has_none() -> None:
    assert guarded("’s Morgens") == "’s Morgens"
    assert unguarded("'s Morgens") == "'s Morgens"


def test_markdown_has_the_map_its_pains_its_opportunities_and_its_curve() -> None:
    text = write_markdown(RECORDS, MAP.id)
    assert text.startswith(f"# {MAP.title}\n")
    assert "| Stage | " in text
    for heading in ("## Pain points by priority", "## Opportunities", "## The journey as it feels"):
        assert heading in text
    assert "(−2)" in text


@pytest.mark.parametrize("text", ["a | b", "*bold*", "[link](x)", "<b>", "`code`", "# x"])
def test_words_are_no_marks_in_markdown(text: str) -> None:
    lines = write_markdown(with_texts(text), MAP.id).split("\n")
    table = [line for line in lines if line.startswith("| ")]
    widths = {line.replace("\\|", "").count("|") for line in table[:5]}
    assert len(widths) == 1
    assert not [line for line in table if f" {text} " in line]
