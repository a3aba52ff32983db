"""Blueprints of a lifecycle: its phases have scenarios, these have steps and paths, and each path
has layers, cells and triggers. After the schema of agentic-service-blueprinting (BilLogic, MIT).

Each path is a map, its steps are stages and its layers lanes. What a cell says beyond its words is
in its card's note, and the whole of it in `extra`. The paths of a scenario share the lineage of
their stages and lanes, so that they can be compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeydesk.i18n import _
from journeydesk.interchange.blueprints.languages import Words, note_on, words_of
from journeydesk.interchange.blueprints.path_map import Route, map_of_path, place_of, words_in
from journeydesk.interchange.checks import check_consistent
from journeydesk.interchange.look import Look, Rows, Table
from journeydesk.interchange.members import Object, check_size, in_order, object_in, objects_in
from journeydesk.interchange.picking import picked, told_apart
from journeydesk.interchange.ranked import ranked
from journeydesk.interchange.report import Imported
from journeydesk.interchange.source import Source
from journeydesk.model import Card, Lane, Map, Record, RecordId, Stage

MOST_ROWS = 30  # of a path in a preview


def read_lifecycle(source: Source) -> Imported:
    """A map for each path. Raises InputRefused where there is none."""
    lifecycle = object_in(source.json, "lifecycle")
    named = source.json.get("locales")
    words = words_of(source, tuple(map(str, named)) if isinstance(named, list) else ())
    routes = list(_routes(lifecycle, words))
    names = told_apart(route.title for route in routes)
    chosen = picked(names, source.choices.tables)
    if not chosen:
        source.refuse(_("it is a service blueprint without a scenario that has a path"))
    cells = sum(len(objects_in(routes[at].path, "cells")) for at in chosen)
    check_size(cells, source.refuse)
    notes = list(note_on(words, source))
    records = [
        record
        for at, rank in ranked(chosen)
        for record in map_of_path(routes[at], rank, words, source.name, notes)
    ]
    check_consistent(records, source.refuse)
    said = {"format": "blueprint", "language": words.first, "tables": [names[at] for at in chosen]}
    tables = tuple(Table(name, _rows(r, words)) for name, r in zip(names, routes, strict=True))
    look = Look(source.choices.model_validate(said), tables, facts=_facts(records))
    return Imported(tuple(records), tuple(notes), look=look)


def _facts(records: list[Record]) -> tuple[tuple[str, str], ...]:
    counted = ((_("Maps"), Map), (_("Stages"), Stage), (_("Lanes"), Lane), (_("Cards"), Card))
    return tuple((name, str(sum(isinstance(r, cls) for r in records))) for name, cls in counted)


def _rows(route: Route, words: Words) -> Rows:
    """As a preview shows them: layer, step, words."""
    cells = objects_in(route.path, "cells")[:MOST_ROWS]
    return tuple((*place_of(cell), words_in(cell, words)) for cell in cells)


def _routes(lifecycle: Object, words: Words) -> Iterator[Route]:
    for phase in in_order(objects_in(lifecycle, "phases"), "order"):
        for scenario in in_order(objects_in(phase, "scenarios"), "order"):
            paths = objects_in(scenario, "paths")
            lineages: dict[str, RecordId] = {}
            for path in paths:
                title = words.of(scenario, "name") or words.of(phase, "name")
                variant = words.of(path, "variant_label") or words.of(path, "name")
                title = f"{title}: {variant}" if len(paths) > 1 and variant else title
                yield Route(title, words.of(phase, "name"), scenario, path, lineages)
