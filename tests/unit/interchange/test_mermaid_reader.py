"""Diagrams as maps: what becomes of sections, tasks, actors and scores."""

import pytest

from journeydesk.errors import InputRefused
from journeydesk.interchange.mermaid.reader import read_mermaid
from journeydesk.interchange.report import Imported, report_json
from journeydesk.model import (
    Emotion,
    Lane,
    Map,
    Origin,
    Persona,
    Records,
    Stage,
    Touchpoint,
    violations,
)

SHOPPING = """\
journey
  title Shop#35;1
  accTitle: Shopping
  accDescr {
    Two
    lines
  }
  Wake: 3
  section Go<br/>out
    Find keys: 5: Dad, Mum
    Drive: 2.5: Mum
  section Pay
    Queue: 0: Mum
    Talk: well: Dad
    Leave: : Dad
"""


def read(text: str) -> tuple[Records, Map]:
    records = Records(read_mermaid(text, "shop.mmd").records)
    [chart] = records.of(Map)
    return records, chart


def touchpoints(records: Records, chart: Map) -> dict[str, Touchpoint]:
    stages = records.at(Stage, chart.id)
    return {step.title: step for stage in stages for step in records.at(Touchpoint, stage.id)}


def emotions(records: Records, step: Touchpoint) -> dict[str, Emotion]:
    felt = records.at(Emotion, step.id)
    return {records.get(Persona, emotion.persona).name: emotion for emotion in felt}


def test_sections_become_stages_and_tasks_touchpoints_in_their_order() -> None:
    records, chart = read(SHOPPING)
    stages = records.at(Stage, chart.id)
    assert [stage.title for stage in stages] == ["", "Go\nout", "Pay"]
    assert list(touchpoints(records, chart)) == [
        "Wake",
        "Find keys",
        "Drive",
        "Queue",
        "Talk",
        "Leave",
    ]


def test_titles_and_descriptions_are_decoded_and_kept() -> None:
    _records, chart = read(SHOPPING)
    assert chart.title == "Shop#1"
    assert chart.extra == {"acc_title": "Shopping", "acc_descr": "Two\nlines"}


def test_a_map_gets_lanes_and_breaks_no_rule() -> None:
    records, chart = read(SHOPPING)
    assert [lane.kind.value for lane in records.at(Lane, chart.id)] == [
        "touchpoint",
        "emotion_curve",
        "thought_quote",
        "pain_point",
        "opportunity",
    ]
    assert not list(violations(records, {record.id: (None, record) for record in records}))


def test_each_actor_is_one_persona_that_feels_the_score() -> None:
    records, chart = read(SHOPPING)
    assert [p.name for p in records.at(Persona, chart.id)] == ["Customer", "Dad", "Mum"]
    step = touchpoints(records, chart)["Find keys"]
    felt = emotions(records, step)
    assert {name: emotion.value for name, emotion in felt.items()} == {"Dad": 2, "Mum": 2}
    assert step.personas == tuple(emotion.persona for emotion in felt.values())
    assert {emotion.origin for emotion in felt.values()} == {Origin.IMPORTED}


def test_a_task_without_actors_is_felt_by_the_default_persona_alone() -> None:
    records, chart = read(SHOPPING)
    step = touchpoints(records, chart)["Wake"]
    assert step.personas == ()
    assert [(name, e.value) for name, e in emotions(records, step).items()] == [("Customer", 0)]


@pytest.mark.parametrize(
    ("step", "value", "extra"),
    [
        ("Drive", -0.5, {"score": 2.5}),
        ("Queue", -2, {"score": 0}),
        ("Talk", None, {"score": "well"}),
        ("Leave", None, {}),
    ],
)
def test_the_original_score_is_kept_beside_the_emotion(
    step: str, value: float | None, extra: dict[str, object]
) -> None:
    records, chart = read(SHOPPING)
    [emotion] = emotions(records, touchpoints(records, chart)[step]).values()
    assert (emotion.value, emotion.extra) == (value, extra)


def test_scores_off_the_scale_and_unknown_ones_are_reported() -> None:
    notes = read_mermaid(SHOPPING, "shop.mmd").notes
    assert [(note.line, note.kind) for note in notes] == [
        (1, "guess"),  # that there may be another scale
        (13, "guess"),
        (14, "skipped"),  # a word: taken for nothing
        (15, "guess"),  # nothing, which Mermaid takes for 0
    ]
    assert "1 to 5" in notes[0].text
    assert {note.source for note in notes} == {"shop.mmd"}


def test_an_actor_named_twice_feels_once() -> None:
    records, chart = read("journey\n a: 3: Me, Me, me\n")
    assert list(emotions(records, touchpoints(records, chart)["a"])) == ["Me", "me"]


def test_entities_and_characters_no_record_may_hold() -> None:
    records, chart = read("journey\n a#59; #amp; #nosuch; \x00b#0; : 3: A#44;B\n")
    assert list(touchpoints(records, chart)) == ["a; & #nosuch; b�"]
    assert [p.name for p in records.at(Persona, chart.id)] == ["A,B"]


def test_infinity_is_the_end_of_the_scale() -> None:
    records, chart = read("journey\n a: Infinity: Me\n")
    [emotion] = emotions(records, touchpoints(records, chart)["a"]).values()
    assert (emotion.value, emotion.extra) == (2, {"score": "Infinity"})


MANY = """\
# Maps

```mermaid
journey
  title One
```

```mermaid
journey
  bad line
```

```mermaid
flowchart TD
```

```
journey
  title Two
  a: 7: Me
```
"""


def many() -> Imported:
    return read_mermaid(MANY, "maps.md")


def test_every_journey_of_a_markdown_text_is_a_map_in_its_order() -> None:
    maps = sorted(Records(many().records).of(Map), key=lambda chart: chart.rank)
    assert [chart.title for chart in maps] == ["One", "Two"]


def test_what_stays_behind_is_reported_with_the_line_of_the_file() -> None:
    assert [(n.line, n.kind) for n in many().notes] == [
        (10, "refused"),
        (14, "skipped"),
        (18, "guess"),
        (20, "guess"),
    ]


def test_a_report_is_plain_json() -> None:
    report = report_json(many().notes)
    assert report["counts"] == {"refused": 1, "skipped": 1, "guess": 2}
    assert report["notes"][0]["source"] == "maps.md"
    assert report["notes"][0]["line"] == 10


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("journey\n bad line\n", "x.mmd, line 2: .*nothing was imported"),
        ("journey\n a: 4: Me\n```\n", "x.mmd, line 3"),
        ("# Only words\n", "x.mmd, line 1: .*“# Only words”"),
        ("```mermaid\nflowchart TD\n```\n", "no journey diagram, only flowchart"),
        ("```mermaid\njourney\n x\n```\n```mermaid\njourney\n y\n```\n", "line 3: .*“x”"),
        (f"journey\n a: 3: {'x' * 200_001}\n", "line 2: .*characters"),
        ("```\njourney\n```\n" * 2_001, "more than 2,000 code fences"),
        ("journey\n" + " " * 5_000_000, "larger than 5 MB"),
        (("```\njourney\n" + "a: 3: B\n" * 4_001 + "```\n") * 17, "more than 500,000"),
    ],
)
def test_nothing_to_import_is_refused_by_file_line_and_reason(text: str, words: str) -> None:
    with pytest.raises(InputRefused, match=words):
        read_mermaid(text, "x.mmd")
