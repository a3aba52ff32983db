"""A card for words that no card has yet."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesk.commands import add_card
from journeydesk.layout import CellKey, MapLayout, holds_cards
from journeydesk.model import Card, Lane, RecordId, Records, card_kind_of
from journeydesk.store import Transaction


def cell_for(
    layout: MapLayout, records: Records, selected: Iterable[RecordId], x: float, y: float
) -> CellKey | None:
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


def create_card(tx: Transaction, cell: CellKey, text: str) -> tuple[RecordId, ...]:
    """At the end of the cell, of the kind that its lane holds."""
    lane, stage = cell
    kind = card_kind_of(tx.records.get(Lane, lane).kind)
    return (add_card(tx, kind=kind, lane=lane, stage=stage, text=text).id,)
