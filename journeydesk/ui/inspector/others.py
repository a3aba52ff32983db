"""The records that a record is about: the ends of a link, the cards of a group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from journeydesk.app.naming import words_of
from journeydesk.commands import cards_of
from journeydesk.i18n import _
from journeydesk.layout.icons import CARD_ICONS
from journeydesk.model import (
    Card,
    Cluster,
    Comment,
    Link,
    Map,
    Rating,
    Record,
    RecordId,
    Records,
    Switch,
    Vote,
)
from journeydesk.ui.inspector.choices import Option
from journeydesk.ui.inspector.naming import option_of

MOST_SHOWN = 40  # more would be no list to choose from, and take long to make


def source_of(group: Sequence[Record], records: Records) -> tuple[Option, ...]:
    return _options((r.source for r in group if isinstance(r, Link | Switch)), records)


def target_of(group: Sequence[Record], records: Records) -> tuple[Option, ...]:
    return _options((r.target for r in group if isinstance(r, Link | Switch)), records)


def members_of(group: Sequence[Record], records: Records) -> tuple[Option, ...]:
    """The cards of groups, as they lie there."""
    clusters = (record for record in group if isinstance(record, Cluster))
    return _options((card.id for c in clusters for card in cards_of(records, c)), records)


def about_of(group: Sequence[Record], records: Records) -> tuple[Option, ...]:
    return _options((r.about for r in group if isinstance(r, Comment) and r.about), records)


def round_of(group: Sequence[Record], records: Records) -> tuple[Option, ...]:
    return _options((r.round for r in group if isinstance(r, Rating | Vote)), records)


def card_of(group: Sequence[Record], records: Records) -> tuple[Option, ...]:
    return _options((r.card for r in group if isinstance(r, Vote)), records)


def origin_of(group: Sequence[Record], records: Records) -> tuple[Option, ...]:
    """The maps that these were derived from, those that are still there."""
    origins = dict.fromkeys(r.derived_from for r in group if isinstance(r, Map))
    return tuple(option_of(map_, records) for id_ in origins if (map_ := records.find(id_)))


def _options(ids: Iterable[RecordId], records: Records) -> tuple[Option, ...]:
    """Each once."""
    return tuple(_option(id_, records) for id_ in islice(dict.fromkeys(ids), MOST_SHOWN + 1))


def _option(id_: RecordId, records: Records) -> Option:
    record = records.find(id_)
    icon = CARD_ICONS[record.kind] if isinstance(record, Card) else "smartphone"
    words = words_of(record) if record else ""
    return Option(words or _("Without words"), id_, icon)
