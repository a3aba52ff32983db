"""Which fields each kind of record shows, and how they are edited."""

from __future__ import annotations

from collections.abc import Iterable

from journeydesk.model import Record
from journeydesk.ui.inspector.field import Field
from journeydesk.ui.inspector.fields_of_evidence import EVIDENCE
from journeydesk.ui.inspector.fields_of_findings import FINDINGS
from journeydesk.ui.inspector.fields_of_grid import GRID
from journeydesk.ui.inspector.fields_of_people import PEOPLE_AND_MAPS
from journeydesk.ui.inspector.fields_of_travel import TRAVEL
from journeydesk.ui.inspector.fields_of_workshop import WORKSHOP

FIELDS: dict[type[Record], tuple[Field, ...]] = {
    **GRID,
    **PEOPLE_AND_MAPS,
    **FINDINGS,
    **EVIDENCE,
    **TRAVEL,
    **WORKSHOP,
}


def shared_fields(types: Iterable[type[Record]]) -> tuple[Field, ...]:
    """The fields that all of these types have in the same words."""
    first, *others = (FIELDS.get(cls, ()) for cls in dict.fromkeys(types))
    return tuple(field for field in first if all(field in fields for fields in others))
