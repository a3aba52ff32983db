"""Setting a field of one record or several."""

from collections.abc import Iterable
from typing import Any

from journeydesk.commands.cards import move_cards
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.model import Card, RecordId
from journeydesk.store import Transaction


def set_field(tx: Transaction, ids: Iterable[RecordId], field: str, value: Any) -> None:
    """Give all of these records a value. Raises UserError where the value cannot be."""
    for id_ in ids:
        record = tx.records.find(id_)
        if record is None or getattr(record, field) == value:
            continue
        if isinstance(record, Card) and field == "touchpoint":
            move_cards(
                tx, [id_], lane=record.lane, stage=record.stage, touchpoint=value, before=None
            )
            continue
        try:
            tx.put(record.evolve(**{field: value}))
        except ValueError as error:
            told = _("“{value}” cannot be {field} here; nothing was changed.")
            name = field.replace("_", " ")
            raise UserError(told.format(value=value, field=name)) from error
