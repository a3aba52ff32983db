"""A list of notes, as whiteboards export their stickies: each row a card in the inbox.

Nobody documents these layouts, so any of the columns may be there, under many names. Of CardBoard
it is known that a column `kind` says what a row is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from journeydesk.i18n import _
from journeydesk.interchange.inbox import SOURCE
from journeydesk.interchange.look import Column, Look, Table
from journeydesk.interchange.report import Imported, Note
from journeydesk.interchange.source import Source, title_of
from journeydesk.interchange.tables.colour_words import colour_named
from journeydesk.interchange.tables.note_columns import NoteRole, is_known, roles_of
from journeydesk.interchange.tables.reading import RowsRead, rows_in
from journeydesk.model import (
    LONGEST_TEXT,
    Card,
    Cluster,
    Lane,
    Map,
    Record,
    Stage,
    clean_text,
    ranks_between,
)

MOST_NOTES = 20_000
_SHOWN = 30  # rows in a look
_TITLE, _HEADS = "name", ("outcome", "journey", "divider")  # kinds of CardBoard
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sticky:
    """One note, in its frame and group; `place` from above and from the left, where it is known;
    `rest` is what else its row says."""

    row: int
    text: str
    frame: str
    group: str
    colour: str
    author: str
    tags: tuple[str, ...]
    place: tuple[float, float] | None
    rest: str


@dataclass(frozen=True, slots=True)
class Notes:
    """`title` is what the list calls itself, "" where it does not."""

    title: str
    stickies: tuple[Sticky, ...]


def read_notes(source: Source) -> Imported:
    """A map of one lane, with a stage for each frame. Raises InputRefused."""
    read = _rows_of(source)
    roles = roles_of(read.columns, source.choices.roles)
    if NoteRole.TEXT not in roles.values():
        source.refuse(_("none of its columns is known to hold the words of notes"))
    if read.count > MOST_NOTES:
        told = _("it has more than {most:,} notes; save a part of it")
        source.refuse(told.format(most=MOST_NOTES))
    notes = _notes_in(read, roles)
    if any(len(text) > LONGEST_TEXT // 3 for s in notes.stickies for text in (s.text, s.rest)):
        told = _("a note has more than {most:,} characters; shorten it")
        source.refuse(told.format(most=LONGEST_TEXT // 3))
    if not notes.stickies:
        source.refuse(_("none of its rows has words in it"))
    records = tuple(_records(notes, source.name))
    told = _("Each row is taken for a note: all are in the inbox lane (--format says otherwise)")
    said = (*read.notes, Note(source.name, None, "guess", told))
    return Imported(records, said, look=_look(read, roles, notes, records))


def _rows_of(source: Source) -> RowsRead:
    """In a list of one column the first is a note too, unless notes are headed like that."""
    read, said = rows_in(source), source.choices
    is_heading = len(read.columns) > 1 or is_known(read.columns[0]) or read.columns[0] in said.roles
    if said.has_header is not None or is_heading:
        return read
    return rows_in(source.meant(said.model_copy(update={"has_header": False})))


def _notes_in(read: RowsRead, roles: Mapping[int, NoteRole]) -> Notes:
    """A row of CardBoard that is a heading stands above the cards that follow."""
    title = head = ""
    found: list[Sticky] = []
    for number, cells in enumerate(read.rows(), 1):
        named = {role: cells[at].strip() for at, role in roles.items()}
        words, kind = named[NoteRole.TEXT], named.get(NoteRole.KIND, "").casefold()
        if kind == _TITLE:
            title = words
        elif kind in _HEADS:
            head = words
        elif words:
            rest = [(n, c.strip()) for n, c in enumerate(cells) if n not in roles and c.strip()]
            told = "\n".join(f"{read.columns[n]}: {cell}" for n, cell in rest)
            found.append(_sticky(number, named, head, told))
    return Notes(title, tuple(found))


def _sticky(row: int, named: Mapping[NoteRole, str], head: str, rest: str) -> Sticky:
    frame, group = named.get(NoteRole.FRAME, ""), named.get(NoteRole.GROUP, "")
    if NoteRole.FRAME not in named and not head:
        frame, group = group, ""
    tags = re.split(r"[,;|\n]", named.get(NoteRole.TAGS, ""))
    return Sticky(
        row=row,
        text=clean_text(named[NoteRole.TEXT]),
        frame=frame or head,
        group=group,
        colour=named.get(NoteRole.COLOUR, ""),
        author=named.get(NoteRole.AUTHOR, ""),
        tags=tuple(dict.fromkeys(tag.strip() for tag in tags if tag.strip())),
        place=_place(named),
        rest=rest,
    )


def _place(named: Mapping[NoteRole, str]) -> tuple[float, float] | None:
    try:
        return float(named[NoteRole.Y]), float(named[NoteRole.X])
    except (KeyError, ValueError):
        return None


def _records(notes: Notes, source: str) -> Iterator[Record]:
    chart = Map(title=notes.title or title_of(source), rank="V")
    lane = Lane(map=chart.id, rank="V", label=_("Inbox"))
    yield chart
    yield lane
    frames: dict[str, list[Sticky]] = {}
    for sticky in notes.stickies:
        frames.setdefault(sticky.frame, []).append(sticky)
    for (frame, stickies), rank in _ranked(list(frames.items())):
        stage = Stage(map=chart.id, rank=rank, title=frame or _("Notes"))
        yield stage
        yield from _in_stage(lane, stage, stickies, source)


def _in_stage(
    lane: Lane, stage: Stage, stickies: Sequence[Sticky], source: str
) -> Iterator[Record]:
    """In the order in which one reads a board, where it is known where they lie."""
    groups = list(dict.fromkeys(sticky.group for sticky in stickies if sticky.group))
    clusters = {
        name: Cluster(lane=lane.id, stage=stage.id, rank=rank, title=name)
        for name, rank in _ranked(groups)
    }
    yield from clusters.values()
    are_placed = all(sticky.place for sticky in stickies)
    in_order = sorted(stickies, key=lambda s: s.place or (0, 0)) if are_placed else stickies
    for sticky, rank in _ranked(in_order):
        where = _("{source}, row {n}").format(source=source, n=sticky.row)
        yield Card(
            lane=lane.id,
            stage=stage.id,
            rank=rank,
            text=sticky.text,
            author=sticky.author,
            tags=sticky.tags,
            colour=colour_named(sticky.colour),
            cluster=clusters[sticky.group].id if sticky.group else None,
            private_note="\n".join((_("From {source}").format(source=where), sticky.rest)).strip(),
            extra={SOURCE: where},
        )


def _look(
    read: RowsRead, roles: Mapping[int, NoteRole], notes: Notes, records: Sequence[Record]
) -> Look:
    rows = (read.columns, *(row for _n, row in zip(range(_SHOWN), read.rows(), strict=False)))
    columns = (
        Column(read.name, heading, roles.get(number, NoteRole.IGNORE))
        for number, heading in enumerate(read.columns)
    )
    stages = sum(isinstance(record, Stage) for record in records)
    return Look(
        read.choices.model_copy(update={"format": "notes", "tables": (read.name,)}),
        (Table(read.name, rows, read.line),),
        tuple(columns),
        ((_("Notes"), f"{len(notes.stickies):,}"), (_("Stages"), f"{stages:,}")),
    )


def _ranked(things: Sequence[T]) -> Iterator[tuple[T, str]]:
    return zip(things, ranks_between("", "", len(things)), strict=True)
