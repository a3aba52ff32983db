"""Posters of a map: what there is to choose from, and the sheets of what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from journeydesk.app.direction import memo_for
from journeydesk.drawing import Drawing
from journeydesk.errors import UserError
from journeydesk.export.tiles import (
    Columns,
    Offer,
    Tiling,
    fitted_widths,
    frames_of,
    offers_of,
    recommended,
    scale_of,
    tile_pages,
)
from journeydesk.i18n import _
from journeydesk.layout import layout_map
from journeydesk.layout import metrics as m
from journeydesk.model import Map, Record, RecordId, Records, Stage
from journeydesk.paint import Page
from journeydesk.theme import load_theme

Draw = Callable[[Records, RecordId], Drawing]


def poster_offers(
    records: Records, map_id: RecordId, tiling: Tiling, draw: Draw
) -> tuple[Offer, ...]:
    """Of the map as it is drawn, and with stages made to fill whole sheets.

    Raises UserError as `offers_of` does.
    """
    drawing = draw(records, map_id)
    fitted = [draw(other, map_id) for other in _fitted(records, map_id, tiling, drawing)]
    return offers_of(drawing, tiling, fitted)


def poster_pages(records: Records, map_id: RecordId, tiling: Tiling, draw: Draw) -> list[Page]:
    """The plan and the sheets of the offer that is asked for, or of the recommended one.

    Raises UserError where there is no such offer, and as `offers_of` does.
    """
    return pages_of_offer(records, map_id, tiling, poster_offers(records, map_id, tiling, draw))


def pages_of_offer(
    records: Records, map_id: RecordId, tiling: Tiling, offers: Sequence[Offer]
) -> list[Page]:
    """The plan and the sheets of the one of these that is asked for, or of the recommended one.

    Raises UserError where there is no such offer.
    """
    number = tiling.offer or recommended(offers) + 1
    if not 1 <= number <= len(offers):
        raise UserError(
            _("There is no offer {number}; there are {count}").format(
                number=number, count=len(offers)
            )
        )
    title = records.get(Map, map_id).title or _("Untitled map")
    memo = memo_for(records, load_theme("light"))
    return tile_pages(offers[number - 1], title, memo, has_marks=tiling.has_marks)


def _fitted(
    records: Records, map_id: RecordId, tiling: Tiling, drawing: Drawing
) -> Iterator[Records]:
    """The map with stages of other widths; not where its finished size is settled."""
    memo = memo_for(records, load_theme("light"))
    columns = layout_map(records, map_id, memo).columns_seen
    if tiling.finished_mm is not None or not columns:
        return
    shape = Columns(
        widths=tuple([column.width for column in columns]),
        leasts=tuple([len(column.steps) * m.STEP_MIN_WIDTH for column in columns]),
        before=columns[0].x,
        gap=m.GAP,
        after=drawing.width - columns[-1].x - columns[-1].width,
    )
    scale = scale_of(drawing, tiling)
    for frame in frames_of(tiling):
        for widths in fitted_widths(shape, frame.across, scale):
            wanted = dict(zip([column.stage for column in columns], widths, strict=True))
            yield Records([_widened(record, wanted) for record in records])


def _widened(record: Record, widths: Mapping[RecordId, float]) -> Record:
    width = widths.get(record.id)
    return record.evolve(width=width) if isinstance(record, Stage) and width else record
