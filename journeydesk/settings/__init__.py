"""Typed preferences, in one JSON file of their own."""

from journeydesk.settings.preferences import (
    ExportChoices,
    OwnKeys,
    Preferences,
    Recent,
    load_preferences,
    save_preferences,
)

__all__ = [
    "ExportChoices",
    "OwnKeys",
    "Preferences",
    "Recent",
    "load_preferences",
    "save_preferences",
]
