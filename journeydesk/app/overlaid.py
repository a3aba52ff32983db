"""A map under one of its overlays."""

from __future__ import annotations

from journeydesk.analysis.journey import gather
from journeydesk.analysis.report import report_of
from journeydesk.charts.overlays import OVERLAYS, Overlay, blocks_over, with_legend
from journeydesk.drawing import Drawing
from journeydesk.keeping import Keeper
from journeydesk.layout import MapLayout, Memo
from journeydesk.model import RecordId, Records


def overlaid(
    drawing: Drawing,
    layout: MapLayout,
    records: Records,
    map_id: RecordId,
    overlay: str,
    memo: Memo,
) -> Drawing:
    """The drawing with an overlay of OVERLAYS and its legend; as it is where `overlay` is ""."""
    if not overlay:
        return drawing
    marks = marks_of(records, map_id, overlay, memo)
    return with_legend(drawing, marks, blocks_over(marks, layout), memo)


def marks_of(records: Records, map_id: RecordId, overlay: str, memo: Memo) -> Overlay:
    """One of OVERLAYS, made of the numbers of all personas."""
    keeper = Keeper()
    return OVERLAYS[overlay](report_of(gather(records, map_id, keeper), None, keeper), memo)
