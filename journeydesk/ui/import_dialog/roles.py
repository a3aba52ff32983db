"""What a column can be, by the format that it is read as."""

from __future__ import annotations

from journeydesk.i18n import N_, _
from journeydesk.interchange.logs.headings import Role as LogRole

Roles = dict[str, str]  # what people read, by what a reader is told

OF_LOGS = {
    LogRole.CASE: N_("Whose journey"),
    LogRole.ACTIVITY: N_("What happened"),
    LogRole.TIME: N_("When"),
    LogRole.DATE: N_("Day"),
    LogRole.START: N_("Begin"),
    LogRole.START_DATE: N_("Day of the begin"),
    LogRole.END: N_("End"),
    LogRole.END_DATE: N_("Day of the end"),
    LogRole.TRANSITION: N_("Started or done"),
    LogRole.INSTANCE: N_("What belongs together"),
    LogRole.CHANNEL: N_("Channel"),
    LogRole.PERSONA: N_("Persona"),
    LogRole.PATH: N_("The whole way"),
    LogRole.COUNT: N_("How many"),
    LogRole.IGNORE: N_("Leave out"),
}


def roles_of(format_: str) -> Roles:
    """In the order in which they are listed; none where nothing is to be chosen."""
    match format_:
        case "table":
            return _of_tables()
        case "log" | "xes":
            return {str(role): _(label) for role, label in OF_LOGS.items()}
        case "evidence":
            return _of_evidence()
    return {}


def _of_tables() -> Roles:
    from journeydesk.interchange.tables.roles import ROLES, label_of_role

    return {str(role): label_of_role(role) for role in ROLES}


def _of_evidence() -> Roles:
    from journeydesk.interchange.evidence.roles import ROLE_LABELS

    return {str(role): _(label) for role, label in ROLE_LABELS.items()}
