"""How lanes are shown: their height, hidden, as a strip."""

from collections.abc import Iterable

from journeydesk.model import Lane, RecordId
from journeydesk.store import Transaction


def resize_lane(tx: Transaction, id_: RecordId, height: float | None) -> None:
    """Give a lane a least height in points; None: as high as its content needs."""
    tx.put(tx.records.get(Lane, id_).evolve(height=height))


def hide_lane(tx: Transaction, ids: Iterable[RecordId]) -> None:
    """Leave lanes out of the picture; what lies in them stays."""
    _set(tx, ids, visible=False)


def show_lane(tx: Transaction, ids: Iterable[RecordId]) -> None:
    """Show lanes again."""
    _set(tx, ids, visible=True)


def collapse_lane(tx: Transaction, ids: Iterable[RecordId], collapsed: bool = True) -> None:
    """Show lanes as strips with nothing but their labels, or open them again."""
    _set(tx, ids, collapsed=collapsed)


def _set(tx: Transaction, ids: Iterable[RecordId], **shown: bool) -> None:
    tx.put(*[tx.records.get(Lane, id_).evolve(**shown) for id_ in ids])
