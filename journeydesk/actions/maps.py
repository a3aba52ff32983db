"""The maps of a document as wholes."""

from journeydesk.actions.action import Action, Needs
from journeydesk.i18n import N_

MAPS: tuple[Action, ...] = (
    Action(
        "add_map",
        N_("Add a ma&p…"),
        "plus",
        ("Shift+F11",),
        hint=N_("One more in this document, from a template"),
    ),
    Action(
        "duplicate_map",
        N_("&Duplicate the map"),
        "copy",
        hint=N_("The two can be compared: what is in them knows where it comes from"),
    ),
    Action(
        "derive_future",
        N_("Derive the future &journey"),
        "sparkles",
        hint=N_("A copy to be improved, without the evidence for what is now"),
    ),
    Action(
        "compare_maps",
        N_("Co&mpare maps…"),
        "",
        hint=N_("What two maps feel like, side by side, and who has to change what"),
    ),
    Action(
        "table_kits",
        N_("&Kits for tables…"),
        "",
        hint=N_("A copy for each group of a workshop, with some of the stages to work on"),
    ),
    Action(
        "merge_copy",
        N_("Mer&ge a copy…"),
        "",
        hint=N_("What somebody did in a copy comes back; what both changed is asked"),
    ),
    Action("rename_map", N_("&Rename the map"), "square-pen"),
    Action("delete_map", N_("Delete &this map"), "trash"),
    Action("previous_map", N_("Pre&vious map"), "chevron-left", ("Ctrl+PgUp",), Needs.MAPS),
    Action("next_map", N_("Ne&xt map"), "chevron-right", ("Ctrl+PgDown",), Needs.MAPS),
    Action(
        "move_map_forward",
        N_("Map &further to the front"),
        "",
        ("Ctrl+Shift+PgUp",),
        Needs.MAPS,
    ),
    Action(
        "move_map_back",
        N_("Map further to&wards the end"),
        "",
        ("Ctrl+Shift+PgDown",),
        Needs.MAPS,
    ),
)
