"""The records as they were."""

from journeydesk.document.document import Document
from journeydesk.model import Records
from journeydesk.store import inverse


def records_at(document: Document, seq: int) -> Records:
    """All records as they were after an entry; 0 is how the document began.

    They are made from what is nearest in the log: the present, or a snapshot. Raises ValueError
    where there is no such entry, EntryDamaged and VersionDamaged where it cannot be read.
    """
    last = document.last_seq
    if not 0 <= seq <= last:
        raise ValueError(f"there is no entry {seq} among {last}")
    known = [last, *document.versions.seqs]
    start = min(known, key=lambda other: abs(other - seq))
    records = document.records.copy() if start == last else Records(document.versions.state(start))
    for later in range(start, seq, -1):
        records.apply(inverse(document.diff(later)))
    for earlier in range(start + 1, seq + 1):
        records.apply(document.diff(earlier))
    return records
