"""Without a screen: the sample map as files, and where they are."""

from pathlib import Path

import click

from journeydesk.app.dating import today
from journeydesk.app.exporting import Export, export_map
from journeydesk.app.folders import free_path
from journeydesk.app.templates import find_template, records_of
from journeydesk.cli.raster import Raster
from journeydesk.errors import UserError
from journeydesk.export import Sheet
from journeydesk.i18n import _
from journeydesk.model import Records

SAMPLE = "delayed-order"


def render_sample(raster: Raster) -> int:
    """The sample as PDF and PNG in the current folder; answers with the exit code."""
    records = Records(records_of(find_template(SAMPLE)))
    click.echo(_("There is no screen here; this is the sample map, rendered:"))
    for suffix in (".pdf", ".png"):
        path = free_path(Path.cwd() / f"{SAMPLE}{suffix}")
        try:
            sheet = Sheet("A3", landscape=True)
            export_map(records, Export(path, sheet, made_on=today()), raster)
        except UserError as error:
            click.echo(str(error), err=True)
            return error.exit_code
        click.echo(f"  {path}")
    return 0
