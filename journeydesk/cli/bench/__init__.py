"""`journeydesk bench`: ratios to a peer of the same run, for they hold on any machine."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

import click

from journeydesk.cli.bench.analysis import bench_analysis
from journeydesk.cli.bench.file import bench_open, bench_save
from journeydesk.cli.bench.frames import bench_frames, bench_undo
from journeydesk.cli.bench.growth import bench_growth
from journeydesk.cli.bench.imports import bench_import
from journeydesk.cli.bench.layout import bench_edit, bench_layout
from journeydesk.cli.bench.measure import Row
from journeydesk.cli.bench.memory import bench_memory
from journeydesk.cli.bench.paper import bench_pdf, bench_png
from journeydesk.cli.bench.start import bench_start
from journeydesk.cli.bench.tiles import bench_tiles
from journeydesk.i18n import _

BENCHES: Mapping[str, Callable[[int], list[Row]]] = {
    "start": bench_start,
    "frames": bench_frames,
    "undo": bench_undo,
    "layout": bench_layout,
    "edit": bench_edit,
    "analysis": bench_analysis,
    "open": bench_open,
    "memory": bench_memory,
    "save": bench_save,
    "pdf": bench_pdf,
    "png": bench_png,
    "tiles": bench_tiles,
    "growth": bench_growth,
    "import": bench_import,
}
ALL = "all"


@click.command()
@click.argument("name", type=click.Choice([*BENCHES, ALL]), default=ALL)
@click.option("--cards", type=click.IntRange(1, 100_000), default=2_000, show_default=True)
@click.option("--json", "is_json", is_flag=True, help="For other programs.")
def bench(name: str, cards: int, is_json: bool) -> None:
    """Measure how fast this is, as ratios to a peer measured in the same run.

    Example: journeydesk bench layout --cards 20000
    """
    rows = (row for each in (BENCHES if name == ALL else [name]) for row in BENCHES[each](cards))
    if is_json:
        found = {"bench": name, "rows": [row.as_json() for row in rows]}
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for row in rows:  # each as soon as it is known: all of them take half a minute
        verdict = _("ok") if row.ok else _("missed")
        click.echo(f"{row.what} · {row.cards} · {row.ratio:.3g} · {row.target:.3g} · {verdict}")
