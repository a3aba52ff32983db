"""Typed preferences, in one JSON file of their own."""

from journeydesk.settings.preferences import (
    Preferences,
    Recent,
    load_preferences,
    save_preferences,
)

__all__ = ["Preferences", "Recent", "load_preferences", "save_preferences"]
