"""The formats of others that can be read, a row each, and by what of a source they are told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from journeydesk.interchange.report import Imported
from journeydesk.interchange.source import Source

# Readers are brought in when they are needed: Mermaid's alone takes 1 MB.


def _json(source: Source) -> Imported:
    from journeydesk.interchange.journey_json.reader import maps_in

    return maps_in(source.json, source.text, source.name)


def _log(source: Source) -> Imported:
    from journeydesk.interchange.logs.reader import read_log

    return read_log(source)


def _mermaid(source: Source) -> Imported:
    from journeydesk.interchange.mermaid.reader import read_mermaid
    from journeydesk.interchange.tables.beside import notes_on_tables

    imported = read_mermaid(source.text, source.name, source.choices)
    return replace(imported, notes=(*imported.notes, *notes_on_tables(source)))


def _workbook(source: Source) -> Imported:
    from journeydesk.interchange.workbook.reader import read_workbook

    return read_workbook(source)


def _blueprint(source: Source) -> Imported:
    from journeydesk.interchange.blueprints.reader import read_blueprint

    return read_blueprint(source)


def _drawio(source: Source) -> Imported:
    from journeydesk.interchange.diagrams.drawio import read_drawio

    return read_drawio(source)


def _excalidraw(source: Source) -> Imported:
    from journeydesk.interchange.diagrams.excalidraw import read_excalidraw

    return read_excalidraw(source)


def _cjml(source: Source) -> Imported:
    from journeydesk.interchange.cjml.reader import read_cjml

    return read_cjml(source)


def _evidence(source: Source) -> Imported:
    from journeydesk.interchange.evidence.reader import read_evidence

    return read_evidence(source)


def _table(source: Source) -> Imported:
    from journeydesk.interchange.tables.journey_table import read_table

    return read_table(source)


def _objects(source: Source) -> Imported:
    from journeydesk.interchange.tables.journey_objects import read_objects

    return read_objects(source)


def _notes(source: Source) -> Imported:
    from journeydesk.interchange.tables.notes_list import read_notes

    return read_notes(source)


@dataclass(frozen=True, slots=True)
class Format:
    """`suffixes` are those its files usually have; what a file is, its content tells."""

    name: str  # as the command line says it
    suffixes: tuple[str, ...]
    read: Callable[[Source], Imported]


FORMATS = {
    each.name: each
    for each in (
        Format("json", (".json",), _json),
        Format("log", (), _log),  # a table
        Format("xes", (".xes", ".gz"), _log),
        Format("evidence", (".csv", ".tsv", ".xlsx"), _evidence),
        Format("mermaid", (".mmd", ".mermaid", ".md", ".markdown", ".txt"), _mermaid),
        Format("workbook", (".xlsx",), _workbook),
        Format("blueprint", (".json",), _blueprint),
        Format("cjml", (".cjml", ".xml"), _cjml),
        Format("drawio", (".drawio", ".xml"), _drawio),
        Format("excalidraw", (".excalidraw", ".excalidrawlib"), _excalidraw),
        Format("table", (".csv", ".tsv", ".tab", ".xlsx", ".xlsm"), _table),
        Format("objects", (".json",), _objects),
        Format("notes", (), _notes),  # a table
    )
}


def read(source: Source) -> Imported:
    """The maps in it: in the format that was chosen, else in the one its content tells.

    Raises InputRefused, naming the source and the reason.
    """
    return FORMATS[source.choices.format or recognised(source)].read(source)


def recognised(source: Source) -> str:
    """The name of its format, by its content. Raises InputRefused, saying what to do instead."""
    from journeydesk.interchange.recognising.refusals import reason_against

    kind = what_it_is(source)
    if reason := reason_against(kind):
        source.refuse(reason)
    return kind


def what_it_is(source: Source) -> str:
    """The name of its format, or of a kind that is none. Raises InputRefused where it is broken."""
    from journeydesk.interchange.recognising.kind import kind_of

    kind = kind_of(source)
    if kind == "table":
        from journeydesk.interchange.tables.kind_of_table import kind_of_table

        return kind_of_table(source)
    if kind == "foreign_json":
        from journeydesk.interchange.tables.journey_objects import FORMAT, has_stages

        return FORMAT if has_stages(source.json) else kind
    return kind
