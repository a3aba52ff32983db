"""A diagram as its author meant it, where that is not what Mermaid reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from journeydesk.i18n import _
from journeydesk.interchange.choices import Choices
from journeydesk.interchange.mermaid.diagram import Diagram, Repair, Task
from journeydesk.interchange.mermaid.score import MERMAIDS, divided, plain

FEWEST = 3  # tasks from which a habit shows
USUAL_ENDS = ((0.0, 5.0), (0.0, 10.0), (1.0, 10.0), (0.0, 100.0))


def as_meant(diagram: Diagram, choices: Choices) -> Diagram:
    """With its fields swapped and its scores on the scale that was chosen.

    What was not chosen and looks as if it should be is among the repairs as a guess; the diagram
    stays as Mermaid reads it.
    """
    hints = tuple(_hints(diagram, choices))
    diagram = replace(diagram, repairs=(*diagram.repairs, *hints), scale=choices.scale or MERMAIDS)
    return _swapped(diagram) if choices.swap_fields else diagram


def _swapped(diagram: Diagram) -> Diagram:
    sections = tuple(
        replace(section, tasks=tuple(_swapped_task(task) for task in section.tasks))
        for section in diagram.sections
    )
    return replace(diagram, sections=sections)


def _swapped_task(task: Task) -> Task:
    """One without actors stays as it is: nobody left would be its name."""
    if not task.actors:
        return task
    return replace(task, title=", ".join(task.actors), actors=divided(task.title))


def _hints(diagram: Diagram, choices: Choices) -> Iterator[Repair]:
    if _looks_swapped(diagram) and not choices.swap_fields:
        told = _(
            "it looks as if it was written as actor: score: task; to read it so, swap the fields "
            "(a mapping says “swap_fields”: true)"
        )
        yield Repair(diagram.line, "guess", told)
    scores = [task.score for task in diagram.tasks if task.score is not None and task.score_text]
    if scores and choices.scale is None and not 1 <= min(scores) <= max(scores) <= 5:
        least, most = _usual_scale(min(scores), max(scores))
        told = _(
            "its scores run from {low} to {high}; to bring them to 1 to 5, choose a scale "
            "(a mapping says “scale”: [{least}, {most}])"
        )
        numbers = map(plain, (min(scores), max(scores), least, most))
        words = dict(zip(("low", "high", "least", "most"), numbers, strict=True))
        yield Repair(diagram.line, "guess", told.format(**words))


def _usual_scale(low: float, high: float) -> tuple[float, float]:
    """The first of the usual ones that has them all."""
    fitting = (ends for ends in USUAL_ENDS if ends[0] <= low and high <= ends[1])
    return next(fitting, (low, high))


def _looks_swapped(diagram: Diagram) -> bool:
    """A few names come again and again, and what stands for the actors is nearly always new."""
    tasks = [task for task in diagram.tasks if task.actors]
    if len(tasks) < FEWEST or len(tasks) < len(diagram.tasks):
        return False
    names = {task.title for task in tasks}
    people = {task.actors for task in tasks}
    return len(names) * 2 <= len(tasks) and len(people) * 5 >= len(tasks) * 4
