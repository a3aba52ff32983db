"""Copies of a document for the tables of a workshop: each works on some of the stages."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from itertools import groupby, pairwise
from operator import attrgetter
from pathlib import Path

from journeydesk.app.merging import KIT
from journeydesk.commands import lock
from journeydesk.document import Document, open_document
from journeydesk.errors import UserError
from journeydesk.export.target import replacement
from journeydesk.i18n import _
from journeydesk.model import Card, Map, RecordId, Records, Stage, one_line
from journeydesk.store import Store


def stages_of(records: Records) -> list[Stage]:
    """Of all maps, in their order."""
    return [stage for map_ in records.at(Map) for stage in records.at(Stage, map_.id)]


def shared_out(stages: Sequence[Stage], tables: int) -> list[list[Stage]]:
    """Every table has neighbours of each map; where a map has fewer stages than there are tables,
    several have the same."""
    maps = [list(found) for _map, found in groupby(stages, key=attrgetter("map"))]
    parts = [_parts(found, tables) for found in maps]
    return [[stage for part in table for stage in part] for table in zip(*parts, strict=True)]


def _parts(stages: Sequence[Stage], tables: int) -> list[Sequence[Stage]]:
    """Of one map."""
    if tables >= len(stages):
        return [[stages[table % len(stages)]] for table in range(tables)]
    ends = [round(len(stages) * table / tables) for table in range(tables + 1)]
    return [stages[a:b] for a, b in pairwise(ends)]


def named_stages(records: Records, words: str) -> list[Stage]:
    """By their titles or numbers, with commas between. Raises UserError where one is not there."""
    stages, found = stages_of(records), []
    for word in filter(None, map(one_line, words.split(","))):
        by_title = [s for s in stages if one_line(s.title).casefold() == word.casefold()]
        if word.isdecimal() and 1 <= int(word) <= len(stages):
            by_title = by_title or [stages[int(word) - 1]]
        if not by_title:
            known = ", ".join(one_line(stage.title) for stage in stages)
            told = _("There is no stage “{word}”; no kit was made. The stages are: {known}.")
            raise UserError(told.format(word=word, known=known))
        found += by_title
    return found


def make_kits(
    document: Document, folder: Path, own: Sequence[Sequence[Stage]], *, overwrite: bool = False
) -> list[Path]:
    """A copy for each table; cards of stages that are not its own are locked.

    Raises WriteFailed where a file is there already or cannot be written.
    """
    made = []
    for table, stages in enumerate(own, start=1):
        name = _("table {n}").format(n=table)
        path = folder / f"{document.path.stem} – {name}.journey"
        with replacement(path, overwrite=overwrite) as kit:
            document.save_copy(kit)
            _prepare(kit, name, {stage.id for stage in stages})
        made.append(path)
    return made


def _prepare(path: Path, name: str, own: set[RecordId]) -> None:
    """One entry, which merging knows: it is no change of the table's."""
    kit = open_document(path)
    with closing(kit):
        store = Store(kit.records, kit)
        label = _("Kit for {table}").format(table=name)
        with store.transaction(label, merge_key=KIT + name) as tx:
            for map_ in kit.records.at(Map):
                tx.put(map_.evolve(title=f"{map_.title} – {name}" if map_.title else name))
            lock(tx, [card.id for card in kit.records.of(Card) if card.stage not in own])
