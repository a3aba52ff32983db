"""`journeydesk new`"""

from pathlib import Path

import click

from journeydesk.app.templates import TEMPLATES, find_template, records_of
from journeydesk.document import create_document
from journeydesk.i18n import _


@click.command()
@click.argument("out", type=click.Path(path_type=Path), required=False)
@click.option("--template", default="current-state", show_default=True, help="What to start from.")
@click.option("--title", default="", help="The map's title.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@click.option("--list", "is_list", is_flag=True, help="Name the templates and samples.")
def new(out: Path | None, template: str, title: str, force: bool, is_list: bool) -> None:
    """Start a map from a template or a sample.

    Example: journeydesk new onboarding.journey --template service-blueprint
    """
    if is_list:
        for known in TEMPLATES:
            click.echo(f"{known.name:20} {_(known.label)}")
        return
    if out is None:
        raise click.UsageError("Missing argument 'OUT'.")
    records = records_of(find_template(template), title)
    create_document(out, records, overwrite=force).close()
