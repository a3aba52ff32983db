"""`journeydesk kits`"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from journeydesk.app.kits import make_kits, named_stages, shared_out, stages_of
from journeydesk.document import open_document
from journeydesk.i18n import _
from journeydesk.model import one_line


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--tables", type=click.IntRange(1, 99), required=True, help="How many groups.")
@click.option(
    "--out-dir", type=click.Path(path_type=Path, file_okay=False), required=True, help="Where to."
)
@click.option(
    "--stages",
    multiple=True,
    help="Titles or numbers with commas, once a table: what it works on. Else they are shared out.",
)
@click.option("--force", is_flag=True, help="Replace files that are there.")
def kits(file: Path, tables: int, out_dir: Path, stages: tuple[str, ...], force: bool) -> None:
    """Make copies for breakout groups: the same rows, cards of the others’ stages locked.

    `journeydesk merge` brings them back together.

    Example: journeydesk kits order.journey --tables 3 --out-dir tables

    Example: journeydesk kits order.journey --tables 2 --out-dir tables --stages 1,2 --stages Help
    """
    if stages and len(stages) != tables:
        told = _("--stages is given {n} times, for {tables} tables.")
        raise click.UsageError(told.format(n=len(stages), tables=tables))
    document = open_document(file)
    with closing(document):
        records = document.records
        own = [named_stages(records, words) for words in stages]
        own = own or shared_out(stages_of(records), tables)
        out_dir.mkdir(parents=True, exist_ok=True)
        for path, theirs in zip(
            make_kits(document, out_dir, own, overwrite=force), own, strict=True
        ):
            click.echo(f"{path}: {', '.join(one_line(stage.title) for stage in theirs)}")
