"""`journeydesk export`"""

from __future__ import annotations

from pathlib import Path

import click

from journeydesk.app.charting import ALL, WHOLE_KIT, export_charts
from journeydesk.app.dating import today
from journeydesk.app.exporting import Export, export_map
from journeydesk.app.importing import records_from
from journeydesk.app.workshops import OFFERS
from journeydesk.charts import SHEETS
from journeydesk.charts.kit import KIT
from journeydesk.charts.overlays import OVERLAYS
from journeydesk.cli.preflight_options import Preflighting, preflight_options
from journeydesk.cli.raster import Raster
from journeydesk.cli.selection_options import Selection, selection_options
from journeydesk.cli.sheet_options import sheet_options
from journeydesk.cli.telling import tell
from journeydesk.cli.tile_offers import tell_offers
from journeydesk.cli.tile_options import tile_options
from journeydesk.export import PRESETS, SHARE, Oversize, Sheet
from journeydesk.export.tiles import Tiling
from journeydesk.interchange.report import Imported
from journeydesk.model import Records
from journeydesk.paint import Page

REVIEW = "review"  # a table of the cards for others to fill in, as .xlsx or .csv


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("-o", "--out", type=click.Path(path_type=Path))
@sheet_options
@selection_options
@click.option(
    "--sheet",
    type=click.Choice([*SHEETS, ALL, *KIT, WHOLE_KIT, *OFFERS, REVIEW]),
    help="A chart of the numbers, or sheets for a validation session, a workshop or a review.",
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
    selection: Selection,
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
    chosen = selection.map_in(records)
    if offers and tiling:
        tell_offers(selection.part_of(records), chosen, tiling, overlay or "", offers)
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
        carries_map=selection.is_whole and not no_map,  # a part of a map is none
        oversize=Oversize(oversize or Oversize.REFUSE),
        source=file.name,
        made_on=today(),
        tiling=tiling,
        is_review=sheet == REVIEW,
    )
    pages = _write(imported, request, selection, sheet, raster, is_each=each)
    preflighting.tell(pages, request, imported.assets)


def _write(
    imported: Imported,
    request: Export,
    selection: Selection,
    sheet: str | None,
    raster: Raster,
    *,
    is_each: bool,
) -> list[Page]:
    """The map, or a sheet about it; answers with the pages of a picture."""
    pages: list[Page] = []
    records, pictures = Records(imported.records), imported.assets
    if sheet and not request.is_review:
        shown = selection.part_of(records, of_all_personas=True)
        persona = selection.wanted.persona
        export_charts(
            records,
            request,
            sheet,
            raster,
            persona,
            seen=pages.extend,
            pictures=pictures,
            shown=shown,
            is_each=is_each,
        )
    else:
        shown = selection.part_of(records)
        tell(export_map(shown, request, raster, pictures=pictures, seen=pages.extend))
    return pages
