"""Mermaid journeys, alone or among Markdown, as maps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NoReturn

from journeydesk.errors import InputRefused
from journeydesk.i18n import _
from journeydesk.interchange.choices import AS_GUESSED, Choices
from journeydesk.interchange.look import Look, Table
from journeydesk.interchange.mermaid.diagram import Diagram, DiagramRefused
from journeydesk.interchange.mermaid.fences import MOST_FENCES, Fence, fences
from journeydesk.interchange.mermaid.map import map_of
from journeydesk.interchange.mermaid.meant import as_meant
from journeydesk.interchange.mermaid.syntax import is_journey, parse_diagram
from journeydesk.interchange.mermaid.text import decoded
from journeydesk.interchange.picking import picked, told_apart
from journeydesk.interchange.ranked import ranked
from journeydesk.interchange.report import Imported, Note

LONGEST = 5_000_000  # characters
LONGEST_JOURNEYS = 500_000  # characters of all diagrams: 2 s; Mermaid draws 50,000 of one
MOST_ROWS = 30  # of a diagram in a preview


@dataclass(frozen=True, slots=True)
class Found:
    """A journey of the text; what cannot be read says why."""

    name: str
    line: int
    diagram: Diagram | DiagramRefused


def read_mermaid(text: str, source: str, choices: Choices = AS_GUESSED) -> Imported:
    """One map for each journey of a diagram's text or a Markdown text; `source` is its name.

    A diagram that cannot be read becomes a note, and the others are still read. Raises
    InputRefused where none can.
    """
    all_fences = _fences(text, source)
    found = _found(_journeys(text, all_fences, source))
    chosen = [found[at] for at in picked([each.name for each in found], choices.tables)]
    maps = [_map(each, source, rank, choices) for each, rank in ranked(chosen)]
    notes = [note for each in maps for note in each.notes]
    if not any(each.records for each in maps):
        raise InputRefused(_nothing_imported(notes, source, [each.name for each in found]))
    notes += [_skipped(fence, source) for fence in _others(all_fences)]
    records = tuple(record for each in maps for record in each.records)
    return Imported(records, _in_order(notes), look=_look(found, chosen, choices))


def _fences(text: str, source: str) -> list[Fence]:
    if len(text) > LONGEST:
        _refuse(source, _("it is larger than {n} MB").format(n=LONGEST // 1_000_000))
    found = list(islice(fences(text), MOST_FENCES + 1))
    if len(found) > MOST_FENCES:
        told = _("it holds more than {most:,} code fences; divide it")
        _refuse(source, told.format(most=MOST_FENCES))
    return found


def _journeys(text: str, all_fences: Sequence[Fence], source: str) -> list[Fence]:
    """All of the text is one where it has no fences."""
    journeys = [fence for fence in all_fences if fence.is_journey]
    if not journeys and (is_journey(text) or not all_fences):
        journeys = [Fence("", text, 1)]
    if not journeys:
        raise InputRefused(_no_journey(_others(all_fences), source))
    if sum(len(fence.text) for fence in journeys) > LONGEST_JOURNEYS:
        told = _("its journeys have more than {most:,} characters; divide them")
        _refuse(source, told.format(most=LONGEST_JOURNEYS))
    return journeys


def _others(all_fences: Sequence[Fence]) -> list[Fence]:
    """Diagrams of other kinds."""
    return [fence for fence in all_fences if fence.is_mermaid and not fence.is_journey]


def _found(journeys: Sequence[Fence]) -> list[Found]:
    diagrams = [_parsed(fence) for fence in journeys]
    names = told_apart(_name(diagram, n) for n, diagram in enumerate(diagrams, start=1))
    lines = [fence.line for fence in journeys]
    return [Found(*each) for each in zip(names, lines, diagrams, strict=True)]


def _parsed(fence: Fence) -> Diagram | DiagramRefused:
    try:
        return parse_diagram(fence.text, fence.line)
    except DiagramRefused as refused:
        return refused


def _name(diagram: Diagram | DiagramRefused, number: int) -> str:
    title = decoded(diagram.title) if isinstance(diagram, Diagram) else ""
    return title or _("Diagram {n}").format(n=number)


def _map(found: Found, source: str, rank: str, choices: Choices) -> Imported:
    try:
        if isinstance(found.diagram, DiagramRefused):
            raise found.diagram
        return map_of(as_meant(found.diagram, choices), source, rank)
    except DiagramRefused as refused:
        return Imported((), (Note(source, refused.line, "refused", refused.reason),))


def _look(found: Sequence[Found], chosen: Sequence[Found], choices: Choices) -> Look:
    names = tuple(each.name for each in chosen)
    used = choices.model_copy(update={"format": "mermaid", "tables": names})
    diagrams = [each.diagram for each in chosen if isinstance(each.diagram, Diagram)]
    tasks = [task for diagram in diagrams for task in diagram.tasks]
    facts = (
        (_("Diagrams"), str(len(diagrams))),
        (_("Sections"), str(sum(len(diagram.sections) for diagram in diagrams))),
        (_("Tasks"), str(len(tasks))),
        (_("Actors"), str(len({actor for task in tasks for actor in task.actors}))),
    )
    return Look(used, tuple(_table(each) for each in found), facts=facts)


def _table(found: Found) -> Table:
    heading = (_("Section"), _("Task"), _("Score"), _("Actors"))
    sections = found.diagram.sections if isinstance(found.diagram, Diagram) else ()
    rows = (
        (section.title, task.title, task.score_text, ", ".join(task.actors))
        for section in sections
        for task in section.tasks
    )
    return Table(found.name, (heading, *list(rows)[:MOST_ROWS]), found.line)


def _refuse(source: str, reason: str) -> NoReturn:
    told = _("{source} was not read: {reason}. Nothing was changed.")
    raise InputRefused(told.format(source=source, reason=reason))


def _no_journey(others: Sequence[Fence], source: str) -> str:
    if not others:
        return _("{source} holds no journey diagram; nothing was imported").format(source=source)
    kinds = ", ".join(dict.fromkeys(map(_kind, others)))
    what = _("{source} holds no journey diagram, only {kinds}; nothing was imported")
    return what.format(source=source, kinds=kinds)


def _nothing_imported(notes: Sequence[Note], source: str, names: Sequence[str]) -> str:
    if not notes:
        told = _("{source} was not read: of what was chosen nothing is in it, only {names}")
        return told.format(source=source, names=", ".join(names))
    return _("{source}, line {line}: {reason}; nothing was imported").format(
        source=source, line=notes[0].line, reason=notes[0].text
    )


def _skipped(fence: Fence, source: str) -> Note:
    text = _("a diagram of another kind is left out: “{word}”").format(word=_kind(fence))
    return Note(source, fence.line, "skipped", text)


def _kind(fence: Fence) -> str:
    return (fence.text.split() or [""])[0][:40]


def _in_order(notes: list[Note]) -> tuple[Note, ...]:
    return tuple(sorted(notes, key=lambda note: note.line or 0))
