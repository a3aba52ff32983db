"""Object-centric logs (OCEL) as tables: an event of several objects has several cases.

Taken apart by one kind of object, an event belongs to the case of each object of that kind
("flattening": W. van der Aalst, Object-Centric Process Mining, 2019).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

OBJECTS = "ocel:type:"  # heads a column of objects
_NAMES = re.compile(r"'([^']*)'|\"([^\"]*)\"")


def kinds_of(columns: Sequence[str]) -> tuple[str, ...]:
    """The columns that name objects; none where the log is none of these."""
    return tuple(name for name in columns if name.startswith(OBJECTS))


def objects_in(cell: str) -> list[str]:
    """Of a list as Python writes it; of one word that word."""
    found = [one or other for one, other in _NAMES.findall(cell)]
    return found or [word for word in [cell.strip().strip("[]")] if word]
