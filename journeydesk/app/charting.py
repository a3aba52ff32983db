"""Charts, the validation kit and a workshop's sheets into files: a sheet each, or on pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from journeydesk.analysis.report import Report, reports
from journeydesk.app.direction import memo_for
from journeydesk.app.exporting import Export, Seen, unseen
from journeydesk.app.workshops import GRIDS, OFFERS, workshop_pages
from journeydesk.charts import SHEETS
from journeydesk.charts.contents_page import contents_page
from journeydesk.charts.kit import KIT
from journeydesk.charts.words import whose
from journeydesk.drawing import Drawing, Part, Role, Structure
from journeydesk.errors import UserError
from journeydesk.export import Rasterise, export_pages, pages_of
from journeydesk.export.finish import finished
from journeydesk.i18n import _
from journeydesk.keeping import Keeper
from journeydesk.layout import Memo
from journeydesk.model import Map, Persona, Project, RecordId, Records
from journeydesk.paint import NO_PICTURES, About, Checkpoint, Page, Pictures, go_on
from journeydesk.theme import load_theme

WIDTH = 520.0  # points: upright on A4 at about its own size
HEADING = "heading"
ALL, WHOLE_KIT = "all", "kit"


def export_charts(
    records: Records,
    wanted: Export,
    sheet: str,
    raster: Callable[[], Rasterise],
    persona: str = "",
    checkpoint: Checkpoint = go_on,
    seen: Seen = unseen,
    pictures: Pictures = NO_PICTURES,
    *,
    shown: Records | None = None,
    is_each: bool = False,
) -> None:
    """Write a chart, a sheet of the kit or of a workshop, or all of either into a PDF; a persona by
    its id, or how its name begins. `seen` is shown the sheets before they are painted; `shown` is
    what of the records is on a workshop's sheets, None all of it; `is_each` gives every sheet a
    file of its own, numbered.

    Raises UserError where the persona is not there or the file cannot be written, and whatever
    `checkpoint` raises.
    """
    suffix = wanted.path.suffix.lower()
    pages = chart_pages_for(records, wanted, sheet, persona, shown)
    if len(pages) > 1 and suffix != ".pdf" and not is_each:
        raise UserError(_("{path} holds one sheet; choose one, or a PDF").format(path=wanted.path))
    project = next(iter(records.of(Project)), Project())
    seen(pages)
    title = _map(records, wanted).title or _("Untitled map")
    for path, some in _files(wanted.path, pages, is_each=is_each):
        export_pages(
            some,
            path,
            About(title, project.author, project.language),
            dpi=wanted.sheet.dpi,
            preset=wanted.preset,
            overwrite=wanted.overwrite,
            rasterise=raster() if suffix == ".png" else None,
            checkpoint=checkpoint,
            pictures=pictures,
        )


def _files(
    path: Path, pages: Sequence[Page], *, is_each: bool
) -> Iterator[tuple[Path, Sequence[Page]]]:
    """One for all sheets, or "order-01.pdf" and so on."""
    if not is_each:
        yield path, pages
        return
    digits = max(2, len(str(len(pages))))
    for number, page in enumerate(pages, 1):
        yield path.with_stem(f"{path.stem}-{number:0{digits}}"), [page]


def chart_pages_for(
    records: Records, wanted: Export, sheet: str, persona: str = "", shown: Records | None = None
) -> list[Page]:
    """The sheets as they are written and as a preview shows them.

    Raises UserError where the persona is not there or a sheet cannot be.
    """
    if wanted.tiling and sheet not in GRIDS:
        raise UserError(_("Only maps and worksheets become posters; leave out the tiles."))
    map_id = _map(records, wanted).id
    if sheet in OFFERS:
        seen = _of_persona(records, map_id, shown or records, persona)
        pages = workshop_pages(records, seen, map_id, wanted, sheet)
        return finished(pages, wanted.preset)
    drawings = charts_of(records, map_id, sheet, persona)
    return finished(pages_of(drawings, wanted.sheet), wanted.preset)


def charts_of(records: Records, map_id: RecordId, sheet: str, persona: str = "") -> list[Drawing]:
    """A chart of a map or a sheet of the kit, or all of either.

    Raises UserError where the persona is not there.
    """
    report = _report(reports(records, map_id, Keeper()), persona)
    memo = memo_for(records, load_theme("light"))
    drawings = drawings_of(report, _names(sheet), memo)
    return _bound(report, drawings, memo) if sheet == ALL else drawings


def _bound(report: Report, drawings: Sequence[Drawing], memo: Memo) -> list[Drawing]:
    """All charts behind a page of what is on which, each with its bookmark."""
    labels = [_(kind.label) for kind in SHEETS.values()]
    entries = [(label, page) for page, label in enumerate(labels, 2)]
    title, map_ = _("Contents"), report.journey.map.title or _("Untitled map")
    first = contents_page((title, map_, whose(report)), entries, WIDTH, memo)
    pages = zip((title, *labels), (first, *drawings), strict=True)
    return [_headed(label, drawing) for label, drawing in pages]


def _headed(title: str, drawing: Drawing) -> Drawing:
    """With a bookmark, and what it begins with as its heading."""
    (block,) = drawing.blocks
    first, *others = block.groups
    groups = (replace(first, id=HEADING), *others)
    parts = (Part(Role.TITLE, (block.id, HEADING)),)
    return replace(
        drawing, blocks=(replace(block, groups=groups),), structure=Structure(title, parts)
    )


def drawings_of(report: Report, names: Sequence[str], memo: Memo) -> list[Drawing]:
    """Charts and pages of the kit as they go on paper: in light colours, on white."""
    return [drawing for name in names for drawing in _drawn(name, report, memo)]


def _drawn(name: str, report: Report, memo: Memo) -> list[Drawing]:
    return KIT[name](report, memo) if name in KIT else [SHEETS[name].draw(report, WIDTH, memo)]


def _of_persona(records: Records, map_id: RecordId, shown: Records, persona: str) -> Records:
    """Without the other personas where one is asked for."""
    if not persona:
        return shown
    who = _report(reports(records, map_id, Keeper()), persona).persona
    return Records([r for r in shown if not isinstance(r, Persona) or r is who])


def _map(records: Records, wanted: Export) -> Map:
    return records.get(Map, wanted.map_id) if wanted.map_id else records.at(Map)[0]


def _names(sheet: str) -> list[str]:
    several = {ALL: list(SHEETS), WHOLE_KIT: list(KIT)}
    return several.get(sheet, [sheet])


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
