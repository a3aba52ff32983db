"""`journeydesk diff`"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from journeydesk.analysis.compare import Change, ChangeKind, Side, changes
from journeydesk.app.importing import records_from
from journeydesk.i18n import _
from journeydesk.model import Records, one_line

SIGNS = {
    ChangeKind.ADDED: "+",
    ChangeKind.REMOVED: "−",
    ChangeKind.CHANGED: "~",
    ChangeKind.MOVED: ">",
}
WORDS = ("title", "text", "name", "label", "what", "word")


@click.command()
@click.argument("a", type=click.Path(path_type=Path))
@click.argument("b", type=click.Path(path_type=Path))
@click.option("--json", "is_json", is_flag=True, help="For other programs.")
def diff(a: Path, b: Path, is_json: bool) -> None:
    """Say what differs between two documents: what is the same is told by lineage, not by words.

    Example: journeydesk diff before.journey after.journey
    """
    before, after = (Side(Records(records_from(path).records)) for path in (a, b))
    found = changes(before, after)
    if is_json:
        told = {kind.value: [_fact(c) for c in found if c.kind is kind] for kind in ChangeKind}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for change in found:
        fields = f" ({', '.join(change.fields)})" if change.fields else ""
        name = change.record.type_name().replace("_", " ")
        click.echo(f"{SIGNS[change.kind]} {name} {_words(change)}{fields}")
    counts = [f"{sum(c.kind is k for c in found)} {k.value}" for k in ChangeKind]
    click.echo(", ".join(counts) if found else _("Nothing differs."))


def _fact(change: Change) -> dict[str, Any]:
    record = change.record
    fields = {
        field: [_plain(change.before, field), _plain(change.after, field)]
        for field in change.fields
    }
    told = {"type": record.type_name(), "id": record.id, "lineage": record.lineage_id}
    return {**told, "words": _words(change), **({"fields": fields} if fields else {})}


def _plain(record: Any, field: str) -> Any:
    return record.model_dump(mode="json", include={field})[field]


def _words(change: Change) -> str:
    record = change.record
    found = (getattr(record, name, "") for name in WORDS)
    return one_line(next((text for text in found if text), ""))
