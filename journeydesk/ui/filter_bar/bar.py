"""The row above the canvas that says what is looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from journeydesk.app.filtering import Facet, Filter
from journeydesk.i18n import _
from journeydesk.model import View
from journeydesk.ui.filter_bar.facet_button import Choices, FacetButton
from journeydesk.ui.filter_bar.views_button import ViewsButton
from journeydesk.ui.icon_button import icon_button
from journeydesk.ui.own_keys import takes


class FilterBar(QFrame):
    """A button for each facet, how much is left, and one click that clears it all."""

    toggled = Signal(Facet, str)
    cleared = Signal()
    closed = Signal()
    left = Signal()  # with the keys

    def __init__(self, choices: Choices, views: Callable[[], tuple[View, ...]]) -> None:
        super().__init__()
        self.setProperty("strip", True)
        self.setAccessibleName(_("Filter"))
        self.facets = {facet: FacetButton(facet, choices) for facet in Facet}
        self.views = ViewsButton(views)
        self.count = QLabel()
        self.count.setProperty("dim", True)
        self.clear = QPushButton(_("Clear"))
        self.clear.setProperty("chip", True)
        self.clear.setToolTip(_("Clear the filter"))
        self.clear.setAccessibleName(self.clear.toolTip())
        self._close = icon_button("x", _("Close, and show all"), self.closed.emit)
        self._arrange()
        for button in self.facets.values():
            button.toggled_value.connect(self.toggled)
        self.clear.clicked.connect(self.cleared)

    def show_filter(self, wanted: Filter, count: str) -> None:
        for facet, button in self.facets.items():
            button.show_chosen(wanted.of(facet))
        self.count.setText(count)
        self.clear.setVisible(wanted.is_on)
        self._fit()

    def take_keys(self) -> None:
        """To the first button; Escape gives them back, and the filter stays."""
        self.facets[Facet.KIND].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def event(self, event: QEvent) -> bool:
        return takes(event, (Qt.Key.Key_Escape,)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where the window is narrow the buttons say less, then the count is left out."""
        for is_short, has_count in ((False, True), (True, True), (True, False)):
            for button in (*self.facets.values(), self.views):
                button.be_short(is_short)
            self.count.setVisible(has_count)
            self._row.activate()
            if self._row.totalSizeHint().width() <= self.width():
                return

    def _arrange(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 8, 5)
        row.setSpacing(6)
        for button in self.facets.values():
            row.addWidget(button)
        row.addStretch(1)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        for widget in (self.count, self.clear, self.views, self._close):
            row.addWidget(widget)
