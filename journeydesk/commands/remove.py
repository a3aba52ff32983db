"""Removing records, with whatever cannot be without them."""

from collections.abc import Iterable

from journeydesk.commands.grounds import statuses_follow
from journeydesk.commands.locks import refuse_locked
from journeydesk.commands.spans import spans_kept
from journeydesk.commands.unused import remove_unused, uses
from journeydesk.errors import UserError
from journeydesk.i18n import ngettext
from journeydesk.model import RECORD_TYPES, Card, Image, Map, Record, RecordId, Records
from journeydesk.store import Transaction


def remove_records(tx: Transaction, ids: Iterable[RecordId]) -> None:
    """Take out records and what lies in them; what only mentions them stays, without the mention.

    A stage takes its touchpoints and cards along, a touchpoint its emotions; a card under a
    removed touchpoint stays in its stage. Raises UserError where one of the ids is a locked card's
    or a picture's that is shown somewhere; a stage or lane goes with what is locked in it.
    """
    ids = list(ids)
    refuse_locked(tx.records, ids)
    _refuse_shown(tx.records, ids)
    gone = _with_contents(tx.records, ids)
    with spans_kept(tx), statuses_follow(tx):
        _forget(tx, gone)
        tx.remove(gone)
    remove_unused(tx, [record for record in gone.values() if isinstance(record, Card)])


def _refuse_shown(records: Records, ids: Iterable[RecordId]) -> None:
    images = {id_ for id_ in ids if isinstance(records.find(id_), Image)}
    shown = [user for user, id_ in uses(records, ["image"]) if id_ in images] if images else []
    if shown:
        told = ngettext(
            "The picture is shown in {n} place; it was not deleted. Take it out there first.",
            "The picture is shown in {n} places; it was not deleted. Take it out there first.",
            len(shown),
        )
        raise UserError(told.format(n=len(shown)))


def _forget(tx: Transaction, gone: dict[RecordId, Record]) -> None:
    """Take the mentions of these out of what stays, and where maps come from."""
    for map_ in tx.records.at(Map):
        if map_.derived_from in gone and map_.id not in gone:
            tx.put(map_.evolve(derived_from=None))
    for record, field in _mentions(tx.records, gone):
        value = getattr(record, field)
        if isinstance(value, tuple):
            kept = tuple(id_ for id_ in value if id_ not in gone)
            record = tx.records.get(type(record), record.id)
            tx.put(record.evolve(**{field: kept}))
        else:
            tx.put(tx.records.get(type(record), record.id).evolve(**{field: None}))


def _with_contents(records: Records, ids: Iterable[RecordId]) -> dict[RecordId, Record]:
    """The records, and those that need one of them, and so on."""
    gone = {id_: record for id_ in ids if (record := records.find(id_))}
    for cls in RECORD_TYPES.values():  # in an order in which each comes after what it needs
        needed = [field for field in cls.refers_to if cls.model_fields[field].is_required()]
        for record in records.of(cls) if needed else ():
            if any(getattr(record, field) in gone for field in needed):
                gone[record.id] = record
    return gone


def _mentions(records: Records, gone: dict[RecordId, Record]) -> list[tuple[Record, str]]:
    """The records that stay but mention one that goes, and in which field."""
    types = {record.type_name() for record in gone.values()}
    found = []
    for cls in RECORD_TYPES.values():
        fields = [field for field in cls.refers_to if types.intersection(cls.types_referred(field))]
        for record in records.of(cls) if fields else ():
            if record.id not in gone:
                found += [(record, f) for f in fields if _mentions_any(record, f, gone)]
    return found


def _mentions_any(record: Record, field: str, gone: dict[RecordId, Record]) -> bool:
    value = getattr(record, field)
    return any(id_ in gone for id_ in (value if isinstance(value, tuple) else (value,)))
