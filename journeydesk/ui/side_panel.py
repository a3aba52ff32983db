"""What is beside the canvas: one or several panels behind tabs."""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget


class SidePanel(QTabWidget):
    """As wide as its content needs, at most twice that."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._width = width
        self.setDocumentMode(True)
        self.tabBar().setDrawBase(False)
        self.tabBar().setExpanding(False)
        self.be_bare(None)

    def be_bare(self, width: int | None) -> None:
        """Without tabs, of a fixed width; None: as it was made."""
        self.tabBar().setVisible(width is None)
        self.setMinimumWidth(width or self._width)
        self.setMaximumWidth(width or self._width * 2)

    def show_panel(self, panel: QWidget) -> None:
        """Bring one of the panels to the front, and the keys to it."""
        self.setCurrentWidget(panel)
        panel.setFocus()
