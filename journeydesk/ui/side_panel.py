"""What is beside the canvas: one or several panels behind tabs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QTabWidget, QWidget

from journeydesk.ui.icons import themed_icon

SPELT_OUT = 2  # so many names fit; four of them had arrows to scroll at 288 px


class SidePanel(QTabWidget):
    """As wide as its content needs, at most twice that.

    Of more than two panels the one in front has its name, and each other one an icon.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self._width = width
        self._signs: dict[QWidget, tuple[str, str]] = {}  # name and icon
        self.setDocumentMode(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabBar().setDrawBase(False)
        self.tabBar().setExpanding(False)
        self.be_bare(None)
        self.currentChanged.connect(self._name_tabs)

    def add_panel(self, panel: QWidget, name: str, icon: str) -> None:
        """Behind the others; its name is in the tip, and said by screen readers."""
        self._signs[panel] = name, icon
        index = self.addTab(panel, name)
        self.setTabToolTip(index, name)
        self.tabBar().setAccessibleTabName(index, name)
        self._name_tabs()

    def tabRemoved(self, index: int) -> None:
        super().tabRemoved(index)
        self._name_tabs()

    def be_bare(self, width: int | None) -> None:
        """Without tabs, of a fixed width; None: as it was made."""
        self.tabBar().setVisible(width is None)
        self.setMinimumWidth(width or self._width)
        self.setMaximumWidth(width or self._width * 2)

    def show_panel(self, panel: QWidget) -> None:
        """Bring one of the panels to the front, and the keys to it."""
        self.setCurrentWidget(panel)
        panel.setFocus()

    def _name_tabs(self) -> None:
        for panel, (name, icon) in self._signs.items():
            is_named = panel is self.currentWidget() or self.count() <= SPELT_OUT
            self.setTabText(self.indexOf(panel), name if is_named else "")
            self.setTabIcon(self.indexOf(panel), QIcon() if is_named else themed_icon(icon))
