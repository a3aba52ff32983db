"""Typed preferences, in one JSON file of their own."""

from journeydesk.settings.export_choices import ExportChoices, SheetChoices
from journeydesk.settings.preferences import (
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
    "SheetChoices",
    "load_preferences",
    "save_preferences",
]
