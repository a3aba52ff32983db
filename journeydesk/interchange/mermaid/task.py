"""One task of a Mermaid `journey`: its name, then `: score: actor, actor`."""

from journeydesk.i18n import _
from journeydesk.interchange.mermaid.diagram import DiagramRefused, Repair, Task
from journeydesk.interchange.mermaid.lexer import Token
from journeydesk.interchange.mermaid.refusal import reason_without_score
from journeydesk.interchange.mermaid.score import (
    Reading,
    divided,
    number,
    recovered,
    without_number,
)
from journeydesk.interchange.mermaid.text import trimmed


def read_task(name: Token, after: Token) -> tuple[Task, list[Repair]]:
    """The task, and what was done to read it.

    Raises DiagramRefused where the name is followed neither by a colon and text nor holds
    anything to take for one.
    """
    if after.kind == "data":
        return _with_data(name, after.text)
    reading = recovered(name.text) or without_number(name.text)
    if reading is None:
        raise DiagramRefused(name.line, reason_without_score(name, after))
    return _repaired(name.text, reading, name.line)


def _with_data(name: Token, data: str) -> tuple[Task, list[Repair]]:
    score_text, *others = data[1:].split(":")
    score = number(score_text)
    if score is None and (reading := recovered(name.text + data)):
        return _repaired(name.text + data, reading, name.line)
    actors = divided(others[0]) if others else ()
    task = Task(trimmed(name.text), score, trimmed(score_text), actors, name.line)
    return task, [*_unreadable(task), *_dropped(others[1:], name.line)]


def _repaired(text: str, reading: Reading, line: int) -> tuple[Task, list[Repair]]:
    task = Task(reading.name, reading.score, reading.score_text, reading.actors, line)
    what = _("“{text}” is read as “{name}”, score {score}, actors: {actors}").format(
        text=trimmed(text),
        name=task.title,
        score=task.score_text,
        actors=", ".join(task.actors) or "–",
    )
    return task, [Repair(line, "repair", what), *_unreadable(task)]


def _unreadable(task: Task) -> list[Repair]:
    if not task.score_text:  # to Mermaid it is 0, and so perhaps to its author
        what = _("“{title}” has no score: its emotion is unknown")
        return [Repair(task.line, "guess", what.format(title=task.title))]
    if task.score is None:
        what = _("“{title}” has “{text}” for a score, which is no number: its emotion is unknown")
        what = what.format(title=task.title, text=task.score_text)
        return [Repair(task.line, "skipped", what)]
    return []


def _dropped(pieces: list[str], line: int) -> list[Repair]:
    text = trimmed(":".join(pieces))
    if not text:
        return []
    what = _("Mermaid reads nothing after the actors, and so it is left out: “{text}”")
    return [Repair(line, "skipped", what.format(text=text))]
