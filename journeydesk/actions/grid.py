"""The keys of the grid. They are the canvas's own: in a field the same keys move its cursor."""

from journeydesk.actions.action import Action, Scope
from journeydesk.i18n import N_

_TOWARDS = ("left", "right", "up", "down")

# verb, what is held, labels towards left, right, up, down
_ARROWS = (
    ("go", "", (N_("Go left"), N_("Go right"), N_("Go up"), N_("Go down"))),
    (
        "extend",
        "Shift+",
        (
            N_("Select on to the left"),
            N_("Select on to the right"),
            N_("Select on upwards"),
            N_("Select on downwards"),
        ),
    ),
    (
        "move",
        "Alt+",
        (
            N_("Move one cell left"),
            N_("Move one cell right"),
            N_("Move one cell up"),
            N_("Move one cell down"),
        ),
    ),
    (
        "reorder",
        "Alt+Shift+",
        (
            N_("Move left within the cell"),
            N_("Move right within the cell"),
            N_("Move up within the cell"),
            N_("Move down within the cell"),
        ),
    ),
    (
        "write",
        "Ctrl+",
        (
            N_("New card in the cell to the left"),
            N_("New card in the cell to the right"),
            N_("New card in the cell above"),
            N_("New card in the cell below"),
        ),
    ),
)


def _canvas(name: str, label: str, *keys: str, icon: str = "", hint: str = "") -> Action:
    return Action(name, label, icon, keys, hint=hint, scope=Scope.CANVAS)


GRID: tuple[Action, ...] = (
    *(
        Action(
            f"{verb}_{towards}",
            label,
            keys=(held + towards.capitalize(),),
            scope=Scope.CANVAS,
            verb=verb,
            towards=towards,
        )
        for verb, held, labels in _ARROWS
        for towards, label in zip(_TOWARDS, labels, strict=True)
    ),
    _canvas("go_lane_start", N_("First stage of the lane"), "Home"),
    _canvas("go_lane_end", N_("Last stage of the lane"), "End"),
    _canvas("go_first", N_("First cell of the map"), "Ctrl+Home"),
    _canvas("go_last", N_("Last cell of the map"), "Ctrl+End"),
    _canvas(
        "next_link",
        N_("Next link of the card"),
        "J",
        hint=N_("Then Enter edits its words, Delete removes it, an arrow goes back"),
    ),
    _canvas("previous_link", N_("Previous link of the card"), "Shift+J"),
    _canvas("toggle", N_("Select or unselect"), "Space"),
    _canvas("open_menu", N_("Open the menu of what is here"), "Menu", "Shift+F10"),
)

# What a field in place does with these keys; nobody can change them.
WRITING: tuple[tuple[tuple[str, ...], str], ...] = (
    (("Return",), N_("Keep it, and write the next one")),
    (("Tab",), N_("Keep it, and go on in the next stage")),
    (("Shift+Tab",), N_("Keep it, and go on in the stage before")),
    (("Down",), N_("At the end: keep it, on in the next lane")),
    (("Shift+Return",), N_("A new line")),
    (("Esc",), N_("Keep it, and stop")),
    (("Ctrl+Z",), N_("In an empty field: take back the last card")),
)

# What can stand before or behind the words of a card.
MARKS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("!",), N_("Before the words: a pain point")),
    (("*",), N_("Before the words: an opportunity")),
    (('"',), N_("Before the words: a quote")),
    (("+2", "-1"), N_("Before the words: a feeling at the touchpoint")),
    (("#",), N_("Before a word at either end: a tag")),
)
