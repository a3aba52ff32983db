"""Actions are rows, not code: a window binds each name to a method `do_<name>`."""

from enum import Enum, auto
from typing import NamedTuple

from journeydesk.i18n import N_


class Needs(Enum):
    """What must be there for an action to make sense."""

    NOTHING = auto()
    MAP = auto()
    SELECTION = auto()
    UNDOABLE = auto()
    REDOABLE = auto()


class Action(NamedTuple):
    """`keys` are in Qt's portable form, the first is shown; every digit has a letter's twin."""

    name: str
    label: str
    icon: str = ""
    keys: tuple[str, ...] = ()
    needs: Needs = Needs.MAP
    hint: str = ""
    is_checkable: bool = False


ACTIONS: dict[str, Action] = {
    action.name: action
    for action in (
        Action("new", N_("&New map"), "file-plus", ("Ctrl+N",), Needs.NOTHING),
        Action("open", N_("&Open…"), "folder-open", ("Ctrl+O",), Needs.NOTHING),
        Action(
            "save_as",
            N_("Save &as…"),
            "save",
            ("Ctrl+Shift+S",),
            hint=N_("Go on in a new file; the old one stays as it is"),
        ),
        Action(
            "export",
            N_("&Export…"),
            "file-down",
            ("Ctrl+E",),
            hint=N_("PDF, PNG or SVG, up to wall size"),
        ),
        Action("close", N_("&Close map"), "", ("Ctrl+W",)),
        Action("quit", N_("&Quit"), "", ("Ctrl+Q",), Needs.NOTHING),
        Action("undo", N_("&Undo"), "undo-2", ("Ctrl+Z",), Needs.UNDOABLE),
        Action("redo", N_("&Redo"), "redo-2", ("Ctrl+Y", "Ctrl+Shift+Z"), Needs.REDOABLE),
        Action(
            "edit_words",
            N_("Edit &words"),
            "square-pen",
            ("F2", "Return", "Enter"),
            Needs.SELECTION,
        ),
        Action(
            "cut",
            N_("Cu&t"),
            "",
            ("Ctrl+X", "Shift+Del"),
            Needs.SELECTION,
            hint=N_("Copy what is selected, and take it off the map"),
        ),
        Action(
            "copy",
            N_("&Copy"),
            "",
            ("Ctrl+C", "Ctrl+Ins"),
            Needs.SELECTION,
            hint=N_("For maps, spreadsheets, documents and mails"),
        ),
        Action(
            "paste",
            N_("&Paste"),
            "clipboard-paste",
            ("Ctrl+V", "Shift+Ins"),
            hint=N_("Cards, stages, text or tables, where you last pressed"),
        ),
        Action(
            "paste_plain",
            N_("Paste as plain te&xt"),
            "",
            ("Ctrl+Shift+V",),
            hint=N_("Words alone, as cards"),
        ),
        Action("duplicate", N_("&Duplicate"), "copy", ("Ctrl+D",), Needs.SELECTION),
        Action("delete", N_("De&lete"), "trash", ("Del", "Backspace"), Needs.SELECTION),
        Action("select_all", N_("Select &all cards"), "", ("Ctrl+A",)),
        Action("select_none", N_("Select &nothing"), "", ("Esc",)),
        Action("find", N_("&Find…"), "search", ("Ctrl+F",), hint=N_("All words on the map")),
        Action("find_next", N_("Find ne&xt"), "chevron-right", ("F3",)),
        Action("find_previous", N_("Find pre&vious"), "chevron-left", ("Shift+F3",)),
        Action(
            "commands",
            N_("&Commands and places…"),
            "search",
            ("Ctrl+K", "Ctrl+Shift+P"),
            Needs.NOTHING,
            hint=N_("Whatever the program can do and the map says, by a few letters"),
        ),
        Action("zoom_in", N_("Zoom &in"), "zoom-in", ("Ctrl++", "Ctrl+=")),
        Action("zoom_out", N_("Zoom &out"), "zoom-out", ("Ctrl+-",)),
        Action("zoom_fit", N_("&Fit the map"), "maximize", ("F", "Shift+1")),
        Action("zoom_paper", N_("&Size on paper"), "", ("Ctrl+0",)),
        Action("dark", N_("&Dark colours"), "moon", (), Needs.NOTHING, is_checkable=True),
        Action(
            "panels",
            N_("&Panels"),
            "panel-right",
            ("Ctrl+I",),
            is_checkable=True,
            hint=N_("Show or hide palette and inspector"),
        ),
        Action(
            "outline",
            N_("&Outline"),
            "list-tree",
            ("Ctrl+Shift+O",),
            hint=N_("The map as a tree: stages, touchpoints, cards"),
        ),
        Action(
            "history",
            N_("&History"),
            "rotate-ccw-clock",
            ("Ctrl+Alt+Z",),
            hint=N_("What was done, and going back to it"),
        ),
        Action("sample", N_("Open the &sample map"), "sparkles", (), Needs.NOTHING),
        Action("about", N_("&About JourneyDesk"), "info", (), Needs.NOTHING),
    )
}

SEPARATOR = ""

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (N_("&File"), ("new", "open", SEPARATOR, "save_as", "export", SEPARATOR, "close", "quit")),
    (
        N_("&Edit"),
        (
            "undo",
            "redo",
            SEPARATOR,
            "cut",
            "copy",
            "paste",
            "paste_plain",
            SEPARATOR,
            "edit_words",
            "duplicate",
            "delete",
            SEPARATOR,
            "select_all",
            "select_none",
            SEPARATOR,
            "find",
            "find_next",
            "find_previous",
            "commands",
        ),
    ),
    (
        N_("&View"),
        (
            "zoom_in",
            "zoom_out",
            "zoom_fit",
            "zoom_paper",
            SEPARATOR,
            "panels",
            "outline",
            "history",
            "dark",
        ),
    ),
    (N_("&Help"), ("sample", "about")),
)

TOOLBAR: tuple[str, ...] = (
    "new",
    "open",
    SEPARATOR,
    "undo",
    "redo",
    SEPARATOR,
    "edit_words",
    "duplicate",
    "delete",
    SEPARATOR,
    "zoom_out",
    "zoom_in",
    "zoom_fit",
    SEPARATOR,
    "export",
)
