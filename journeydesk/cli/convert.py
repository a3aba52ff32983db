"""`journeydesk convert`"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from journeydesk.app.exporting import Export, export_map
from journeydesk.app.importing import one_document, records_from
from journeydesk.cli.raster import Raster
from journeydesk.cli.telling import tell
from journeydesk.document import create_document
from journeydesk.errors import UserError, WriteFailed
from journeydesk.i18n import _, ngettext
from journeydesk.interchange.report import Imported
from journeydesk.interchange.writers import WRITERS
from journeydesk.model import Card, Evidence, Map, Records, Stage, Touchpoint

FORMATS = ("journey", "pdf", "png", "svg", "html", *(suffix[1:] for suffix in WRITERS))


@click.command()
@click.argument("sources", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option("--to", "format_", type=click.Choice(FORMATS), required=True)
@click.option("--out-dir", type=click.Path(path_type=Path, file_okay=False), required=True)
@click.option("--force", is_flag=True, help="Replace files that are there.")
@click.pass_obj
def convert(
    raster: Raster, sources: tuple[Path, ...], format_: str, out_dir: Path, force: bool
) -> int:
    """Convert many files in one process; one that fails does not stop the rest.

    Example: journeydesk convert *.mmd --to json --out-dir converted
    """
    _make_folder(out_dir)
    names = _names(sources, format_)
    worst = 0
    for source, name in zip(sources, names, strict=True):
        try:
            imported = records_from(source)
            _write(imported, out_dir / name, force, raster)
            click.echo(f"{source.name}: {_told(imported)}")
        except UserError as error:
            click.echo(f"{source.name}: refused: {error}")
            worst = max(worst, error.exit_code)
    return worst


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteFailed(
            _("{path} was not made: {reason}. Nothing was changed; choose another place").format(
                path=path, reason=error.strerror or error
            )
        ) from error


def _names(sources: tuple[Path, ...], format_: str) -> list[str]:
    """A name for each; sources of the same stem keep their suffix in it, or get a number."""
    stems = Counter(source.stem.casefold() for source in sources)
    taken: set[str] = set()
    names = []
    for source in sources:
        stem = source.stem if stems[source.stem.casefold()] == 1 else source.name
        name, number = f"{stem}.{format_}", 2
        while name.casefold() in taken:
            name, number = f"{stem}-{number}.{format_}", number + 1
        taken.add(name.casefold())
        names.append(name)
    return names


def _write(imported: Imported, path: Path, force: bool, raster: Raster) -> None:
    if path.suffix == ".journey":
        create_document(path, one_document([imported]), imported.assets, overwrite=force).close()
    else:
        wanted, records = Export(path, overwrite=force), Records(imported.records)
        tell(export_map(records, wanted, raster, pictures=imported.assets))


def _told(imported: Imported) -> str:
    """What was in it, in a few words."""
    kinds: Counter[str] = Counter(note.kind for note in imported.notes)
    happened = {
        "repair": _("{n} repaired"),
        "guess": _("{n} guessed"),
        "skipped": _("{n} skipped"),
        "refused": _("{n} not read"),
    }
    parts = [
        *_counted(imported),
        *(told for record in imported.records if isinstance(record, Map) for told in _log(record)),
        *(text.format(n=kinds[kind]) for kind, text in happened.items() if kinds[kind]),
    ]
    return ", ".join(parts)


def _counted(imported: Imported) -> Iterator[str]:
    """Stages and touchpoints always; of the others what is there."""
    n = Counter(type(record) for record in imported.records)
    if n[Map] > 1:
        yield ngettext("{n} map", "{n} maps", n[Map]).format(n=n[Map])
    yield ngettext("{n} stage", "{n} stages", n[Stage]).format(n=n[Stage])
    yield ngettext("{n} touchpoint", "{n} touchpoints", n[Touchpoint]).format(n=n[Touchpoint])
    if n[Card]:
        yield ngettext("{n} card", "{n} cards", n[Card]).format(n=n[Card])
    if n[Evidence]:
        told = ngettext("{n} piece of evidence", "{n} pieces of evidence", n[Evidence])
        yield told.format(n=n[Evidence])


def _log(map_: Map) -> Iterator[str]:
    """Of a map that was made of an event log."""
    found = map_.extra.get("log")
    if isinstance(found, dict):
        told = _("{cases} cases, {events} events")
        yield told.format(cases=found.get("cases"), events=found.get("events"))
