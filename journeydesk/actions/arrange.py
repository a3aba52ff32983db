"""How the map is arranged: stages, lanes, what belongs together, what stays where it is."""

from journeydesk.actions.action import Action, Needs
from journeydesk.i18n import N_


def _on_selection(
    name: str, label: str, *keys: str, icon: str = "", hint: str = "", verb: str = "", to: str = ""
) -> Action:
    return Action(name, label, icon, keys, Needs.SELECTION, hint, verb=verb, towards=to)


_COLOURS = (
    ("blue", N_("Colour: blue")),
    ("teal", N_("Colour: teal")),
    ("green", N_("Colour: green")),
    ("yellow", N_("Colour: yellow")),
    ("orange", N_("Colour: orange")),
    ("red", N_("Colour: red")),
    ("purple", N_("Colour: purple")),
    ("grey", N_("Colour: grey")),
    ("automatic", N_("Colour: automatic")),
)

ARRANGE: tuple[Action, ...] = (
    _on_selection("insert_stage_before", N_("New stage &before this one"), icon="milestone"),
    _on_selection("insert_stage_after", N_("New stage &after this one"), icon="milestone"),
    _on_selection(
        "split_stage",
        N_("Sp&lit the stage here"),
        hint=N_("The selected touchpoint or card and what follows it begin a new stage"),
    ),
    _on_selection(
        "merge_stage",
        N_("&Merge with the next stage"),
        hint=N_("Its touchpoints and cards come after those that are here"),
    ),
    _on_selection("hide_lane", N_("&Hide the lane"), icon="eye-off"),
    Action("show_lanes", N_("Show hidden lan&es"), "eye"),
    _on_selection(
        "collapse_lane",
        N_("&Collapse or open the lane"),
        icon="chevron-down",
        hint=N_("A strip with its label takes little room"),
    ),
    _on_selection(
        "automatic_size",
        N_("Automatic si&ze"),
        hint=N_("Stages and lanes as large as what is in them needs"),
    ),
    _on_selection(
        "group", N_("&Group"), "Ctrl+G", icon="group", hint=N_("Cards of one cell under a title")
    ),
    _on_selection("ungroup", N_("&Ungroup"), "Ctrl+Shift+G", icon="ungroup"),
    _on_selection(
        "lock",
        N_("Loc&k or unlock"),
        "Ctrl+Shift+L",
        icon="lock",
        hint=N_("Locked cards keep their words and their place"),
    ),
    _on_selection(
        "link",
        N_("L&ink"),
        icon="link",
        hint=N_("From each selected card to the next, in the order in which they were selected"),
    ),
    _on_selection("unlink", N_("Remove li&nks")),
    _on_selection("widen", N_("Across one stage m&ore")),
    _on_selection("narrow", N_("Across one stage le&ss")),
    *(_on_selection(f"colour_{to}", label, verb="colour", to=to) for to, label in _COLOURS),
)
