"""A card for words that no card has yet."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesk.commands import add_card
from journeydesk.layout import MapLayout, holds_cards
from journeydesk.model import CARD_KIND_OF_LANE, Card, CardKind, Lane, RecordId, Records
from journeydesk.store import Transaction

CellOf = tuple[RecordId, RecordId]  # lane, stage


def cell_for(
    layout: MapLayout, records: Records, selected: Iterable[RecordId], x: float, y: float
) -> CellOf | None:
    """That of the selected card, else the one nearest to a point; None on a map without cells."""
    for id_ in selected:
        card = records.find(id_)
        if isinstance(card, Card):
            return card.lane, card.stage
    rows = [row for row in layout.rows if holds_cards(row.kind)]
    if not rows or not layout.columns:
        return None
    row = min(rows, key=lambda row: abs(row.y + row.height / 2 - y))
    column = min(layout.columns, key=lambda column: abs(column.x + column.width / 2 - x))
    return row.lane, column.stage


def create_card(tx: Transaction, cell: CellOf, text: str) -> tuple[RecordId, ...]:
    """At the end of the cell, of the kind that its lane holds."""
    lane, stage = cell
    kind = CARD_KIND_OF_LANE.get(tx.records.get(Lane, lane).kind, CardKind.NOTE)
    return (add_card(tx, kind=kind, lane=lane, stage=stage, text=text).id,)
