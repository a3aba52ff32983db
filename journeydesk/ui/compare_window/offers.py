"""Which maps can be compared: those of the document, and of files that were added."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from journeydesk.analysis.compare import Side
from journeydesk.app.comparing import futures_of
from journeydesk.app.naming import words_of
from journeydesk.i18n import _
from journeydesk.model import Map, RecordId, Records
from journeydesk.ui.bringing_in import records_in


@dataclass(frozen=True, slots=True)
class Offer:
    """A map to choose, by its title; of another file by that one's name too."""

    label: str
    side: Side


def offers_of(records: Records, file: str = "") -> list[Offer]:
    return [Offer(_label(map_, file), Side(records, map_.id)) for map_ in records.at(Map)]


def offers_in(path: Path, parent: QWidget) -> list[Offer]:
    """The maps of another file. Raises UserError."""
    return offers_of(records_in(path, parent), path.name)


def first_choice(records: Records, on_show: RecordId) -> tuple[RecordId, RecordId]:
    """The map on show and what has become of it, or what it was derived from and itself."""
    map_ = records.get(Map, on_show)
    if map_.derived_from and isinstance(records.find(map_.derived_from), Map):
        return map_.derived_from, on_show
    others = [*futures_of(records, map_), *(m for m in records.at(Map) if m is not map_), map_]
    return on_show, others[0].id


def _label(map_: Map, file: str) -> str:
    words = words_of(map_)
    return _("{title} – {file}").format(title=words, file=file) if file else words
