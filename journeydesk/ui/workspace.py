"""A map being worked on: the palette, the canvas, the inspector."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from journeydesk.app.finding import Finder
from journeydesk.app.session import Session
from journeydesk.document import SaveState
from journeydesk.i18n import _
from journeydesk.model import RecordId
from journeydesk.theme import Theme
from journeydesk.ui.canvas.canvas import MapCanvas
from journeydesk.ui.canvas.going import bring_into_view
from journeydesk.ui.find_bar import Search
from journeydesk.ui.inspector import Inspector
from journeydesk.ui.palette import Palette

PALETTE_WIDTH, INSPECTOR_WIDTH = 196, 288


class SaveSignal(QObject):
    """Brings the writer thread's word into Qt's event loop."""

    told = Signal(object)  # SaveState


class Workspace(QWidget):
    """Everything about one session; the window owns it and lets it go."""

    def __init__(self, session: Session, complain: Callable[[str], None]) -> None:
        super().__init__()
        self.session = session
        self.saving = SaveSignal()
        session.document.on_saved = self._on_saved
        self.finder = Finder(session.records)
        self._unsubscribe = session.subscribe(lambda _change: self.finder.forget_order())
        self.canvas = MapCanvas(session, complain)
        self.search = Search(self.canvas, self.finder)
        self.palette_panel = Palette(session.theme)
        self.inspector = Inspector(session)
        self.palette_panel.picked.connect(self.canvas.begin_placing)
        self._side_panels = (
            _panel(_("Palette"), self.palette_panel, PALETTE_WIDTH),
            _panel(_("Inspector"), self.inspector, INSPECTOR_WIDTH),
        )
        self._arrange()

    @property
    def has_panels(self) -> bool:
        return not self._side_panels[0].isHidden()

    def toggle_panels(self) -> None:
        """Show or hide what is beside the canvas."""
        shown = not self.has_panels
        for panel in self._side_panels:
            panel.setVisible(shown)

    def read_texts(self) -> None:
        """Make the first search as fast as the others."""
        self.finder.listed(self.session.map.id)

    def go_to(self, id_: RecordId) -> None:
        """Select a record and bring it into view."""
        self.session.store.selection.set((id_,))
        bring_into_view(self.canvas, id_)
        self.canvas.setFocus()

    def use_theme(self, theme: Theme) -> None:
        self.session.use_theme(theme)
        self.palette_panel.wear(theme)

    def close_session(self) -> None:
        """Keep what is being typed, write what is waiting, let go of the file.

        Raises UserError where something could not be written; it is still kept in memory then.
        """
        self.canvas.close_editor()
        self.session.document.flush()
        self.session.document.on_saved = _ignore
        self._unsubscribe()
        self.search.let_go()
        self.canvas.close()
        self.inspector.close()
        self.session.close()

    def _arrange(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        for widget in (self._side_panels[0], self.canvas, self._side_panels[1]):
            splitter.addWidget(widget)
        splitter.setStretchFactor(1, 1)
        splitter.setCollapsible(1, False)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(splitter)

    def _on_saved(self, state: SaveState) -> None:
        self.saving.told.emit(state)


def _ignore(_state: SaveState) -> None:
    """Nobody listens any more."""


def _panel(title: str, content: QWidget, width: int) -> QWidget:
    panel = QWidget()
    panel.setMinimumWidth(width)
    panel.setMaximumWidth(width * 2)
    heading = QLabel(title)
    heading.setProperty("section", True)
    heading.setContentsMargins(14, 10, 10, 4)
    box = QVBoxLayout(panel)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    box.addWidget(heading)
    box.addWidget(content, 1)
    return panel
