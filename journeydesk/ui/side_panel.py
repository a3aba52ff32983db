"""What is beside the canvas: one or several panels behind tabs."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget


class SidePanel(QTabWidget):
    """As wide as its content needs, at most twice that."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self.setMinimumWidth(width)
        self.setMaximumWidth(width * 2)
        self.tabBar().setDrawBase(False)
        self.tabBar().setExpanding(False)

    def show_panel(self, panel: QWidget) -> None:
        """Bring one of the panels to the front, and the keys to it."""
        self.setCurrentWidget(panel)
        panel.setFocus()
