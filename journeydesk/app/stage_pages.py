"""One page for each stage: its part of the map as large as it goes, with its numbers."""

from __future__ import annotations

from dataclasses import replace

from journeydesk.analysis.report import reports
from journeydesk.app.composing import composition_of
from journeydesk.app.filling import on_sheet
from journeydesk.app.selecting import only_stage
from journeydesk.charts.furniture import Imprint
from journeydesk.charts.worksheets.stage_head import StageHead
from journeydesk.charts.worksheets.workshop import name_of_stage
from journeydesk.drawing import Drawing
from journeydesk.export import Furniture, Sheet, page_of
from journeydesk.keeping import Keeper
from journeydesk.layout import layout_map
from journeydesk.model import RecordId, Records, Stage
from journeydesk.paint import Page

AROUND = Furniture(title_block=True, legend=False, footer=True)


def stage_pages(
    shown: Records, map_id: RecordId, sheet: Sheet, imprint: Imprint, overlay: str
) -> list[Page]:
    """In the order of the stages, of all that is shown of them. Raises UserError as `page_of`."""
    report, stages = reports(shown, map_id, Keeper())[-1], shown.at(Stage, map_id)
    pages = []
    for number, stage in enumerate(stages, 1):
        signed = replace(imprint, number=number, of=len(stages))
        part = only_stage(shown, stage.id)
        whole = composition_of(part, map_id, AROUND, signed, overlay)
        head = StageHead(report, layout_map(shown, map_id, whole.memo), number, whole.memo)
        composed = replace(whole, head=head.block)
        page = page_of(*on_sheet(composed, sheet))
        pages.append(replace(page, drawing=_called(page.drawing, name_of_stage(stage))))
    return pages


def _called(drawing: Drawing, title: str) -> Drawing:
    """With a bookmark of that name."""
    structure = drawing.structure
    return replace(drawing, structure=structure and replace(structure, title=title))
