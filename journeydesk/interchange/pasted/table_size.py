"""How large a table of other programs may be to be put onto a map."""

from collections.abc import Iterable

from journeydesk.errors import InputRefused
from journeydesk.i18n import _

Rows = tuple[tuple[str, ...], ...]

MOST_ROWS, MOST_COLUMNS = 500, 100


def check_rows(rows: int, columns: int) -> None:
    """To be asked while reading, so that no more than this is ever held. Raises InputRefused."""
    if rows > MOST_ROWS:
        told = _("That table has more than {most} rows; copy a part of it.")
        raise InputRefused(told.format(most=MOST_ROWS))
    if columns > MOST_COLUMNS:
        told = _("That table has more than {most} columns; copy a part of it.")
        raise InputRefused(told.format(most=MOST_COLUMNS))


def even(rows: Iterable[Iterable[str]]) -> Rows:
    """The rows, each filled up to the width of the widest."""
    found = [tuple(row) for row in rows]
    width = max(map(len, found), default=0)
    return tuple(row + ("",) * (width - len(row)) for row in found)
