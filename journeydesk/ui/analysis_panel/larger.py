"""The chart of the panel in a window of its own, as large as one likes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from journeydesk.ui.analysis_panel.chart_list import ChartList, Draw
from journeydesk.ui.when_idle import WhenIdle

SIZE = (860, 700)


class LargerChart(QDialog):
    """Follows the panel, and the map too while the panel itself is not seen."""

    def __init__(self, panel: QWidget, look: Callable[[], None]) -> None:
        super().__init__(panel)
        self.chart = ChartList()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.chart)
        self.resize(*SIZE)
        self._idly = WhenIdle(self, look)

    def ask(self) -> None:
        """Something changed."""
        self._idly.ask()

    def show_chart(self, title: str, draw: Draw) -> None:
        self.setWindowTitle(title)
        self.chart.show_chart(draw)
