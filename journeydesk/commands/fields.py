"""Setting a field of one record or several."""

from collections.abc import Iterable

from journeydesk.commands.cards import move_cards, wording
from journeydesk.commands.locks import refuse_locked
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.model import Card, Record, RecordId
from journeydesk.store import Transaction


def set_field(tx: Transaction, ids: Iterable[RecordId], field: str, value: object) -> None:
    """Give all of these records a value; those that are gone are passed over.

    Raises UserError where the value cannot be, or a card's words or place are locked.
    """
    for id_ in ids:
        record = tx.records.find(id_)
        if record is None or getattr(record, field) == value:
            continue
        if isinstance(record, Card) and field == wording(record):
            refuse_locked(tx.records, [id_])
        if isinstance(record, Card) and field == "touchpoint":
            step = value if isinstance(value, str) else None
            move_cards(
                tx, [id_], lane=record.lane, stage=record.stage, touchpoint=step, before=None
            )
        else:
            tx.put(_changed(record, field, value))


def _changed(record: Record, field: str, value: object) -> Record:
    try:
        return record.evolve(**{field: value})
    except ValueError as error:
        told = _("This cannot be the {field}; nothing was changed.")
        raise UserError(told.format(field=field.replace("_", " "))) from error
