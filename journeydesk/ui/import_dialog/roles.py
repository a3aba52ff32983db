"""What a column can be, by the format that it is read as."""

from __future__ import annotations

from journeydesk.i18n import N_, _
from journeydesk.layout import label_of_lane
from journeydesk.model import LaneKind

Roles = dict[str, str]  # what people read, by what a reader is told

LEFT_OUT = "ignore"
OF_TABLES = {
    "stage": N_("Stage"),
    "touchpoint": N_("Touchpoint"),
    "channel": N_("Channels"),
    "persona": N_("Persona"),
}


def roles_of(format_: str) -> Roles:
    """In the order in which they are listed; none where nothing is to be chosen."""
    return of_tables() if format_ == "table" else {}


def of_tables() -> Roles:
    """Places in the journey first, then every kind of lane."""
    own = {name: _(label) for name, label in OF_TABLES.items()}
    lanes = {kind.value: label_of_lane(kind) for kind in LaneKind if kind.value not in own}
    return {**own, **lanes, LEFT_OUT: _("Leave out")}
