"""One Mermaid diagram as the records of one map.

Sections become stages, tasks touchpoints, actors personas, and a score becomes one emotion for
each actor of its task.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import isfinite
from typing import TypeVar

from pydantic import JsonValue

from journeydesk.i18n import _
from journeydesk.interchange.mermaid.diagram import Diagram, DiagramRefused, Task
from journeydesk.interchange.mermaid.score import emotion_of, plain
from journeydesk.interchange.mermaid.text import decoded, trimmed
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
    ranks_between,
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
T = TypeVar("T")


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
        for task in _tasks(diagram)
        for text in _out_of_scale(task)
    ]
    return Imported(tuple(records), tuple(notes))


def _tasks(diagram: Diagram) -> Iterator[Task]:
    return (task for section in diagram.sections for task in section.tasks)


def _personas(diagram: Diagram, chart: Map) -> Personas:
    """By name, in the order of their first step."""
    default = _("Customer")
    names = dict.fromkeys(n for task in _tasks(diagram) for n in _people(task) or [default])
    is_needed = any(not _people(task) for task in _tasks(diagram))
    return {
        name: Persona(
            map=chart.id,
            rank=rank,
            name=name,
            style=number % STYLES,
            extra={DEFAULT_PERSONA: True} if is_needed and name == default else {},
        )
        for number, (name, rank) in enumerate(_ranked(names))
    }


def _lanes(chart: Map) -> Iterator[Record]:
    for kind, rank in _ranked(LANES):
        yield Lane(map=chart.id, rank=rank, kind=kind)


def _stages(diagram: Diagram, chart: Map, personas: Personas) -> Iterator[Record]:
    for section, rank in _ranked(diagram.sections):
        stage = Stage(map=chart.id, rank=rank, title=_text(section.title, section.line))
        yield stage
        for task, task_rank in _ranked(section.tasks):
            yield from _touchpoint(task, stage, task_rank, personas)


def _touchpoint(task: Task, stage: Stage, rank: str, personas: Personas) -> Iterator[Record]:
    title = _text(task.title, task.line)
    acting = tuple(personas[name].id for name in _people(task))
    touchpoint = Touchpoint(stage=stage.id, rank=rank, title=title, personas=acting)
    yield touchpoint
    for persona, emotion_rank in _ranked(acting or (personas[_("Customer")].id,)):
        yield Emotion(
            touchpoint=touchpoint.id,
            persona=persona,
            rank=emotion_rank,
            value=_value(task),
            origin=Origin.IMPORTED,
            extra=_original(task),
        )


def _people(task: Task) -> tuple[str, ...]:
    names = (_text(actor, task.line) for actor in task.actors)
    return tuple(dict.fromkeys(filter(None, names)))


def _value(task: Task) -> float | None:
    """Mermaid takes a missing score for 0; unknown is never a number here."""
    if task.score is None or not task.score_text:
        return None
    return emotion_of(task.score)


def _original(task: Task) -> dict[str, JsonValue]:
    if not task.score_text:
        return {}
    if task.score is None:
        return {"score": _text(task.score_text, task.line)}
    if not isfinite(task.score):
        return {"score": plain(task.score)}
    return {"score": int(task.score) if task.score.is_integer() else task.score}


def _out_of_scale(task: Task) -> Iterator[str]:
    if _value(task) is not None and task.score is not None and not 1 <= task.score <= 5:
        what = _("“{title}” has the score {score}; the scale is 1 to 5, so the nearest is taken")
        yield what.format(title=task.title, score=plain(task.score))


def _text(raw: str, line: int) -> str:
    """As shown: entities and line breaks decoded, and what no record may hold removed."""
    if len(raw) > LONGEST_TEXT:
        reason = _("a text of more than {most} characters; shorten it").format(most=LONGEST_TEXT)
        raise DiagramRefused(line, reason)
    return trimmed(clean_text(decoded(raw)))


def _ranked(things: Iterable[T]) -> Iterator[tuple[T, str]]:
    found = tuple(things)
    return zip(found, ranks_between("", "", len(found)), strict=True)
