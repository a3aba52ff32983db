"""Ranks for records that are put somewhere in an order."""

from collections.abc import Container, Sequence

from journeydesk.model import Record, RecordId, ranks_between


def ranks_before(
    here: Sequence[Record],
    before: RecordId | None,
    count: int = 1,
    moving: Container[RecordId] = (),
) -> list[str]:
    """Ranks that put `count` records before one of those here; None is the end.

    The records that are themselves `moving` do not count; nor does a `before` that is not here.
    """
    index = next((i for i, record in enumerate(here) if record.id == before), len(here))
    behind = [record.rank for record in here[index:] if record.id not in moving]
    ahead = [record.rank for record in here[:index] if record.id not in moving]
    return ranks_between(ahead[-1] if ahead else "", behind[0] if behind else "", count)
