"""`journeydesk import`"""

import json
from pathlib import Path

import click

from journeydesk.app.adding_evidence import is_evidence, with_evidence
from journeydesk.app.importing import OURS, all_assets, content_of, one_document, records_from
from journeydesk.cli.telling import tell
from journeydesk.document import create_document
from journeydesk.export import replacing
from journeydesk.interchange.choices import Choices, Layout, read_choices
from journeydesk.interchange.formats import FORMATS
from journeydesk.interchange.report import Imported, Note, report_json
from journeydesk.model import Record


@click.command("import")
@click.argument("sources", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option("-o", "--out", type=click.Path(path_type=Path), required=True)
@click.option(
    "--format", "format_", type=click.Choice([*OURS, *FORMATS]), help="Default: by content."
)
@click.option(
    "--layout", type=click.Choice([each.value for each in Layout]), help="How a table is a map."
)
@click.option(
    "--mapping", type=click.Path(path_type=Path), help="How the sources are meant, as JSON."
)
@click.option("--report", type=click.Path(path_type=Path), help="Every repair and guess, as JSON.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def import_(
    sources: tuple[Path, ...],
    out: Path,
    format_: str | None,
    layout: str | None,
    mapping: Path | None,
    report: Path | None,
    force: bool,
) -> None:
    """Make one document of what others wrote, by its content.

    Tickets, surveys and reviews among other sources support the touchpoints of their first map.

    Example: journeydesk import checkout.mmd notes.md -o checkout.journey --report report.json
    """
    choices = _choices(mapping, format=format_, layout=layout and Layout(layout))
    found = [records_from(source, choices) for source in sources]
    records, linked = _joined(found)
    create_document(out, records, all_assets(found), overwrite=force).close()
    notes = [*(note for imported in found for note in imported.notes), *linked]
    tell(notes)
    if report:
        with replacing(report, overwrite=force) as file:
            text = json.dumps(report_json(notes), ensure_ascii=False, indent=2)
            file.write(f"{text}\n".encode())


def _joined(found: list[Imported]) -> tuple[tuple[Record, ...], list[Note]]:
    """Evidence goes into the first map there is, or stays a map where there is no other."""
    maps = [imported for imported in found if not is_evidence(imported)]
    records, notes = one_document(maps or found), []
    for evidence in filter(is_evidence, found if maps else ()):
        records, note = with_evidence(records, evidence)
        notes.append(note)
    return records, notes


def _choices(mapping: Path | None, **said: object) -> Choices:
    """Those of the mapping file; what is said beside it holds."""
    choices = read_choices(content_of(mapping), mapping.name) if mapping else Choices()
    return choices.model_copy(update={name: value for name, value in said.items() if value})
