"""`journeydesk import`"""

import json
from pathlib import Path

import click

from journeydesk.app.adding_evidence import is_evidence, with_evidence
from journeydesk.app.dating import today
from journeydesk.app.importing import OURS, all_assets, content_of, one_document, records_from
from journeydesk.app.reviewing import review_in, take_in_review
from journeydesk.cli.telling import tell
from journeydesk.document import create_document
from journeydesk.errors import UserError
from journeydesk.export import replacing
from journeydesk.i18n import _
from journeydesk.interchange.choices import Choices, Layout, read_choices
from journeydesk.interchange.formats import FORMATS
from journeydesk.interchange.report import Imported, Note, report_json
from journeydesk.interchange.review.reader import Review
from journeydesk.model import Record, Records
from journeydesk.store import Transaction


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

    Tickets, surveys and reviews among other sources support the touchpoints of their first map;
    review sheets that were filled in become sessions and comments on its cards.

    Example: journeydesk import checkout.mmd notes.md -o checkout.journey --report report.json
    """
    choices = _choices(mapping, format=format_, layout=layout and Layout(layout))
    reviews = [] if choices.format else [review for path in sources if (review := review_in(path))]
    names = {review.name for review in reviews}
    found = [records_from(path, choices) for path in sources if path.name not in names]
    if not found:
        raise UserError(_("A review sheet speaks of a map: name its map before it."))
    records, linked = _joined(found)
    records, told = _reviewed(records, reviews)
    create_document(out, records, all_assets(found), overwrite=force).close()
    notes = [*(note for imported in found for note in imported.notes), *linked, *told]
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


def _reviewed(
    records: tuple[Record, ...], reviews: list[Review]
) -> tuple[tuple[Record, ...], list[Note]]:
    """With what others said of the cards."""
    if not reviews:
        return records, []
    tx = Transaction(Records(records))
    notes: list[Note] = []
    for review in reviews:
        notes += take_in_review(tx, review, today().isoformat())
    return tuple(tx.records), notes


def _choices(mapping: Path | None, **said: object) -> Choices:
    """Those of the mapping file; what is said beside it holds."""
    choices = read_choices(content_of(mapping), mapping.name) if mapping else Choices()
    return choices.model_copy(update={name: value for name, value in said.items() if value})
