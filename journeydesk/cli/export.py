"""`journeydesk export`"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from journeydesk.app.charting import ALL, WHOLE_KIT, export_charts
from journeydesk.app.dating import today
from journeydesk.app.exporting import Export, export_map
from journeydesk.app.importing import records_from
from journeydesk.app.selecting import Selected, find_map, selected
from journeydesk.app.view_pages import find_view
from journeydesk.app.viewing import filter_of, seen_through
from journeydesk.app.workshops import OFFERS
from journeydesk.charts import SHEETS
from journeydesk.charts.kit import KIT
from journeydesk.charts.overlays import OVERLAYS
from journeydesk.cli.preflight_options import Preflighting, preflight_options
from journeydesk.cli.raster import Raster
from journeydesk.cli.sheet_options import sheet_options
from journeydesk.cli.telling import tell
from journeydesk.cli.tile_offers import tell_offers
from journeydesk.cli.tile_options import tile_options
from journeydesk.export import PRESETS, SHARE, Oversize, Sheet
from journeydesk.export.tiles import Tiling
from journeydesk.model import Map, Records
from journeydesk.paint import Page


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("-o", "--out", type=click.Path(path_type=Path))
@sheet_options
@click.option("--map", "map_name", help="A map's title, id or number; default: all, or the first.")
@click.option("--lanes", help="Only these lanes: kinds or labels, separated by commas.")
@click.option("--stages", help="Only these stages: titles, separated by commas.")
@click.option("--kinds", help="Only these kinds of cards, separated by commas.")
@click.option("--persona", help="Only this persona's emotions, or numbers.")
@click.option("--view", help="Only what this kept view shows.")
@click.option(
    "--sheet",
    type=click.Choice([*SHEETS, ALL, *KIT, WHOLE_KIT, *OFFERS]),
    help="A chart of the numbers, or sheets for a validation session or a workshop, not the map.",
)
@click.option("--overlay", type=click.Choice([*OVERLAYS]), help="Laid over the map, with a legend.")
@click.option(
    "--preset",
    type=click.Choice([*PRESETS]),
    default=SHARE.name,
    show_default=True,
    help="What the file is for.",
)
@click.option("--split", "oversize", flag_value="split", help="Over 5,080 mm: in several parts.")
@click.option(
    "--user-unit", "oversize", flag_value="user-unit", help="Over 5,080 mm: for Acrobat and RIPs."
)
@click.option(
    "--no-map", is_flag=True, help="Leave the map itself out of a PDF: it is confidential."
)
@preflight_options
@tile_options
@click.option("--each", is_flag=True, help="With --sheet: every sheet into a file of its own.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@click.pass_obj
def export(
    raster: Raster,
    file: Path,
    out: Path | None,
    size: Sheet,
    map_name: str | None,
    lanes: str | None,
    stages: str | None,
    kinds: str | None,
    persona: str | None,
    view: str | None,
    sheet: str | None,
    overlay: str | None,
    preset: str,
    oversize: str | None,
    no_map: bool,
    preflighting: Preflighting,
    tiling: Tiling | None,
    offers: str | None,
    each: bool,
    force: bool,
) -> None:
    """Write a map as the name of OUT says: a picture, a page, a table, slides or text.

    Example: journeydesk export order.journey -o order.pdf --paper A1 --landscape
    """
    imported = records_from(file)
    tell(imported.notes)
    records = Records(imported.records)
    chosen = find_map(records, map_name or "1") if map_name or view else None
    wanted = Selected(_listed(lanes), _listed(stages), persona or "", _listed(kinds))
    if offers and tiling:
        tell_offers(selected(records, wanted), chosen, tiling, overlay or "", offers)
        return
    if out is None:
        raise click.MissingParameter(param_hint="'-o' / '--out'", param_type="option")
    request = Export(
        out,
        size,
        chosen.id if chosen else None,
        overwrite=force,
        overlay=overlay or "",
        preset=PRESETS[preset],
        carries_map=wanted == Selected() and not view and not no_map,  # a part of a map is none
        oversize=Oversize(oversize or Oversize.REFUSE),
        source=file.name,
        made_on=today(),
        tiling=tiling,
    )
    pages: list[Page] = []
    pictures = imported.assets
    if sheet:
        shown = _viewed(selected(records, replace(wanted, persona="")), chosen, view)
        export_charts(
            records,
            request,
            sheet,
            raster,
            persona or "",
            seen=pages.extend,
            pictures=pictures,
            shown=shown,
            is_each=each,
        )
    else:
        shown = _viewed(selected(records, wanted), chosen, view)
        tell(export_map(shown, request, raster, pictures=pictures, seen=pages.extend))
    preflighting.tell(pages, request, imported.assets)


def _viewed(records: Records, chosen: Map | None, name: str | None) -> Records:
    """What a kept view of the chosen map shows; all where none is named."""
    if not (name and chosen):
        return records
    return seen_through(records, chosen.id, filter_of(find_view(records, chosen.id, name)))


def _listed(text: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (text or "").split(",") if part.strip())
