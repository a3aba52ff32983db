"""The palette's commands: the table of actions, as it can be used now."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from journeydesk.actions.menus import MENUS
from journeydesk.actions.reasons import REASONS
from journeydesk.actions.table import ACTIONS
from journeydesk.app.ranking import Fit, Match, match
from journeydesk.i18n import _
from journeydesk.ui.action_set import ActionSet
from journeydesk.ui.command_palette.entry import Entry

OWN = "commands"  # the palette does not offer itself


class Commands:
    """What was run last comes first while nothing is typed."""

    def __init__(self, actions: ActionSet) -> None:
        self._actions = actions
        self._recent: list[str] = []

    def entries(self, typed: str) -> tuple[list[Entry], list[Entry]]:
        """The actions that fit, the best first: those that say what was typed, and the others."""
        if not typed.strip():
            return [self._entry(name) for name in self._in_habit()], []
        found = [(fit, name) for name in ACTIONS if name != OWN and (fit := _fit(typed, name))]
        found.sort(key=lambda pair: (not self._actions[pair[1]].isEnabled(), pair[0]))
        close = [self._entry(n, fit.letters) for fit, n in found if fit.fit is not Fit.LETTERS]
        far = [self._entry(n, fit.letters) for fit, n in found if fit.fit is Fit.LETTERS]
        return close, far

    def _in_habit(self) -> list[str]:
        """The recent ones, then the others that can be run now, in the order of the menus."""
        usable = [name for name in ACTIONS if self._actions[name].isEnabled() and name != OWN]
        recent = [name for name in self._recent if name in usable]
        return recent + [name for name in usable if name not in recent]

    def _entry(self, name: str, letters: tuple[int, ...] = ()) -> Entry:
        row, action = ACTIONS[name], self._actions[name]
        return Entry(
            _label(name),
            lambda: self._run(name),
            detail=_menu_of(name),
            keys=tuple(_native(key) for key in action.shortcuts()[:1]),
            icon=row.icon or "command",
            letters=letters,
            reason="" if action.isEnabled() else _(REASONS[row.needs]),
        )

    def _run(self, name: str) -> None:
        self._recent = [name, *(other for other in self._recent if other != name)]
        self._actions[name].trigger()


def _fit(typed: str, name: str) -> Match | None:
    """By its label, else by its hint: "wall" finds the export, but after all labels."""
    found = match(typed, _label(name))
    hint = ACTIONS[name].hint
    in_hint = match(typed, _(hint)) if hint else None
    if found or not in_hint or in_hint.fit is Fit.LETTERS:
        return found
    return Match(Fit.LETTERS, len(hint), 0, ())


def _label(name: str) -> str:
    return _(ACTIONS[name].label).replace("&", "")


def _menu_of(name: str) -> str:
    return next((_(title).replace("&", "") for title, names in MENUS if name in names), "")


def _native(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.NativeText)
