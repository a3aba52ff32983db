"""Mermaid journeys as their authors meant them: which of several, on which scale, which field."""

from typing import Any

import pytest

from journeydesk.errors import InputRefused
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.mermaid.reader import read_mermaid
from journeydesk.interchange.report import Imported
from journeydesk.model import Emotion, Map, Persona, Records, Touchpoint

REVERSED = """journey
  title Backwards
  Ada: 3: Opens the door
  Bob: 4: Greets her
  Ada: 2: Waits
  Bob: 5: Brings tea
"""
TEN = "journey\n a: 0: Me\n b: 5: Me\n c: 8: Me\n d: 10: Me\n"
THREE = "".join(f"```mermaid\njourney\n {title}\n a: 3: Me\n```\n" for title in ("title A",) * 2)
MANY = f"{THREE}```\njourney\n b: 4\n```\n"


def read(text: str, **choices: Any) -> Imported:
    return read_mermaid(text, "day.md", Choices(**choices))


def titles(found: Imported) -> list[str]:
    return [touchpoint.title for touchpoint in Records(found.records).all(Touchpoint)]


def felt(found: Imported) -> list[float | None]:
    records = Records(found.records)
    return [records.at(Emotion, each.id)[0].value for each in records.all(Touchpoint)]


def test_fields_that_look_swapped_are_told_and_stay_as_mermaid_reads_them() -> None:
    found = read(REVERSED)
    assert titles(found) == ["Ada", "Bob", "Ada", "Bob"]
    assert [(note.line, "swap" in note.text) for note in found.notes] == [(1, True)]


def test_fields_are_swapped_where_it_is_chosen() -> None:
    found = read(REVERSED, swap_fields=True)
    assert titles(found) == ["Opens the door", "Greets her", "Waits", "Brings tea"]
    assert {persona.name for persona in Records(found.records).of(Persona)} == {"Ada", "Bob"}
    assert felt(found) == [0, 1, -1, 2]
    assert found.notes == ()


@pytest.mark.parametrize(
    "text",
    [
        "journey\n Walk: 3: Me\n Eat: 4: Me\n Sleep: 5: Cat\n",
        "journey\n a: 1: X\n a: 2: Y\n",
        "journey\n a: 1: X\n a: 2: Y\n a: 3\n a: 4: Z\n",
    ],
)
def test_ordinary_diagrams_do_not_look_swapped(text: str) -> None:
    assert not [note for note in read(text).notes if "swap" in note.text]


def test_scores_of_another_scale_are_scaled_where_it_is_chosen() -> None:
    found = read(TEN, scale=(0, 10))
    assert felt(found) == [-2, 0, pytest.approx(1.2), 2]
    assert found.notes == ()


def test_else_they_are_taken_as_the_nearest_end_and_the_scale_is_offered() -> None:
    found = read(TEN)
    assert felt(found) == [-2, 2, 2, 2]
    assert "“scale”: [0, 10]" in found.notes[0].text
    assert [note.line for note in found.notes] == [1, 2, 4, 5]


def test_the_score_that_was_written_is_kept_on_any_scale() -> None:
    records = Records(read(TEN, scale=(0, 10)).records)
    assert sorted(emotion.extra["score"] for emotion in records.of(Emotion)) == [0, 5, 8, 10]  # type: ignore[type-var]


@pytest.mark.parametrize("scale", [(5, 5), (10, 0)])
def test_a_scale_rises(scale: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="less than the most"):
        Choices(scale=scale)


@pytest.mark.parametrize(
    ("tables", "wanted"),
    [
        ([], ["A", "A", ""]),
        (["A"], ["A"]),
        (["A (2)", "Diagram 3"], ["A", ""]),
        (["3", "1"], ["A", ""]),
    ],
)
def test_diagrams_are_picked_by_name_or_number(tables: list[str], wanted: list[str]) -> None:
    assert [map_.title for map_ in Records(read(MANY, tables=tables).records).all(Map)] == wanted


def test_picking_what_is_not_there_names_what_is() -> None:
    with pytest.raises(InputRefused, match=r"only A, A \(2\), Diagram 3"):
        read(MANY, tables=["B"])


def test_a_preview_shows_every_diagram_and_which_are_read() -> None:
    look = read(MANY, tables=["A (2)"]).look
    assert look is not None
    assert [table.name for table in look.tables] == ["A", "A (2)", "Diagram 3"]
    assert look.choices.tables == ("A (2)",)
    assert look.tables[0].rows == (("Section", "Task", "Score", "Actors"), ("", "a", "3", "Me"))
    assert dict(look.facts) == {"Diagrams": "1", "Sections": "1", "Tasks": "1", "Actors": "1"}
