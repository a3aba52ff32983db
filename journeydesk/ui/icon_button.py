"""Buttons that are only an icon."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QToolButton

from journeydesk.ui.icons import themed_icon


def icon_button(icon: str, name: str, do: Callable[[], object]) -> QToolButton:
    """Its name is in the tip, and said by screen readers."""
    button = QToolButton()
    button.setIcon(themed_icon(icon))
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.clicked.connect(lambda: do())
    return button
