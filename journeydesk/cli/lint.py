"""`journeydesk lint`"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from journeydesk.analysis.lint import Remark, lint
from journeydesk.app.importing import records_from
from journeydesk.commands.fixes import fix_of
from journeydesk.i18n import _, ngettext
from journeydesk.model import Map, Records


@click.command("lint")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "is_json", is_flag=True, help="For other programs.")
def lint_(file: Path, is_json: bool) -> None:
    """Say what maps lack, rule by rule.

    Example: journeydesk lint order.journey
    """
    records = Records(records_from(file).records)
    today = datetime.now(UTC).astimezone().date()
    found = [(map_, lint(records, map_.id, today)) for map_ in records.at(Map)]
    if is_json:
        maps = [_facts(records, map_, remarks) for map_, remarks in found]
        click.echo(json.dumps({"maps": maps}, ensure_ascii=False, indent=2))
        return
    for map_, remarks in found:
        _tell(map_, remarks)


def _tell(map_: Map, remarks: tuple[Remark, ...]) -> None:
    n = len(remarks)
    told = ngettext("{n} remark", "{n} remarks", n).format(n=n) if n else _("nothing to remark")
    click.echo(f"{map_.title or '–'}: {told}")
    for remark in remarks:
        click.echo(f"  {remark.rule.id:<4}{remark.rule.severity:<9}{remark.text}")


def _facts(records: Records, map_: Map, remarks: tuple[Remark, ...]) -> dict[str, Any]:
    return {"id": map_.id, "title": map_.title, "remarks": [_fact(records, r) for r in remarks]}


def _fact(records: Records, remark: Remark) -> dict[str, Any]:
    fix = fix_of(records, remark)
    return {
        "rule": remark.rule.id,
        "severity": remark.rule.severity,
        "text": remark.text,
        "about": remark.about,
        "fix": _(fix.label) if fix else None,
    }
