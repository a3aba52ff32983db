"""A map as a Mermaid journey: stages, touchpoints, personas and their emotions; nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import fmean

from journeydesk.i18n import _
from journeydesk.interchange.mermaid.map import DEFAULT_PERSONA
from journeydesk.interchange.mermaid.score import NEUTRAL, emotion_of, number, plain
from journeydesk.interchange.mermaid.text import (
    encoded,
    encoded_actor,
    encoded_line,
    encoded_task,
    trimmed,
)
from journeydesk.interchange.report import Note
from journeydesk.model import (
    Emotion,
    Map,
    Persona,
    RecordId,
    Records,
    Stage,
    Touchpoint,
    clean_text,
)

BLANK = "#32;"  # a name that Mermaid accepts and that reads back as none


@dataclass(frozen=True, slots=True)
class Step:
    """A touchpoint as a task; `score` is None where no emotion of its personas is known."""

    title: str
    actors: tuple[str, ...]
    score: float | None
    is_split: bool  # its personas feel differently, and the score is their mean


def write_mermaid(records: Records, map_id: RecordId) -> str:
    """The map's journey, readable by Mermaid and by `read_mermaid` with the same meaning.

    A score is 3 plus the mean of the emotions, to two decimals, or the number that was imported
    while the emotion is still what it made. An unknown emotion leaves the score's place empty:
    Mermaid takes that for 0 and draws it below the scale, a reader here for unknown.
    """
    chart = records.get(Map, map_id)
    lines = ["journey", *_descriptions(chart)]
    for index, stage in enumerate(records.at(Stage, map_id)):
        steps = list(_steps(records, stage))
        if index or trimmed(stage.title) or not steps:
            lines.append(f"    section {encoded(stage.title) or BLANK}")
        lines += [f"        {_task(step)}" for step in steps]
    return "\n".join(lines) + "\n"


def notes_on_mermaid(records: Records, map_id: RecordId, source: str) -> tuple[Note, ...]:
    """What `write_mermaid` cannot say of this map's emotions."""
    return tuple(
        Note(source, None, "guess", text.format(title=step.title))
        for stage in records.at(Stage, map_id)
        for step in _steps(records, stage)
        for text in _unsaid(step)
    )


def _unsaid(step: Step) -> Iterator[str]:
    if step.score is None:
        yield _("the emotion at “{title}” is unknown; its score is left empty, drawn as 0")
    elif step.is_split:
        yield _("the personas feel differently about “{title}”; the score is their mean")


def _descriptions(chart: Map) -> Iterator[str]:
    if title := encoded(chart.title):
        yield f"    title {title}"
    if acc_title := encoded(_extra(chart, "acc_title")):
        yield f"    accTitle: {acc_title}"
    lines = list(filter(trimmed, _extra(chart, "acc_descr").split("\n")))
    if len(lines) == 1:
        yield f"    accDescr: {encoded(lines[0])}"
    elif lines:
        yield "    accDescr {"
        yield from (f"        {encoded_line(line)}" for line in lines)
        yield "    }"


def _extra(chart: Map, name: str) -> str:
    return clean_text(str(chart.extra.get(name, "")))


def _task(step: Step) -> str:
    name = encoded_task(step.title) or BLANK
    score = "" if step.score is None else plain(step.score)
    actors = ", ".join(map(encoded_actor, step.actors))
    if actors:
        return f"{name}: {score}: {actors}"
    return f"{name}: {score}" if score else f"{name}: :"  # no blank to lose at the end


def _steps(records: Records, stage: Stage) -> Iterator[Step]:
    for touchpoint in records.at(Touchpoint, stage.id):
        felt = _felt(records, touchpoint)
        values = {emotion.value for emotion in felt if emotion.value is not None}
        yield Step(
            touchpoint.title, _actors(records, touchpoint, felt), _score(felt), len(values) > 1
        )


def _felt(records: Records, touchpoint: Touchpoint) -> list[Emotion]:
    """The emotions of the touchpoint's personas; without any, those of all of the map's."""
    felt = records.at(Emotion, touchpoint.id)
    return [e for e in felt if not touchpoint.personas or e.persona in touchpoint.personas]


def _actors(records: Records, touchpoint: Touchpoint, felt: list[Emotion]) -> tuple[str, ...]:
    """The names of those who act or feel, each once; the default persona alone is nobody."""
    acting = touchpoint.personas or [emotion.persona for emotion in felt]
    personas = [records.get(Persona, id_) for id_ in acting]
    if not touchpoint.personas and all(p.extra.get(DEFAULT_PERSONA) for p in personas):
        return ()
    return tuple(dict.fromkeys(p.name for p in personas if trimmed(p.name)))


def _score(felt: list[Emotion]) -> float | None:
    known = [(e.value, _imported(e)) for e in felt if e.value is not None]
    if not known:
        return None
    value, original = known[0]
    if original is not None and all(each == (value, original) for each in known):
        return original
    return round(NEUTRAL + fmean(value for value, _original in known), 2)


def _imported(emotion: Emotion) -> float | None:
    """The score that the emotion was made of, unless somebody has changed it since."""
    original = number(str(emotion.extra.get("score")))
    return original if original is not None and emotion_of(original) == emotion.value else None
