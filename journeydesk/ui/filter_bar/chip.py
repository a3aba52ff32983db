"""A rounded button with a menu that is filled when it opens."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from journeydesk.ui.icons import themed_icon
from journeydesk.ui.menu_opening import MenuOpening


class Chip(QToolButton):
    """Words with a small arrow behind them."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setText(words)
        self.setProperty("chip", True)
        MenuOpening(self)
        self.setIcon(themed_icon("chevron-down"))
        self.setIconSize(QSize(12, 12))
        # The other direction puts the icon behind the words.
        is_mirrored, direction = QApplication.isRightToLeft(), Qt.LayoutDirection
        self.setLayoutDirection(direction.LeftToRight if is_mirrored else direction.RightToLeft)
        self._show_arrow(True)
        menu = QMenu(self)
        menu.setLayoutDirection(QApplication.layoutDirection())
        menu.aboutToShow.connect(self.fill_menu)
        self.setMenu(menu)

    def be_short(self, is_short: bool) -> None:
        """Without the arrow, where there is little room."""
        self._show_arrow(not is_short)

    def fill_menu(self) -> None:
        """What can be chosen now."""

    def _show_arrow(self, is_shown: bool) -> None:
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if is_shown else style.ToolButtonTextOnly
        )
