"""What records are called in cells, and which one a cell means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from journeydesk.i18n import _
from journeydesk.interchange.map_in_words import name_of_lane
from journeydesk.model import (
    Card,
    Emotion,
    Evidence,
    Lane,
    Map,
    Record,
    RecordId,
    Records,
    Scenario,
    Touchpoint,
    map_of,
    shortened,
)

LONGEST = 120  # letters of a card's words, where another record speaks of it


def name_of(record: Record | None, records: Records) -> str:
    """One line; "" for nothing."""
    match record:
        case None:
            return ""
        case Lane():
            return name_of_lane(record)
        case Map():
            return shortened(record.title, LONGEST) or _("Untitled map")
        case Card(text=words) | Scenario(situation=words):
            return shortened(words, LONGEST)
        case Emotion():
            ends = records.find(record.touchpoint), records.find(record.persona)
            return " · ".join(name_of(end, records) for end in ends)
        case Evidence():
            return shortened(record.title or record.text, LONGEST)
    words = getattr(record, "title", "") or getattr(record, "name", "")
    return shortened(words, LONGEST)


class Names:
    """The records as they are now, by what cells call them."""

    def __init__(self, records: Records) -> None:
        self._records = records

    def find(
        self, name: str, types: Sequence[str], map_id: RecordId | None, stage: object = None
    ) -> Record | None:
        """The first of these types in the map that is called so; one of that stage before others.

        Of several types the one named first is meant.
        """
        found = self._by_name[_plain(name)]
        here = [r for r in found if r.type_name() in types and self._map_of(r) in (map_id, r.id)]
        order = lambda r: (not _is_in(r, stage), types.index(r.type_name()))
        return min(here, key=order, default=None)

    def _map_of(self, record: Record) -> RecordId | None:
        return map_of(record, self._records.find)

    @cached_property
    def _by_name(self) -> defaultdict[str, list[Record]]:
        """In their order, so that of two stages of one name the first is meant."""
        found: defaultdict[str, list[Record]] = defaultdict(list)
        for record in sorted(self._records, key=lambda record: record.rank):
            found[_plain(name_of(record, self._records))].append(record)
        return found


def _is_in(record: Record, stage: object) -> bool:
    return isinstance(record, Card | Touchpoint) and record.stage == stage


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
