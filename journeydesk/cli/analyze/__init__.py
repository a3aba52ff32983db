"""`journeydesk analyze`"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from journeydesk.analysis.report import Report, reports
from journeydesk.app.importing import records_from
from journeydesk.cli.analyze.entry import entry
from journeydesk.cli.analyze.table import table
from journeydesk.cli.telling import tell
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.keeping import Keeper
from journeydesk.model import Map, Records


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--persona", help="Only this persona: a name, or how it begins; default: each, all.")
@click.option("--json", "is_json", is_flag=True, help="For other programs: unrounded.")
def analyze(file: Path, persona: str | None, is_json: bool) -> None:
    """Say every number of a map: for each persona, and for all of them.

    Example: journeydesk analyze order.journey --persona Maya
    """
    imported = records_from(file)
    tell(imported.notes)
    found = [r for r in _reports(Records(imported.records)) if _is_wanted(r, persona)]
    if persona and not found:
        raise UserError(_("There is no {what} “{name}”.").format(what=_("persona"), name=persona))
    if is_json:
        entries = {"maps": [entry(report) for report in found]}
        click.echo(json.dumps(entries, ensure_ascii=False, indent=2, allow_nan=False))
        return
    click.echo("\n\n".join("\n".join(table(report)) for report in found))


def _reports(records: Records) -> Iterator[Report]:
    for map_ in records.at(Map):
        yield from reports(records, map_.id, Keeper())


def _is_wanted(report: Report, name: str | None) -> bool:
    if not name:
        return True
    persona = report.persona
    return persona is not None and persona.name.casefold().startswith(name.casefold())
