"""Why an action cannot be used now."""

from journeydesk.actions.action import Needs
from journeydesk.i18n import N_

REASONS: dict[Needs, str] = {
    Needs.NOTHING: "",
    Needs.MAP: N_("Open a map first"),
    Needs.MAPS: N_("There is only one map"),
    Needs.SELECTION: N_("Select something first"),
    Needs.TRACEABLE: N_("Select a pain point or failure point of a service blueprint first"),
    Needs.UNDOABLE: N_("Nothing to undo"),
    Needs.REDOABLE: N_("Nothing to redo"),
}
