"""Maps that were brought in, put beside those of a document."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesk.commands import add_map
from journeydesk.document import Document
from journeydesk.interchange.report import Imported
from journeydesk.model import (
    WITH_ASSET,
    Map,
    Record,
    RecordId,
    Records,
    records_in,
    with_new_ids,
)
from journeydesk.store import Transaction


def put_maps(
    tx: Transaction, document: Document, found: Imported, after: RecordId
) -> tuple[RecordId, ...]:
    """The new maps right after another one, in their order, with the bytes of their images.

    What all maps of a document share stays behind: it is the document's own.
    """
    records = Records(_fresh(found.records, tx.records))
    _add_assets(document, found, records)
    made: list[RecordId] = []
    for map_ in records.at(Map):
        made.append(add_map(tx, records_in(records, map_.id), after=after).id)
        after = made[-1]
    return tuple(made)


def _fresh(records: Iterable[Record], here: Records) -> list[Record]:
    """Under new ids where the document has one of them already."""
    found = list(records)
    if any(record.id in here for record in found):
        return list(with_new_ids(found, same_lineage=True))
    return found


def _add_assets(document: Document, found: Imported, records: Records) -> None:
    for record in records:
        if isinstance(record, WITH_ASSET):
            document.assets.add(found.assets[record.asset], record.mime)
