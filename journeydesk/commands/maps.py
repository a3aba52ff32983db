"""Maps as wholes: one more, a copy, their order, one less."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesk.commands.order import ranks_before
from journeydesk.commands.remove import remove_records
from journeydesk.errors import UserError
from journeydesk.i18n import _
from journeydesk.model import Map, Record, RecordId, Records, records_in, with_new_ids
from journeydesk.store import Transaction


def add_map(
    tx: Transaction, records: Iterable[Record], *, after: RecordId | None = None, **fields: object
) -> Map:
    """A new map right after another, or the last: of these records, as a template has them.

    What they have that all maps of a document share stays behind. `fields` are those of a map.
    Raises ValueError (pydantic's own).
    """
    found = Records(records)
    [map_, *_others] = found.at(Map)
    [rank] = ranks_before(tx.records.at(Map), _next(tx.records, after))
    new = map_.evolve(rank=rank, **fields)
    tx.put(new, *(record for record in records_in(found, map_.id) if record is not map_))
    return new


def duplicate_map(tx: Transaction, id_: RecordId, title: str) -> Map:
    """The same map again, right after it, under another title.

    What is in it keeps its lineage: the two can be compared.
    """
    copies = with_new_ids(records_in(tx.records, id_), same_lineage=True)
    return add_map(tx, copies, after=id_, title=title)


def move_map(tx: Transaction, id_: RecordId, *, before: RecordId | None) -> None:
    """Put a map before another one; None is the end."""
    map_ = tx.records.get(Map, id_)
    [rank] = ranks_before(tx.records.at(Map), before, moving={id_})
    tx.put(map_.evolve(rank=rank))


def remove_map(tx: Transaction, id_: RecordId) -> None:
    """Take out a map and all that lies in it. Raises UserError where it is the only one."""
    if len(tx.records.at(Map)) == 1:
        raise UserError(_("This is the only map of its document, so it stays."))
    remove_records(tx, [id_])


def _next(records: Records, id_: RecordId | None) -> RecordId | None:
    """The map after one."""
    ids = [map_.id for map_ in records.at(Map)]
    following = ids[ids.index(id_) + 1 :] if id_ else []
    return following[0] if following else None
