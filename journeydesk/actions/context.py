"""What the menu under the pointer offers, by what it is about."""

SEPARATOR = ""

CARD = (
    "edit_words",
    "duplicate",
    "delete",
    SEPARATOR,
    "group",
    "ungroup",
    "lock",
    "link",
    "unlink",
    SEPARATOR,
    "widen",
    "narrow",
    "split_stage",
    SEPARATOR,
    "capture",
    "zoom_selection",
)

CONTEXT_MENUS: dict[str, tuple[str, ...]] = {
    "card": CARD,
    "pain": ("trace_causes", SEPARATOR, *CARD),  # of which the causes can be told
    "touchpoint": (
        "edit_words",
        "delete",
        SEPARATOR,
        "split_stage",
        "link",
        "unlink",
        SEPARATOR,
        "capture",
        "zoom_selection",
    ),
    "emotion": ("delete", SEPARATOR, "capture"),
    "stage": (
        "edit_words",
        "delete",
        SEPARATOR,
        "insert_stage_before",
        "insert_stage_after",
        "merge_stage",
        "automatic_size",
        SEPARATOR,
        "new_touchpoint",
        "zoom_selection",
    ),
    "lane": (
        "edit_words",
        "delete",
        SEPARATOR,
        "collapse_lane",
        "hide_lane",
        "show_lanes",
        "automatic_size",
        SEPARATOR,
        "new_lane",
    ),
    "cluster": (
        "edit_words",
        "delete",
        SEPARATOR,
        "ungroup",
        "lock",
        SEPARATOR,
        "capture",
        "zoom_selection",
    ),
    "link": ("edit_words", "delete"),
    "map": (
        "rename_map",
        "duplicate_map",
        "derive_future",
        "delete_map",
        SEPARATOR,
        "move_map_forward",
        "move_map_back",
        SEPARATOR,
        "add_map",
    ),
    "cell": ("capture", SEPARATOR, "new_stage", "new_lane", SEPARATOR, "select_all", "zoom_fit"),
}


def menu_about(about: str) -> tuple[str, ...]:
    """For a type of record; of what has no menu of its own, that of a cell."""
    return CONTEXT_MENUS.get(about, CONTEXT_MENUS["cell"])
