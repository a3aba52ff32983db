"""What the menu under the pointer offers, by what it is about."""

SEPARATOR = ""

CONTEXT_MENUS: dict[str, tuple[str, ...]] = {
    "card": ("edit_words", "duplicate", "delete", SEPARATOR, "capture", "zoom_selection"),
    "touchpoint": ("edit_words", "delete", SEPARATOR, "capture", "zoom_selection"),
    "emotion": ("delete", SEPARATOR, "capture"),
    "stage": ("edit_words", "delete", SEPARATOR, "new_stage", "new_touchpoint", "zoom_selection"),
    "lane": ("edit_words", "delete", SEPARATOR, "new_lane"),
    "cell": ("capture", SEPARATOR, "new_stage", "new_lane", SEPARATOR, "select_all", "zoom_fit"),
}
