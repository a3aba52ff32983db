"""Charts into files: the numbers of a map, each chart on a sheet of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeydesk.analysis.report import Report, reports
from journeydesk.app.direction import is_mirrored
from journeydesk.app.exporting import Export
from journeydesk.charts import SHEETS
from journeydesk.drawing import Drawing
from journeydesk.errors import UserError
from journeydesk.export import Rasterise, export_drawings
from journeydesk.fonts import Ruler
from journeydesk.i18n import _
from journeydesk.keeping import Keeper
from journeydesk.layout import Memo
from journeydesk.model import Map, Project, RecordId, Records
from journeydesk.paint import About, Checkpoint, go_on
from journeydesk.theme import load_theme

WIDTH = 520.0  # points: upright on A4 at about its own size
ALL = "all"


def export_charts(
    records: Records,
    wanted: Export,
    sheet: str,
    raster: Callable[[], Rasterise],
    persona: str = "",
    checkpoint: Checkpoint = go_on,
) -> None:
    """Write a chart, or all of them into a PDF; a persona by its id, or how its name begins.

    Raises UserError where the persona is not there or the file cannot be written, and whatever
    `checkpoint` raises.
    """
    suffix = wanted.path.suffix.lower()
    if sheet == ALL and suffix != ".pdf":
        raise UserError(_("{path} holds one sheet; choose one, or a PDF").format(path=wanted.path))
    map_ = records.get(Map, wanted.map_id) if wanted.map_id else records.at(Map)[0]
    project = next(iter(records.of(Project)), Project())
    export_drawings(
        charts_of(records, map_.id, sheet, persona),
        wanted.path,
        wanted.sheet,
        About(map_.title or _("Untitled map"), project.author, project.language),
        overwrite=wanted.overwrite,
        rasterise=raster() if suffix == ".png" else None,
        checkpoint=checkpoint,
    )


def charts_of(records: Records, map_id: RecordId, sheet: str, persona: str = "") -> list[Drawing]:
    """A chart of a map, or all of them. Raises UserError where the persona is not there."""
    report = _report(reports(records, map_id, Keeper()), persona)
    return drawings_of(report, list(SHEETS) if sheet == ALL else [sheet], is_mirrored(records))


def drawings_of(report: Report, names: Sequence[str], from_right: bool) -> list[Drawing]:
    """Charts as they go on paper: in light colours, on white."""
    memo = Memo(Ruler(), load_theme("light"), is_mirrored=from_right)
    return [SHEETS[name].draw(report, WIDTH, memo) for name in names]


def _report(found: Sequence[Report], persona: str) -> Report:
    """Of all personas where none is asked for."""
    if not persona:
        return found[-1]
    named = [(report.persona, report) for report in found if report.persona]
    for who, report in named:
        if who.id == persona:
            return report
    for who, report in named:
        if who.name.casefold().startswith(persona.casefold()):
            return report
    raise UserError(_("There is no {what} “{name}”.").format(what=_("persona"), name=persona))
