"""Which keys do what: the table's own, and those that a user has chosen instead.

A key that was chosen for one action is taken from the others, also where a newer version of the
program brings it as a default.
"""

from __future__ import annotations

from collections.abc import Mapping

from journeydesk.actions.grid import GRID
from journeydesk.actions.menus import MENUS
from journeydesk.actions.table import ACTIONS
from journeydesk.i18n import N_

Keys = tuple[str, ...]
OwnKeys = Mapping[str, Keys]  # by the action's name

ELSEWHERE = N_("Everywhere")
ON_THE_GRID = N_("On the map")


def keys_in_use(own: OwnKeys) -> dict[str, Keys]:
    """The keys of every action."""
    taken = {key for name, keys in own.items() if name in ACTIONS for key in keys}
    return {
        name: own[name] if name in own else tuple(key for key in row.keys if key not in taken)
        for name, row in ACTIONS.items()
    }


def holder_of(key: str, own: OwnKeys) -> str | None:
    """The action that a key belongs to."""
    return next((name for name, keys in keys_in_use(own).items() if key in keys), None)


def with_keys(own: OwnKeys, name: str, keys: Keys) -> dict[str, Keys]:
    """The user's keys with these for one action; whoever had them loses them."""
    changed = {
        other: tuple(key for key in theirs if key not in keys)
        for other, theirs in own.items()
        if other != name
    }
    return {**changed, name: keys}


def without(own: OwnKeys, name: str) -> dict[str, Keys]:
    """The user's keys with the table's own for one action."""
    return {other: keys for other, keys in own.items() if other != name}


def sections() -> list[tuple[str, list[str]]]:
    """Every action once, in the menu where it hangs, in the order of the menus."""
    grid = [row.name for row in GRID]
    found = [(title, [name for name in names if name]) for title, names in MENUS]
    hung = {name for _title, names in found for name in names} | set(grid)
    rest = [name for name in ACTIONS if name not in hung]
    seen: set[str] = set()
    once = []
    for title, names in [*found, (ON_THE_GRID, grid), (ELSEWHERE, rest)]:
        once.append((title, [name for name in names if name not in seen]))
        seen.update(names)
    return [(title, names) for title, names in once if names]
