"""A change is data with two ends."""

from collections.abc import Iterable, Mapping

from journeydesk.model import Record, RecordId

Change = tuple[Record | None, Record | None]
Diff = dict[RecordId, Change]


def inverse(diff: Mapping[RecordId, Change]) -> Diff:
    """What takes it back."""
    return {id_: (after, before) for id_, (before, after) in diff.items()}


def squashed(changes: Iterable[tuple[RecordId, Change]]) -> Diff:
    """One diff for changes made one after the other; those that came to nothing are dropped."""
    diff: Diff = {}
    for id_, (before, after) in changes:
        diff[id_] = (diff[id_][0] if id_ in diff else before, after)
    return {id_: change for id_, change in diff.items() if not is_nothing(change)}


def is_nothing(change: Change) -> bool:
    """True where both ends are the same but for their stamps."""
    before, after = change
    if before is None or after is None:
        return before is after
    return before is after or before.same_content(after)
