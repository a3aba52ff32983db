"""`journeydesk diff`"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from journeydesk.analysis.compare import Change, ChangeKind, Side, changes
from journeydesk.app.comparing import Pair, compared, export_comparison, pair_named, pairs_of
from journeydesk.app.exporting import Export
from journeydesk.app.importing import records_from
from journeydesk.charts.comparison import SIGNS
from journeydesk.cli.comparison_json import comparison, fact, words_of
from journeydesk.cli.raster import Raster
from journeydesk.export import Sheet
from journeydesk.i18n import _
from journeydesk.model import Records


@click.command()
@click.argument("a", type=click.Path(path_type=Path))
@click.argument("b", type=click.Path(path_type=Path), required=False)
@click.option(
    "--map", "names", multiple=True, help="A map’s title, id or number, of A; a second one, of B."
)
@click.option("--json", "is_json", is_flag=True, help="For other programs.")
@click.option(
    "-o", "--out", type=click.Path(path_type=Path), help="The comparison of two maps on a sheet."
)
@click.option("--paper", default="fit", show_default=True, help="A0…A5, ANSI-A…E, Letter.")
@click.option("--dpi", type=click.FloatRange(10, 2400), default=150.0, show_default=True)
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@click.pass_obj
def diff(
    raster: Raster,
    a: Path,
    b: Path | None,
    names: tuple[str, ...],
    is_json: bool,
    out: Path | None,
    paper: str,
    dpi: float,
    force: bool,
) -> None:
    """Say what differs between two documents, or two maps: told by lineage, not by words.

    Without B the maps are both of A; without names each map with what has become of it.

    Example: journeydesk diff before.journey after.journey

    Example: journeydesk diff order.journey --map 1 --map 2 -o changes.pdf
    """
    _check_names(names)
    before = Records(records_from(a).records)
    after = Records(records_from(b).records) if b else before
    if out:
        sheet = Sheet(paper, landscape=True, dpi=dpi)
        wanted = Export(out, sheet, overwrite=force)
        export_comparison(pair_named(before, after, names), wanted, raster)
        return
    if names or not b:
        pair = pair_named(before, after, names)
        _tell(changes(pair.before, pair.after), [pair], is_json=is_json)
    else:
        told = changes(Side(before), Side(after))
        _tell(told, pairs_of(before, after), is_json=is_json)


def _check_names(names: Sequence[str]) -> None:
    if len(names) > 2:
        raise click.UsageError(_("Two maps are compared, not {n}.").format(n=len(names)))


def _tell(found: Sequence[Change], pairs: Sequence[Pair], *, is_json: bool) -> None:
    if is_json:
        told = {kind.value: [fact(c) for c in found if c.kind is kind] for kind in ChangeKind}
        maps = [comparison(compared(pair)) for pair in pairs]
        click.echo(json.dumps({**told, "maps": maps}, ensure_ascii=False, indent=2))
        return
    for change in found:
        fields = f" ({', '.join(change.fields)})" if change.fields else ""
        name = change.record.type_name().replace("_", " ")
        click.echo(f"{SIGNS[change.kind]} {name} {words_of(change)}{fields}")
    counts = [f"{sum(c.kind is k for c in found)} {k.value}" for k in ChangeKind]
    click.echo(", ".join(counts) if found else _("Nothing differs."))
