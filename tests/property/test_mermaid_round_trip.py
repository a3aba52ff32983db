"""Laws of Mermaid in and out: whatever people call things, a map reads back as it was written."""

from hypothesis import given
from hypothesis import strategies as st

from journeydesk.interchange.mermaid.diagram import DiagramRefused
from journeydesk.interchange.mermaid.reader import read_mermaid
from journeydesk.interchange.mermaid.syntax import parse_diagram
from journeydesk.interchange.mermaid.text import trimmed
from journeydesk.interchange.mermaid.writer import write_mermaid
from journeydesk.model import (
    Emotion,
    Map,
    Persona,
    Record,
    Records,
    Stage,
    Touchpoint,
    clean_text,
    ranks_between,
)

# What Mermaid keeps for itself, what JavaScript and Python see differently, and anything else.
RESERVED = [*":;#,%{}<>\"'\n\t -&=", "%%", "%%{", "}%%", "->", "：", "，", "<br/>", "#58;", "&amp;"]
WORDS = ["title ", "section", "journey", "accTitle:", "accDescr {", "STYLE x", "classDef", ": 4: "]
OTHERS = ["---", "```", '<a b="c">', "3", "\xa0", "\u3000", "\u2028", "\ufeff", "\u200b", "é", "😀"]
PIECES = st.sampled_from(RESERVED + WORDS + OTHERS)
NAMES = st.lists(PIECES | st.characters(exclude_categories=["Cs"]), max_size=8).map("".join)
ACTORS = NAMES.map(clean_text).filter(trimmed)
VALUES = st.none() | st.integers(-4, 4).map(lambda half: half / 2)
Steps = list[tuple[str, list[str], float | None]]
STEPS = st.lists(
    st.tuples(NAMES, st.lists(ACTORS, max_size=3, unique_by=trimmed), VALUES), max_size=4
)
STAGES = st.lists(st.tuples(NAMES, STEPS), max_size=4)


def records_of(title: str, stages: list[tuple[str, Steps]], acc_descr: str) -> list[Record]:
    chart = Map(rank="V", title=title, extra={"acc_descr": acc_descr})
    records: list[Record] = [chart]
    for (name, steps), rank in zip(stages, ranks_between("", "", len(stages)), strict=True):
        stage = Stage(map=chart.id, rank=rank, title=name)
        records.append(stage)
        for step, step_rank in zip(steps, ranks_between("", "", len(steps)), strict=True):
            records += touchpoint_of(chart, stage, step_rank, *step)
    return records


def touchpoint_of(
    chart: Map, stage: Stage, rank: str, title: str, actors: list[str], value: float | None
) -> list[Record]:
    personas = [Persona(map=chart.id, rank="V", name=name) for name in actors]
    acting = tuple(persona.id for persona in personas)
    step = Touchpoint(stage=stage.id, rank=rank, title=title, personas=acting)
    default = Persona(map=chart.id, rank="V", name="Customer", extra={"default_persona": True})
    felt = [
        Emotion(touchpoint=step.id, persona=persona.id, rank="V", value=value)
        for persona in personas or [default]
    ]
    return [*personas, default, step, *felt]


def read_back(text: str) -> tuple[str, str, list[tuple[str, Steps]]]:
    """Title, description, and stages with their steps: title, actors, emotion."""
    records = Records(read_mermaid(text, "written").records)
    [chart] = records.of(Map)
    stages = [
        (stage.title, [step_of(records, step) for step in records.at(Touchpoint, stage.id)])
        for stage in records.at(Stage, chart.id)
    ]
    return chart.title, str(chart.extra.get("acc_descr", "")), stages


def step_of(records: Records, step: Touchpoint) -> tuple[str, list[str], float | None]:
    actors = [records.get(Persona, id_).name for id_ in step.personas]
    [value] = {emotion.value for emotion in records.at(Emotion, step.id)}
    return step.title, actors, value


def kept(text: str) -> str:
    return trimmed(clean_text(text))


@given(NAMES, STAGES, NAMES)
def test_a_written_map_reads_back_with_equal_stages_touchpoints_scores_and_actors(
    title: str, stages: list[tuple[str, Steps]], acc_descr: str
) -> None:
    records = Records(records_of(title, stages, acc_descr))
    text = write_mermaid(records, records.of(Map)[0].id)
    lines = filter(None, map(kept, clean_text(acc_descr).split("\n")))
    assert read_back(text) == (
        kept(title),
        "\n".join(lines),
        [
            (
                kept(name),
                [(kept(step), [kept(a) for a in actors], value) for step, actors, value in steps],
            )
            for name, steps in stages
        ],
    )


@given(NAMES, STAGES)
def test_a_written_map_needs_no_repair(title: str, stages: list[tuple[str, Steps]]) -> None:
    records = Records(records_of(title, stages, ""))
    diagram = parse_diagram(write_mermaid(records, records.of(Map)[0].id))
    unknown = sum(value is None for _name, steps in stages for _step, _actors, value in steps)
    assert len(diagram.repairs) == unknown


@given(st.lists(PIECES | st.just("\njourney\n"), max_size=40).map("".join))
def test_any_text_is_read_or_refused_at_one_of_its_lines(text: str) -> None:
    text = "journey\n" + text
    last = text.count("\n") + 1
    lines = lines_of(text)
    assert lines == sorted(lines)
    assert all(1 <= line <= last for line in lines)


def lines_of(text: str) -> list[int]:
    try:
        diagram = parse_diagram(text)
    except DiagramRefused as refused:
        return [refused.line]
    return [task.line for section in diagram.sections for task in section.tasks]


@given(
    st.lists(st.sampled_from(["%% c", "%%{wrap}%%", "%%{init: {\n}\n}%%", "", "\t"]), max_size=9)
)
def test_what_is_cut_out_before_a_task_moves_no_line_number(cut: list[str]) -> None:
    text = "\n".join(["journey", *cut, " here: 3: Me", ""])
    [[task]] = [section.tasks for section in parse_diagram(text).sections]
    assert text.split("\n")[task.line - 1].strip() == "here: 3: Me"
