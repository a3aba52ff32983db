"""`journeydesk schema`"""

import json
from pathlib import Path

import click

from journeydesk.export import replacing
from journeydesk.interchange.journey_json.schema import schema as schema_of_json


@click.command()
@click.option("-o", "--out", type=click.Path(path_type=Path), help="Default: standard output.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def schema(out: Path | None, force: bool) -> None:
    """The JSON Schema of the JSON export, for programs that read or write maps.

    Example: journeydesk schema -o journeydesk.schema.json
    """
    text = json.dumps(schema_of_json(), ensure_ascii=False, indent=2)
    if out is None:
        click.echo(text)
    else:
        with replacing(out, overwrite=force) as file:
            file.write(f"{text}\n".encode())
