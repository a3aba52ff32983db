"""The columns of a review sheet, in their order."""

from __future__ import annotations

from journeydesk.i18n import N_
from journeydesk.model import Card, Lane, RecordId, Records, Stage

MARK = "JourneyDesk card"  # the heading of the ids
MARK_IN_BOOK = "JourneyDesk_review"  # a defined name of the workbook: told before it is read
STAGE, LANE, TEXT, VERDICT, REMARK, REVIEWER = 0, 1, 2, 3, 4, 5
HEADINGS = (
    N_("Stage"),
    N_("Lane"),
    N_("Card"),
    N_("Agree or disagree"),
    N_("Remark"),
    N_("Reviewer"),
    MARK,
)
AGREE, DISAGREE = N_("agree"), N_("disagree")


def cards_to_review(records: Records, map_ids: tuple[RecordId, ...]) -> list[Card]:
    """Those that say something, in reading order."""
    return [
        card
        for map_id in map_ids
        for stage in records.at(Stage, map_id)
        for lane in records.at(Lane, map_id)
        for card in records.at(Card, lane.id, stage.id)
        if card.text.strip()
    ]
