"""The table of keys, generated from the actions: no clash, a twin for every keyboard, own keys."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.actions.context import CONTEXT_MENUS, menu_about
from journeydesk.actions.grid import WRITING
from journeydesk.actions.menus import MENUS
from journeydesk.actions.shortcuts import (
    OwnKeys,
    holder_of,
    keys_in_use,
    sections,
    with_keys,
    without,
)
from journeydesk.actions.table import ACTIONS
from journeydesk.model import RECORD_TYPES

# Not on every keyboard where Qt looks for them: seen on French and German layouts.
FRAGILE = re.compile(r"(^|\+)([0-9\[\]+=\-])$")

# What the specification of the keys asks for, as far as the feature is there.
ASKED = {
    "capture": {"N", "Q"},
    "edit_words": {"Return", "F2"},
    "go_left": {"Left"},
    "move_up": {"Alt+Up"},
    "reorder_down": {"Alt+Shift+Down"},
    "write_right": {"Ctrl+Right"},
    "duplicate": {"Ctrl+D"},
    "undo": {"Ctrl+Z"},
    "redo": {"Ctrl+Y", "Ctrl+Shift+Z"},
    "zoom_fit": {"F", "Shift+1"},
    "zoom_selection": {"Shift+F", "Shift+2"},
    "zoom_paper": {"Ctrl+0"},
    "zoom_in": {"Ctrl++", "Ctrl+="},
    "zoom_out": {"Ctrl+-"},
    "find": {"Ctrl+F"},
    "commands": {"Ctrl+K", "Ctrl+Shift+P"},
    "outline": {"Ctrl+Shift+O"},
    "mini_map": {"M"},
    "group": {"Ctrl+G"},
    "lock": {"Ctrl+Shift+L"},
    "panels": {"Ctrl+I"},
    "paste_plain": {"Ctrl+Shift+V"},
    "export": {"Ctrl+E"},
    "shortcuts": {"?", "F1"},
    "next_region": {"F6"},
    "previous_region": {"Shift+F6"},
    "full_screen": {"F11"},
    "present": {"F5"},
    "hand": {"H"},
    "select": {"V"},
    "next_map": {"Ctrl+PgDown"},
    "previous_map": {"Ctrl+PgUp"},
    "open_menu": {"Menu", "Shift+F10"},
}


def keys_of_all(own: OwnKeys) -> list[str]:
    return [key for keys in keys_in_use(own).values() for key in keys]


def test_no_two_actions_share_a_key() -> None:
    assert [key for key, n in Counter(keys_of_all({})).items() if n > 1] == []


def test_every_key_that_some_keyboards_lack_has_a_twin() -> None:
    lonely = [
        row.name
        for row in ACTIONS.values()
        if row.keys and all(FRAGILE.search(key) for key in row.keys)
    ]
    assert lonely == []


@pytest.mark.parametrize("name", ASKED)
def test_the_keys_that_were_asked_for_are_there(name: str) -> None:
    assert ASKED[name] <= set(ACTIONS[name].keys)


def test_every_action_is_listed_once_and_every_menu_names_actions() -> None:
    listed = [name for _title, names in sections() for name in names]
    assert sorted(listed) == sorted(ACTIONS)
    assert all(title and names for title, names in sections())
    named = {name for names in CONTEXT_MENUS.values() for name in names if name}
    assert named | {name for _title, names in MENUS for name in names if name} <= set(ACTIONS)
    assert len({keys for keys, _label in WRITING}) == len(WRITING)


@pytest.mark.parametrize("about", [*RECORD_TYPES, "cell"])
def test_whatever_can_be_selected_has_a_menu(about: str) -> None:
    assert menu_about(about)


def test_the_letters_under_the_menus_are_unique_in_each() -> None:
    def letters(labels: list[str]) -> list[str]:
        found = [re.search("&(.)", label) for label in labels]
        return [match[1].lower() for match in found if match]

    assert len(set(letters([title for title, _names in MENUS]))) == len(MENUS)
    for title, names in MENUS:
        labels = [ACTIONS[name].label for name in names if name]
        assert len(letters(labels)) == len(labels), title
        assert [x for x, n in Counter(letters(labels)).items() if n > 1] == [], title


def test_a_chosen_key_is_taken_from_whoever_had_it() -> None:
    own = with_keys({}, "export", ("Ctrl+D",))
    assert keys_in_use(own)["export"] == ("Ctrl+D",)
    assert keys_in_use(own)["duplicate"] == ()
    assert holder_of("Ctrl+D", own) == "export"
    own = with_keys(own, "find", ("Ctrl+D",))
    assert keys_in_use(own)["export"] == ()
    assert keys_in_use(without(without(own, "export"), "find")) == keys_in_use({})


def test_keys_of_actions_that_are_no_more_take_nothing_away() -> None:
    assert keys_in_use({"gone": ("Ctrl+D",)})["duplicate"] == ("Ctrl+D",)


KEYS = st.sampled_from([*sorted(keys_of_all({})), "J", "Ctrl+J"])
CHOICES = st.lists(st.tuples(st.sampled_from(sorted(ACTIONS)), st.tuples(KEYS)), max_size=8)


@given(CHOICES)
def test_whatever_is_chosen_one_after_the_other_never_clashes(
    choices: list[tuple[str, tuple[str]]],
) -> None:
    own: OwnKeys = {}
    for name, keys in choices:
        own = with_keys(own, name, keys)
        assert keys_in_use(own)[name] == keys
    counted = Counter(keys_of_all(own))
    assert all(n == 1 for n in counted.values())
