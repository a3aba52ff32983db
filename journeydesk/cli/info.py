"""`journeydesk info`"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from journeydesk.app.carrying import document_in
from journeydesk.app.sheeting import drawing_of
from journeydesk.cli.telling import tell
from journeydesk.document import Summary, describe
from journeydesk.paint import MM


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "is_json", is_flag=True, help="For other programs.")
def info(file: Path, is_json: bool) -> None:
    """Say what is in a document, or in the one that a PDF carries.

    Example: journeydesk info order.journey
    """
    found = _facts(_summary(file))
    if is_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for number, map_ in enumerate(found["maps"], 1):
        width, height = map_["size_mm"]
        what = f"{number}. {map_['title'] or '–'} ({map_['type']})"
        click.echo(f"{what}, {width} × {height} mm at 100 %")
    click.echo(", ".join(f"{count} {name}" for name, count in found["counts"].items()))
    click.echo(f"revision {found['revision']}, {found['history']} entries of history")


def _summary(file: Path) -> Summary:
    if file.suffix.lower() != ".pdf":
        return describe(file)
    with document_in(file) as (inside, notes):
        tell(notes)
        return describe(inside)


def _facts(summary: Summary) -> dict[str, Any]:
    maps = []
    for map_ in summary.maps:
        drawing = drawing_of(summary.records, map_.id)
        size = [round(drawing.width / MM), round(drawing.height / MM)]
        maps.append({"id": map_.id, "title": map_.title, "type": map_.type, "size_mm": size})
    return {
        "maps": maps,
        "counts": summary.counts,
        "revision": summary.revision,
        "history": summary.history,
        "bytes": summary.size,
        "app": summary.app,
        "created": summary.created,
    }
