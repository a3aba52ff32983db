"""`journeydesk import`"""

import json
from pathlib import Path

import click

from journeydesk.app.importing import FORMATS, all_assets, one_document, records_from
from journeydesk.cli.telling import tell
from journeydesk.document import create_document
from journeydesk.export import replacing
from journeydesk.interchange.report import report_json


@click.command("import")
@click.argument("sources", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option("-o", "--out", type=click.Path(path_type=Path), required=True)
@click.option("--format", "format_", type=click.Choice(FORMATS), help="Default: by content.")
@click.option("--report", type=click.Path(path_type=Path), help="Every repair and guess, as JSON.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def import_(
    sources: tuple[Path, ...], out: Path, format_: str | None, report: Path | None, force: bool
) -> None:
    """Make one document of Mermaid journeys (.mmd, or in Markdown) and JourneyDesk's JSON.

    Example: journeydesk import checkout.mmd notes.md -o checkout.journey --report report.json
    """
    found = [records_from(source, format_ or "") for source in sources]
    create_document(out, one_document(found), all_assets(found), overwrite=force).close()
    notes = [note for imported in found for note in imported.notes]
    tell(notes)
    if report:
        with replacing(report, overwrite=force) as file:
            text = json.dumps(report_json(notes), ensure_ascii=False, indent=2)
            file.write(f"{text}\n".encode())
