"""All keys by what they do, and choosing your own."""

from journeydesk.ui.shortcuts_dialog.dialog import ShortcutsDialog

__all__ = ["ShortcutsDialog"]
