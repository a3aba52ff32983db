"""The views that are kept with a map: going to one, keeping another, forgetting one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from journeydesk.i18n import _
from journeydesk.model import RecordId, View
from journeydesk.ui.filter_bar.chip import Chip


class ViewsButton(Chip):
    """Its menu lists the views as they are when it opens."""

    chosen = Signal(str)
    kept = Signal()
    forgotten = Signal(str)

    def __init__(self, views: Callable[[], tuple[View, ...]]) -> None:
        super().__init__(_("Views"))
        self._views = views
        self.setToolTip(_("What is looked at, how large and where, under a name"))

    def fill_menu(self) -> None:
        menu, views = self.menu(), self._views()
        menu.clear()
        for view in views:
            self._add(menu, view, self.chosen.emit)
        menu.addSeparator()
        menu.addAction(_("Keep this view…")).triggered.connect(lambda: self.kept.emit())
        if views:
            forget = menu.addMenu(_("Forget"))
            for view in views:
                self._add(forget, view, self.forgotten.emit)

    def _add(self, menu: QMenu, view: View, choose: Callable[[RecordId], object]) -> None:
        action = menu.addAction(view.title.replace("&", "&&") or _("Untitled"))
        action.triggered.connect(lambda: choose(view.id))
