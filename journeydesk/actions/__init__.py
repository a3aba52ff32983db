"""One table of what the program can be told to do, and the menus it hangs in."""

from journeydesk.actions.action import Action, Needs, Scope
from journeydesk.actions.context import CONTEXT_MENUS
from journeydesk.actions.grid import MARKS, WRITING
from journeydesk.actions.reasons import REASONS
from journeydesk.actions.table import ACTIONS, MENUS, TOOLBAR

__all__ = [
    "ACTIONS",
    "CONTEXT_MENUS",
    "MARKS",
    "MENUS",
    "REASONS",
    "TOOLBAR",
    "WRITING",
    "Action",
    "Needs",
    "Scope",
]
