"""`journeydesk share`"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import click

from journeydesk.app.private_parts import PARTS
from journeydesk.app.sharing import FILES, Going, Share, client_safe, left_out, write_copy
from journeydesk.document import open_document
from journeydesk.i18n import _
from journeydesk.model import Records


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("-o", "--out", type=click.Path(path_type=Path), required=True)
@click.option("--client-safe", is_flag=True, help="Without notes, names and internal evidence too.")
@click.option(
    "--keep",
    "kept",
    type=click.Choice([*(part.name for part in PARTS), FILES]),
    multiple=True,
    help="With --client-safe: leave this in.",
)
@click.option("--json", "is_json", is_flag=True, help="For other programs.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def share(
    file: Path, out: Path, client_safe: bool, kept: tuple[str, ...], is_json: bool, force: bool
) -> None:
    """Write a copy for others, without history, and say what it lacks.

    Example: journeydesk share order.journey -o for-the-client.journey --client-safe
    """
    with closing(open_document(file)) as document:
        wanted = _wanted(document.records, kept) if client_safe else Share()
        gone = left_out(document.records, wanted, len(document.entries()))
        write_copy(document.records, document.assets, out, wanted, overwrite=force)
    if is_json:
        told = {"file": str(out), "left_out": {going.name: going.count for going in gone}}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        _tell(out, gone)


def _wanted(records: Records, kept: Sequence[str]) -> Share:
    everything = client_safe(records)
    files = () if FILES in kept else everything.files
    return Share([name for name in everything.parts if name not in kept], files)


def _tell(out: Path, gone: Sequence[Going]) -> None:
    click.echo(_("{name} is written; left out:").format(name=out.name))
    for going in gone:
        click.echo(f"  {going.count:>6}  {going.label}")
    if not gone:
        click.echo("  " + _("nothing: there was no history, nor anything private"))
