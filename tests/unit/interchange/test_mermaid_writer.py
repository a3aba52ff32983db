"""Maps as Mermaid text; that it reads back is a law under tests/property."""

import pytest

from journeydesk.interchange.mermaid.reader import read_mermaid
from journeydesk.interchange.mermaid.writer import notes_on_mermaid, write_mermaid
from journeydesk.model import Emotion, Map, Persona, Records, Stage, Touchpoint

CLEAN = """\
journey
    title Day
    accTitle: A day
    accDescr {
        One
        Two#125;
    }
        Wake: 3
    section Work
        Tea: 4.5: Me, Cat
        #116;itle of deed: -1: Me
    section #32;
        Rest: : Me
        Sleep: :
"""


def written(text: str) -> str:
    records = Records(read_mermaid(text, "day.mmd").records)
    return write_mermaid(records, records.of(Map)[0].id)


def test_what_was_written_is_written_again() -> None:
    assert written(CLEAN) == CLEAN


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("At 3:30; #1", "At 3#58;30#59; #35;1"),
        ("%done", "#37;done"),
        ("50% now", "50% now"),
        ("a %%{b", "a #37;#37;{b"),
        ("one\ntwo", "one<br/>two"),
        ("<br> is a tag", "#60;br> is a tag"),
        ("a < b", "a #60; b"),
        ("Journey ends", "#74;ourney ends"),
        ("accTitle", "#97;ccTitle"),
        ("", "#32;"),
    ],
)
def test_a_touchpoints_name_is_written_so_that_mermaid_reads_it(name: str, text: str) -> None:
    chart, stage, step = a_step(title=name)
    assert (
        write_mermaid(Records([chart, stage, step]), chart.id).splitlines()[-1]
        == f"        {text}: :"
    )


def a_step(**fields: object) -> tuple[Map, Stage, Touchpoint]:
    chart = Map(rank="V")
    stage = Stage(map=chart.id, rank="V", title="Stage")
    return chart, stage, Touchpoint(stage=stage.id, rank="V", **fields)


def felt(values: dict[str, float | None], **extra: float) -> tuple[Records, Map]:
    """One touchpoint for all of the map's personas, who feel this; `extra` are imported scores."""
    chart, stage, step = a_step(title="a")
    records = [chart, stage, step]
    for name, value in values.items():
        persona = Persona(map=chart.id, rank="V", name=name)
        score = {"score": extra[name]} if name in extra else {}
        emotion = Emotion(
            touchpoint=step.id,
            persona=persona.id,
            rank=f"V{len(records)}V",
            value=value,
            extra=score,
        )
        records += [persona, emotion]
    return Records(records), chart


@pytest.mark.parametrize(
    ("values", "imported", "task"),
    [
        ({"A": 1.0}, {}, "a: 4: A"),
        ({"A": -0.5}, {}, "a: 2.5: A"),
        ({"A": 1.0, "B": 2.0}, {}, "a: 4.5: A, B"),
        ({"A": 2.0, "B": 1.0, "C": 1.0}, {}, "a: 4.33: A, B, C"),
        ({"A": 1.0, "B": None}, {}, "a: 4: A, B"),
        ({"A": None}, {}, "a: : A"),
        ({"A": 2.0}, {"A": 9}, "a: 9: A"),
        ({"A": 1.5}, {"A": 9}, "a: 4.5: A"),
        ({"A": 2.0, "B": 2.0}, {"A": 9, "B": 8}, "a: 5: A, B"),
        ({"A, B": 0.0}, {}, "a: 3: A#44; B"),
    ],
)
def test_the_score_is_the_mean_emotion_or_the_imported_number_unchanged(
    values: dict[str, float | None], imported: dict[str, float], task: str
) -> None:
    records, chart = felt(values, **imported)
    assert write_mermaid(records, chart.id).splitlines()[-1].strip() == task


def test_unknown_and_split_emotions_are_reported() -> None:
    for values, word in (({"A": None}, "unknown"), ({"A": 1.0, "B": -1.0}, "differently")):
        records, chart = felt(values)
        [note] = notes_on_mermaid(records, chart.id, "out.mmd")
        assert (note.source, note.kind) == ("out.mmd", "guess")
        assert word in note.text


def test_what_is_said_in_full_needs_no_note() -> None:
    records, chart = felt({"A": 1.0, "B": 1.0})
    assert notes_on_mermaid(records, chart.id, "out.mmd") == ()


def test_a_first_stage_without_steps_keeps_its_place() -> None:
    assert written("journey\n section #32;\n section B\n a: 3\n") == (
        "journey\n    section #32;\n    section B\n        a: 3\n"
    )
