"""How large a table may be, and what is said of one that is larger."""

from __future__ import annotations

from journeydesk.i18n import _
from journeydesk.interchange.source import Source

MOST_ROWS = 100_000
MOST_COLUMNS = 200
MOST_LINES = 2_000_000  # some rows have many, and some files nothing else
LONGEST_LINE = 2_000_000  # characters; kept from being cut into millions of columns first
LARGEST = 50_000_000  # bytes of what was packed


def check_size(source: Source, rows: int, columns: int, line: int) -> None:
    """To be asked while reading, so that no more than this is ever held. Raises InputRefused."""
    if rows > MOST_ROWS:
        told = _("its table has more than {most:,} rows; save a part of it")
        source.refuse(told.format(most=MOST_ROWS), line)
    if columns > MOST_COLUMNS:
        told = _("its table has more than {most} columns; save a part of it")
        source.refuse(told.format(most=MOST_COLUMNS), line)
