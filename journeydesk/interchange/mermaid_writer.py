"""A map as a Mermaid journey: stages, touchpoints, personas and their emotions; nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import fmean

from journeydesk.i18n import _
from journeydesk.interchange.mermaid_map import DEFAULT_PERSONA
from journeydesk.interchange.mermaid_score import NEUTRAL, emotion_of, number, plain
from journeydesk.interchange.mermaid_text import encoded, encoded_actor, encoded_task, trimmed
from journeydesk.interchange.report import Note
from journeydesk.model import Emotion, Map, Persona, RecordId, Records, Stage, Touchpoint

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
    unknown = _("“{title}” has no known emotion; its score is left empty, which Mermaid draws as 0")
    split = _("the personas feel differently about “{title}”; the score is their mean")
    return tuple(
        Note(source, None, "guess", (unknown if step.score is None else split).format(title=step.title))
        for stage in records.at(Stage, map_id)
        for step in _steps(records, stage)
        if step.score is None or step.is_split
    )


def _descriptions(chart: Map) -> Iterator[str]:
    for keyword, text in (
        ("title", chart.title),
        ("accTitle:", str(chart.extra.get("acc_title", ""))),
    ):
        if trimmed(text):
            yield f"    {keyword} {encoded(text)}"
    lines = [encoded(line) for line in str(chart.extra.get("acc_descr", "")).split("\n")]
