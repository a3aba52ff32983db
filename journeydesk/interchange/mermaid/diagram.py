"""What a `journey` diagram holds, as its text says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from journeydesk.errors import InputRefused
from journeydesk.i18n import _
from journeydesk.interchange.mermaid.score import MERMAIDS, Scale


@dataclass(frozen=True, slots=True)
class Task:
    """A step. `score` is None where no number can be made out of `score_text`.

    Texts are trimmed; entities and `<br/>` are still as written.
    """

    title: str
    score: float | None
    score_text: str
    actors: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Section:
    """A group of tasks; one without a title holds the tasks before the first `section` line."""

    title: str
    tasks: tuple[Task, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Repair:
    """Something read otherwise than it was written, or not at all."""

    line: int
    kind: Literal["repair", "guess", "skipped"]
    what: str


@dataclass(frozen=True, slots=True)
class Diagram:
    """`line` is that of the word `journey`; lines count in the author's file, from 1."""

    title: str
    acc_title: str
    acc_descr: str
    sections: tuple[Section, ...]
    repairs: tuple[Repair, ...]
    line: int
    scale: Scale = MERMAIDS

    @property
    def tasks(self) -> tuple[Task, ...]:
        return tuple(task for section in self.sections for task in section.tasks)


class DiagramRefused(InputRefused):
    """Mermaid refuses this diagram too."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(_("line {line}: {reason}").format(line=line, reason=reason))
        self.line = line
        self.reason = reason
