"""One table of what the program can be told to do, and the menus it hangs in."""

from journeydesk.actions.reasons import REASONS
from journeydesk.actions.table import ACTIONS, MENUS, TOOLBAR, Action, Needs

__all__ = ["ACTIONS", "MENUS", "REASONS", "TOOLBAR", "Action", "Needs"]
