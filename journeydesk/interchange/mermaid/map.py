"""One Mermaid diagram as the records of one map.

Sections become stages, tasks touchpoints, actors personas, and a score becomes one emotion for
each actor of its task.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import isfinite

from pydantic import JsonValue

from journeydesk.i18n import _
from journeydesk.interchange.mermaid.diagram import Diagram, DiagramRefused, Task
from journeydesk.interchange.mermaid.score import Scale, emotion_of, plain
from journeydesk.interchange.mermaid.text import decoded, trimmed
from journeydesk.interchange.ranked import ranked
from journeydesk.interchange.report import Imported, Note
from journeydesk.model import (
    STYLES,
    Emotion,
    Lane,
    LaneKind,
    Map,
    Origin,
    Persona,
    Record,
    Stage,
    Touchpoint,
    clean_text,
)
from journeydesk.model.record import LONGEST_TEXT

LANES = (
    LaneKind.TOUCHPOINT,
    LaneKind.EMOTION_CURVE,
    LaneKind.THOUGHT_QUOTE,
    LaneKind.PAIN_POINT,
    LaneKind.OPPORTUNITY,
)
DEFAULT_PERSONA = "default_persona"  # in a persona's extra: stands for tasks without actors

Personas = Mapping[str, Persona]


def map_of(diagram: Diagram, source: str, rank: str) -> Imported:
    """The map and everything in it. Raises DiagramRefused for texts too long to keep."""
    described = {"acc_title": diagram.acc_title, "acc_descr": diagram.acc_descr}
    extra: dict[str, JsonValue] = {k: _text(v, diagram.line) for k, v in described.items() if v}
    chart = Map(title=_text(diagram.title, diagram.line), rank=rank, extra=extra)
    personas = _personas(diagram, chart)
    records = [chart, *personas.values(), *_lanes(chart), *_stages(diagram, chart, personas)]
    notes = [Note(source, r.line, r.kind, r.what) for r in diagram.repairs]
    notes += [
        Note(source, task.line, "guess", text)
        for task in diagram.tasks
        for text in _out_of_scale(task, diagram.scale)
    ]
    return Imported(tuple(records), tuple(notes))


def _personas(diagram: Diagram, chart: Map) -> Personas:
    """By name, in the order of their first step."""
    default = _("Customer")
    names = dict.fromkeys(n for task in diagram.tasks for n in _people(task) or [default])
    is_needed = any(not _people(task) for task in diagram.tasks)
    return {
        name: Persona(
            map=chart.id,
            rank=rank,
            name=name,
            style=number % STYLES,
            extra={DEFAULT_PERSONA: True} if is_needed and name == default else {},
        )
        for number, (name, rank) in enumerate(ranked(names))
    }


def _lanes(chart: Map) -> Iterator[Record]:
    for kind, rank in ranked(LANES):
        yield Lane(map=chart.id, rank=rank, kind=kind)


def _stages(diagram: Diagram, chart: Map, personas: Personas) -> Iterator[Record]:
    for section, rank in ranked(diagram.sections):
        stage = Stage(map=chart.id, rank=rank, title=_text(section.title, section.line))
        yield stage
        for task, task_rank in ranked(section.tasks):
            yield from _touchpoint(task, stage, task_rank, personas, diagram.scale)


def _touchpoint(
    task: Task, stage: Stage, rank: str, personas: Personas, scale: Scale
) -> Iterator[Record]:
    title = _text(task.title, task.line)
    acting = tuple(personas[name].id for name in _people(task))
    touchpoint = Touchpoint(stage=stage.id, rank=rank, title=title, personas=acting)
    yield touchpoint
    for persona, emotion_rank in ranked(acting or (personas[_("Customer")].id,)):
        yield Emotion(
            touchpoint=touchpoint.id,
            persona=persona,
            rank=emotion_rank,
            value=_value(task, scale),
            origin=Origin.IMPORTED,
            extra=_original(task),
        )


def _people(task: Task) -> tuple[str, ...]:
    names = (_text(actor, task.line) for actor in task.actors)
    return tuple(dict.fromkeys(filter(None, names)))


def _value(task: Task, scale: Scale) -> float | None:
    """Mermaid takes a missing score for 0; unknown is never a number here."""
    if task.score is None or not task.score_text:
        return None
    return emotion_of(task.score, scale)


def _original(task: Task) -> dict[str, JsonValue]:
    if not task.score_text:
        return {}
    if task.score is None:
        return {"score": _text(task.score_text, task.line)}
    if not isfinite(task.score):
        return {"score": plain(task.score)}
    return {"score": int(task.score) if task.score.is_integer() else task.score}


def _out_of_scale(task: Task, scale: Scale) -> Iterator[str]:
    least, most = scale
    if _value(task, scale) is None or task.score is None or least <= task.score <= most:
        return
    what = _(
        "“{title}” has the score {score}; the scale is {least} to {most}, so the nearest is taken"
    )
    score, *ends = map(plain, (task.score, least, most))
    yield what.format(title=task.title, score=score, least=ends[0], most=ends[1])


def _text(raw: str, line: int) -> str:
    """As shown: entities and line breaks decoded, and what no record may hold removed."""
    if len(raw) > LONGEST_TEXT:
        reason = _("a text of more than {most} characters; shorten it").format(most=LONGEST_TEXT)
        raise DiagramRefused(line, reason)
    return trimmed(clean_text(decoded(raw)))
