"""What a row of the table of actions says."""

from enum import Enum, auto
from typing import NamedTuple

from journeydesk.i18n import _


class Needs(Enum):
    """What must be there for an action to make sense."""

    NOTHING = auto()
    MAP = auto()
    MAPS = auto()
    SELECTION = auto()
    TRACEABLE = auto()
    UNDOABLE = auto()
    REDOABLE = auto()


class Scope(Enum):
    """Where its keys work: in the whole window, or only while the canvas has the focus."""

    WINDOW = auto()
    CANVAS = auto()


class Action(NamedTuple):
    """`keys` are in Qt's portable form, the first is shown; every digit has a letter's twin.

    Rows that differ only in a direction share a method: `do_<verb>(towards)`.
    """

    name: str
    label: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    needs: Needs = Needs.MAP
    hint: str = ""
    is_checkable: bool = False
    scope: Scope = Scope.WINDOW
    verb: str = ""
    towards: str = ""

    @property
    def title(self) -> str:
        """Its label as it is said, without the signs that only a menu needs."""
        return _(self.label).replace("&", "").rstrip("…")
