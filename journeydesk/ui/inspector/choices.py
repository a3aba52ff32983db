"""What can be chosen in a field: the values of an enumeration, or records of the map."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from operator import attrgetter
from typing import Any, TypeVar

from journeydesk.i18n import _
from journeydesk.model import (
    Channel,
    Cluster,
    Persona,
    Record,
    RecordId,
    Records,
    Touchpoint,
    map_of,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Option:
    """`label` is translated already: it may be a record's own name."""

    label: str
    value: object
    icon: str = ""


LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "it": "Italiano",
    "nl": "Nederlands",
    "pt": "Português",
    "pl": "Polski",
    "sv": "Svenska",
    "tr": "Türkçe",
    "uk": "Українська",
    "ar": "العربية",
    "he": "עברית",
    "ja": "日本語",
    "zh": "中文",
}

Choices = Callable[[Sequence[Record], Records], tuple[Option, ...]]


def of(labels: Mapping[T, str], icons: Mapping[T, str] | None = None) -> Choices:
    """The values of an enumeration, in its own order."""
    found = icons or {}
    return lambda _group, _records: tuple(
        Option(_(label), value, found.get(value, "")) for value, label in labels.items()
    )


def or_unset(choices: Choices, unset: object = None, label: str = "–") -> Choices:
    """With a dash, or other words, before the others, for what is not known or not chosen."""
    return lambda group, records: (Option(_(label), unset), *choices(group, records))


def touchpoints_of_stage(group: Sequence[Record], records: Records) -> tuple[Option, ...]:
    """Where cards can lie in their stage; cards of several stages share only the whole of each."""
    stage = _shared(attrgetter("stage"), group)
    here = records.at(Touchpoint, stage) if stage else ()
    steps = (Option(touchpoint.title or _("Untitled"), touchpoint.id) for touchpoint in here)
    return (Option(_("Whole stage"), None), *steps)


def clusters_of_cell(group: Sequence[Record], records: Records) -> tuple[Option, ...]:
    """The clusters that cards can join; those of several cells can only leave theirs."""
    cell = _shared(attrgetter("lane", "stage"), group)
    here = records.at(Cluster, *cell) if cell else ()
    clusters = (Option(c.title or _("Untitled group"), c.id, "group") for c in here)
    return (Option(_("No group"), None), *clusters)


def languages(group: Sequence[Record], _records: Records) -> tuple[Option, ...]:
    """The usual ones, by their own names, and those that are used."""
    used = {getattr(record, "language", "") for record in group} - LANGUAGES.keys()
    known = (Option(name, code) for code, name in LANGUAGES.items())
    return (*known, *(Option(code, code) for code in sorted(used)))


def channels_of_map(group: Sequence[Record], records: Records) -> tuple[Option, ...]:
    here = records.at(Channel, _map_of(group, records))
    options = (Option(c.name or _("Untitled"), c.id, c.icon) for c in here)
    return (Option(_("No channel"), None), *options)


def personas_of_map(group: Sequence[Record], records: Records) -> tuple[Option, ...]:
    here = records.at(Persona, _map_of(group, records))
    return tuple(Option(persona.name or _("Untitled"), persona.id) for persona in here)


def _shared(value: Callable[[Record], Any], group: Sequence[Record]) -> Any:
    """What all have; None where they differ, which 20,000 cards are not asked for to the end."""
    first, *others = islice(groupby(map(value, group)), 2)
    return None if others else first[0]


def _map_of(group: Sequence[Record], records: Records) -> RecordId:
    """There are no selections across maps."""
    found = map_of(group[0], records.find)
    assert found
    return found
