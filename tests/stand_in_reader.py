"""What the import dialog asks, answered without a process: commas, a stage for each row or column.

It reads little, but by the choices it is given, and tells what it took for what.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

from journeydesk.app.import_process import Told
from journeydesk.document import create_document
from journeydesk.errors import InputRefused
from journeydesk.interchange.choices import Choices, Layout
from journeydesk.interchange.look import Column, Look, Rows, Table
from journeydesk.interchange.report import Note
from journeydesk.model import Card, Lane, LaneKind, Map, Project, Record, Stage, ranks_between

GUESSES = ("stage", "customer_action", "pain_point")
GUESSED = {"format": "table", "encoding": "utf-8", "delimiter": ",", "has_header": True}


class StandIn:
    """As ImportProcess is; `asked` are the choices of all of them, in their order."""

    asked: ClassVar[list[Choices]] = []

    def __init__(self, source: Path, choices: Choices) -> None:
        self._source, self._choices = source, choices
        StandIn.asked.append(choices)

    def run(self, into: Path) -> Told:
        text = self._source.read_bytes().decode(self._choices.encoding or "utf-8", "replace")
        if "\ufffd" in text:
            raise InputRefused(f"{self._source.name} was not read: it is no UTF-8 text.")
        rows = tuple(tuple(row) for row in csv.reader(text.splitlines()))
        look = _look(rows, self._choices)
        create_document(into, list(_records(self._source.stem, rows, look))).close()
        guess = Note(self._source.name, None, "guess", "Each row was taken for a stage.")
        return Told((guess,), look)

    def cancel(self) -> None:
        """It is done before anybody could."""


def _look(rows: Rows, choices: Choices) -> Look:
    said = {"layout": Layout.STAGES_DOWN, **choices.model_dump(exclude_defaults=True)}
    used = Choices.model_validate({**GUESSED, **said})
    headings = _lines(rows, used)[0]
    guesses = (*GUESSES, *["pain_point"] * len(headings))
    columns = tuple(
        Column("Table", heading, choices.roles.get(heading, guess))
        for heading, guess in zip(headings, guesses, strict=False)
    )
    facts = (("Stages", str(len(_lines(rows, used)) - 1)), ("Lanes", str(len(columns) - 1)))
    return Look(used, (Table("Table", rows),), columns, facts)


def _lines(rows: Rows, choices: Choices) -> Rows:
    """The headings, then a line for each stage."""
    return rows if choices.layout is Layout.STAGES_DOWN else tuple(zip(*rows, strict=True))


def _records(title: str, rows: Rows, look: Look) -> Iterator[Record]:
    map_ = Map(title=title, rank="a")
    yield from (Project(), map_)
    _headings, *lines = _lines(rows, look.choices)
    names = next(at for at, column in enumerate(look.columns) if column.role == "stage")
    ranks = ranks_between("", "", max(len(lines), len(look.columns)))
    stages = [
        Stage(map=map_.id, title=line[names], rank=rank)
        for line, rank in zip(lines, ranks, strict=False)
    ]
    yield from stages
    for at, column in enumerate(look.columns):
        if column.role in set(LaneKind):
            kind = LaneKind(column.role)
            lane = Lane(map=map_.id, kind=kind, label=column.heading, rank=ranks[at])
            yield lane
            for stage, line in zip(stages, lines, strict=True):
                if line[at]:
                    yield Card(lane=lane.id, stage=stage.id, text=line[at], rank="a")
