"""The menu tree: titles, and the names of what hangs below them.

By itself, for the start page shows the titles and needs nothing else of the actions.
"""

from journeydesk.i18n import N_

SEPARATOR = ""

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        N_("&File"),
        ("new", "open", SEPARATOR, "save", "save_as", "export", SEPARATOR, "close", "quit"),
    ),
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
            "filter",
            "commands",
            SEPARATOR,
            "shortcuts",
        ),
    ),
    (N_("&Insert"), ("capture", "add_image", SEPARATOR, "new_stage", "new_lane", "new_touchpoint")),
    (
        N_("&View"),
        (
            "select",
            "hand",
            SEPARATOR,
            "zoom_in",
            "zoom_out",
            "zoom_fit",
            "zoom_selection",
            "zoom_stage",
            "zoom_paper",
            "keep_view",
            "wheel_zooms",
            "touch_mode",
            SEPARATOR,
            "mini_map",
            "panels",
            "outline",
            "history",
            "full_screen",
            "dark",
        ),
    ),
    (
        N_("&Map"),
        (
            "insert_stage_before",
            "insert_stage_after",
            "split_stage",
            "merge_stage",
            SEPARATOR,
            "hide_lane",
            "show_lanes",
            "collapse_lane",
            "automatic_size",
            SEPARATOR,
            "group",
            "ungroup",
            "lock",
            SEPARATOR,
            "link",
            "unlink",
            "widen",
            "narrow",
        ),
    ),
    (N_("&Help"), ("shortcuts", "sample", "about")),
)
